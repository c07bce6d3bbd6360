import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/cli/program.js';
import { PLATFORMS } from '../../../src/platforms/index.js';
import { outputOf } from '../../render/output.js';

const platforms = PLATFORMS.map(({ card }) => card.id);
let script: string;

beforeAll(async () => {
  script = (await outputOf(['completion', 'bash'])).stdout;
});

/** What a real bash, with readline's own way of parting words, offers at the end of a line. */
function offered(line: string): string[] {
  const ask = `
${script}
compopt() { printf 'compopt %s\\n' "$*" >&3; }
COMP_LINE=$1 COMP_POINT=\${#1} COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:'
read -ra COMP_WORDS <<<"$1"
_fulldisc
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { status, stdout, stderr, output } = spawnSync(
    'bash',
    ['--norc', '-c', ask, 'bash', line],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const asked = (output[3] ?? '').trim().split('\n');
  return [...stdout.split('\n'), ...asked].filter((one) => one !== '');
}

describe('completion in bash', () => {
  it('offers the commands first', () => {
    expect(offered('fulldisc ')).toEqual(COMMANDS.map(({ name }) => name));
    expect(offered('fulldisc ex')).toEqual(['explain']);
  });

  it('offers the options of the command, or of a lookup where none is named', () => {
    expect(offered('fulldisc cache --o')).toEqual(['--output', '--older-than']);
    expect(offered('fulldisc 周杰伦 --ed')).toEqual(['--edition']);
    expect(offered('fulldisc watch --edi')).toEqual([]);
    expect(offered('fulldisc --plat')).toEqual(['--platforms']);
  });

  it('offers the words of a command', () => {
    expect(offered('fulldisc cache s')).toEqual(['stats']);
    expect(offered('fulldisc cache stats ')).toEqual(['compopt -o default']);
    expect(offered('fulldisc completion ')).toEqual(['bash', 'zsh', 'fish', 'man']);
    expect(offered('fulldisc report alb')).toEqual(['compopt -o default']);
    expect(offered('fulldisc 周杰伦 ')).toEqual([]);
  });

  it('knows platforms, several of them too', () => {
    const nospace = 'compopt -o nospace';
    expect(offered('fulldisc x --platforms ')).toEqual([...platforms, nospace]);
    expect(offered('fulldisc x --platforms netease,ku')).toEqual([
      'netease,kugou',
      'netease,kuwo',
      nospace,
    ]);
    expect(offered('fulldisc x --platforms netease,net')).toEqual([nospace]);
    expect(offered('fulldisc x --platforms=qq')).toEqual(['qqmusic', nospace]);
  });

  it('knows formats, languages and other words', () => {
    expect(offered('fulldisc report x --format n')).toEqual(['ndjson']);
    expect(offered('fulldisc x --lang ')).toEqual(['zh-CN', 'en']);
    expect(offered('fulldisc x --dig ')).toEqual(['all']);
    expect(offered('fulldisc x --artist ')).toEqual([]);
  });

  it('knows files and folders', () => {
    expect(offered('fulldisc x -o rep')).toEqual(['compopt -o default']);
    expect(offered('fulldisc x --own ')).toEqual(['compopt -o dirnames']);
  });

  it('knows plans, and keys behind their colon', () => {
    expect(offered('fulldisc x --have qq-g')).toEqual(['qq-green', 'compopt -o nospace']);
    // Readline replaces only what stands behind the colon.
    expect(offered('fulldisc x --have qqmusic:v')).toEqual(['vip', 'compopt -o nospace']);
    expect(offered('fulldisc x --eligible tao')).toEqual(['taobao-88vip', 'compopt -o nospace']);
  });
});
