import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../../folder.js';
import { outputOf } from '../../render/output.js';

/** Bold is a letter struck twice. */
const STRUCK = new RegExp(`.${String.fromCharCode(8)}`, 'g');

/** True where the program is installed; a suite that needs it is otherwise shown as skipped. */
const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

async function written(kind: string): Promise<string> {
  const path = join(folder(), kind);
  writeFileSync(path, (await outputOf(['completion', kind])).stdout);
  return path;
}

describe.runIf(has('fish'))('completion in fish', () => {
  it.each([
    ['fulldisc ex', ['explain']],
    ['fulldisc cache --old', ['--older-than']],
    ['fulldisc watch --edi', []],
    ['fulldisc 周杰伦 --edi', ['--edition']],
    ['fulldisc cache s', ['stats']],
    ['fulldisc x --platforms netease,ku', ['netease,kugou', 'netease,kuwo']],
    ['fulldisc x --platforms=qq', ['--platforms=qqmusic']],
    ['fulldisc x --have qqmusic:v', ['qqmusic:vip']],
    ['fulldisc report x --format nd', ['ndjson']],
    ['fulldisc x --lang z', ['zh-CN']],
  ])('offers at the end of "%s" %j', async (line, expected) => {
    const ask = `source ${await written('fish')}; complete -C '${line}'`;
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', ask], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const offered = stdout.split('\n').filter((one) => one !== '');
    expect(offered.map((one) => one.split('\t')[0])).toEqual(expected);
  });
});

describe.runIf(has('zsh'))('completion in zsh', () => {
  it.each([
    ['fulldisc exp', 'fulldisc explain '],
    ['fulldisc cache --old', 'fulldisc cache --older-than='],
    ['fulldisc x --edi', 'fulldisc x --edition='],
    ['fulldisc cache st', 'fulldisc cache stats '],
    ['fulldisc x --platforms qq', 'fulldisc x --platforms qqmusic,'],
    ['fulldisc x --platforms netease,kug', 'fulldisc x --platforms netease,kugou,'],
    ['fulldisc x --have qqmusic:v', 'fulldisc x --have qqmusic:vip,'],
    ['fulldisc report x --format nd', 'fulldisc report x --format ndjson '],
  ])('makes of "%s" "%s"', async (line, expected) => {
    expect(completedByZsh(await written('zsh'), line)).toBe(expected);
  });
});

/** The line after Tab, as a zsh on a terminal of its own has it. */
function completedByZsh(script: string, line: string): string {
  const ask = `
zmodload zsh/zpty
zpty shell zsh -f -i
wait_for() { local out=; while zpty -r shell out "*$1*"; do return; done }
zpty -w shell 'autoload -Uz compinit && compinit -u -D; source ${script}; PS1=; unset zle_bracketed_paste; tell() { print -r -- "<$BUFFER>"; BUFFER=; zle accept-line }; zle -N tell; bindkey "^T" tell; print rea""dy'
wait_for ready
zpty -w -n shell $'${line}\\t\\x14'
zpty -r shell out '*<*>*'
print -r -- "\${\${out##*<}%%>*}"
zpty -d shell`;
  const { stdout } = spawnSync('zsh', ['-f', '-c', ask], { encoding: 'utf8', timeout: 20_000 });
  return stdout.replace(/\r?\n$/, '');
}

describe('the man page', () => {
  it('tells every command and option', async () => {
    const page = (await outputOf(['completion', 'man'])).stdout;
    expect(page).toMatch(/^\.TH FULLDISC 1 /);
    const text = page.replaceAll('\\-', '-').replaceAll('\\(dq', '"');
    for (const term of [
      'cache <path|stats',
      '-o, --output <file>',
      '--own <dir>',
      '130',
      'FULLDISC_DB',
    ]) {
      expect(text).toContain(`.B ${term}`);
    }
    // A line that begins with a dot is a request, and these are all there are.
    const requests = page.split('\n').flatMap((line) => /^\.(\S+)/.exec(line)?.[1] ?? []);
    expect([...new Set(requests)].sort()).toEqual(['B', 'EE', 'EX', 'SH', 'TH', 'TP', 'br']);
  });

  it.runIf(has('groff'))('is taken by groff without a warning', async () => {
    const args = ['-man', '-ww', '-k', '-Tutf8', '-P-c', await written('man')];
    const { stdout, stderr, status } = spawnSync('groff', args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.replaceAll(STRUCK, '')).toContain('--platforms <a,b>');
  });

  it.runIf(has('mandoc'))('is taken by mandoc without an error', async () => {
    const { stdout } = spawnSync('mandoc', ['-Tlint', '-Werror', await written('man')], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });
});

it('names what there is where something else is asked for', async () => {
  const { code, stderr } = await outputOf(['completion', 'tcsh']);
  expect(code).toBe(2);
  expect(stderr).toContain('bash, zsh, fish, man');
});
