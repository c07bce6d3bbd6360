import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { folder } from '../cache/samples.js';
import { outputOf } from '../render/output.js';
import { changed, later, same } from './later.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const COMMON = ['--platforms', 'netease,qqmusic', '--dig', '0', '--lang', 'en'];

function shelf() {
  const dir = folder();
  const list = join(dir, 'albums.txt');
  writeFileSync(list, '# mine\n周杰伦 - 叶惠美\n');
  const fixed = [...COMMON, '--db', join(dir, 'a.db')];
  return {
    list,
    run: (replay: string, verb: string, ...rest: string[]) =>
      outputOf([verb, ...fixed, '--replay', replay, ...rest], 100),
    watch: (replay: string, ...rest: string[]) =>
      outputOf(['watch', list, ...fixed, '--replay', replay, ...rest], 100),
  };
}

describe('fulldisc watch', () => {
  it('prints nothing while nothing changes, and only what changed when it does', async () => {
    const { watch } = shelf();
    const quiet = { code: 0, stdout: '', stderr: '' };
    expect(await watch(later(0, same), '--exit-code')).toEqual(quiet);
    expect(await watch(later(5, same), '--exit-code', '--max-age', '0s')).toEqual(quiet);
    const after = later(10, changed);
    const noticed = await watch(after, '--exit-code', '--max-age', '0s');
    expect(noticed).toEqual({
      code: 10,
      stderr: '',
      stdout: `叶惠美, 周杰伦
  2026-10-05  QQ Music  11. 双刀: has vanished (last seen 2026-09-30)
  2026-10-05  NetEase Cloud Music  3. 晴天: plays again, membership (before: greyed out, last seen
      2026-09-30, seen from CN)

`,
    });
    expect(await watch(after, '--exit-code', '--max-age', '0s')).toEqual(quiet);
  });

  it('tells changes as JSON, an album a line', async () => {
    const { watch } = shelf();
    await watch(later(0, same));
    const { code, stdout } = await watch(later(1, changed), '--json', '--max-age', '0s');
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      schemaVersion: 1,
      line: 2,
      album: { title: '叶惠美' },
      changes: [
        { kind: 'vanished', trackId: '003BkwkH0iS8Ko' },
        { kind: 'back', platform: 'netease' },
      ],
    });
  });

  it('asks nobody while nothing is due', async () => {
    const { watch } = shelf();
    await watch(later(0, same), '--max-age', '9999d');
    expect((await watch(folder(), '--max-age', '9999d')).code).toBe(0);
    expect((await watch(folder(), '--max-age', '0s')).code).toBe(4);
  });

  it('names bad lines and files', async () => {
    const { list, watch } = shelf();
    writeFileSync(list, 'https://example.org/album/1\n');
    const { stdout, stderr } = await watch(folder());
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^fulldisc: line 1: https:\/\/example\.org/);
    expect((await outputOf(['watch', join(folder(), 'none.txt')])).code).toBe(2);
  });
});

describe('fulldisc history', () => {
  const album = ['周杰伦', '叶惠美'];

  it('says first how much changed, then what', async () => {
    const { run } = shelf();
    const old = ['--max-age', '9999d'];
    expect((await run(later(0, same), 'history', ...album, ...old)).stdout).toMatch(
      /^Nothing is known to have changed since 2026-09-25\.\n/,
    );
    await run(later(10, changed), 'album', ...album, '--refresh');
    const { code, stdout } = await run(folder(), 'history', ...album, '--offline');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^2 changes since 2026-09-25\.\n\n叶惠美, 周杰伦\n\n {2}2026-10-05 {2}QQ Music {2}11\. 双刀/,
    );
    const all = await run(folder(), 'history', ...album, '--offline', '-v');
    expect(all.stdout).toContain('NetEase Cloud Music seen from CN: 2026-09-25  greyed out');
    const zh = await run(folder(), 'history', ...album, '--offline', '--lang', 'zh-CN');
    expect(zh.stdout).toContain(
      '恢复可播，会员（原为灰色不可播，最后见于 2026-09-25，从 CN 查询）',
    );
  });

  it('is JSON as its schema says', async () => {
    const read = (name: string) => JSON.parse(readFileSync(join(ROOT, 'data', name), 'utf8'));
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    ajv.addSchema(read('album.schema.json'), 'album.schema.json');
    const valid = ajv.compile(read('history.schema.json'));
    const { run } = shelf();
    const nothing = await run(folder(), 'history', ...album, '--json', '--offline');
    expect(nothing.code).toBe(4);
    await run(later(0, same), 'album', ...album, '--refresh');
    await run(later(10, changed), 'album', ...album, '--refresh');
    const told = await run(folder(), 'history', ...album, '--json', '--offline');
    for (const { stdout } of [nothing, told]) {
      valid(JSON.parse(stdout));
      expect(valid.errors).toBeNull();
    }
    expect(JSON.parse(told.stdout).changes).toHaveLength(2);
  });
});
