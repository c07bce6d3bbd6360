import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../src/platforms/index.js';
import { NOT_BUILT } from '../../src/platforms/not-built.js';
import { widthOf } from '../../src/render/width.js';
import { outputOf } from '../render/output.js';
import { stage } from './command.js';

const CLOSED = PLATFORMS.filter(({ card }) => card.role === 'closed').map(({ card }) => card);
const squeezed = (text: string) => text.replace(/\s+/g, '');

describe.each([
  ['en', 'en', 'closed on 2021-02-05'],
  ['zh-CN', 'zh', '2021-02-05 关闭'],
] as const)('platforms in %s', (lang, key, closed) => {
  it('fit a terminal, and tell the fate of closed ones and why others are not built', async () => {
    const { code, stdout } = await outputOf(['platforms', '--lang', lang, '--region', 'US']);
    expect(code).toBe(0);
    const wide = stdout.split('\n').filter((line) => widthOf(line) > 80);
    expect(wide).toEqual([]);
    expect(stdout).toContain(closed);
    for (const { note } of CLOSED) expect(squeezed(stdout)).toContain(squeezed(note?.[key] ?? '?'));
    for (const { name, why } of NOT_BUILT) {
      expect(squeezed(stdout)).toContain(squeezed(name[key]));
      expect(squeezed(stdout)).toContain(squeezed(why[key]));
    }
    expect(stdout).toMatch(/^deezer \* /m);
    expect(stdout).toMatch(/^bandcamp {2,}/m);
  });

  it('fit a narrow one too, and say more with -v', async () => {
    const narrow = (await outputOf(['platforms', '--lang', lang], 40)).stdout;
    const wide = narrow.split('\n').filter((line) => widthOf(line) > 40);
    expect(wide.filter((line) => !/https:|FULLDISC_/.test(line))).toEqual([]);
    const more = (await outputOf(['platforms', '--lang', lang, '-v'])).stdout;
    for (const { source } of NOT_BUILT) expect(squeezed(more)).toContain(source ?? '');
    expect(more).toContain('https://music.163.com/');
  });
});

describe('a key of one’s own', () => {
  const SECRET = 'never-to-be-shown';

  it('is said to be given or lacking, and never told', async () => {
    const { run, dir } = stage();
    const key = { clientId: SECRET, clientSecret: SECRET };
    writeFileSync(join(dir, 'mine.json'), JSON.stringify({ keys: { tidal: key } }));
    const given = ['platforms', '--config', 'mine.json', '--lang', 'en'];
    const { stdout } = await run(given);
    expect(stdout).toMatch(/^tidal .* given$/m);
    expect(stdout).toMatch(/^spotify .* optional$/m);
    expect(stdout).not.toContain('developer.tidal.com');
    const json = (await run([...given, '--json'])).stdout;
    expect(stdout + json).not.toContain(SECRET);
    const hasKey = (text: string) =>
      JSON.parse(text).platforms.map((one: { id: string; hasKey: boolean | null }) => [
        one.id,
        one.hasKey,
      ]);
    expect(hasKey(json)).toEqual(
      expect.arrayContaining([
        ['tidal', true],
        ['spotify', false],
        ['netease', null],
      ]),
    );
    expect((await run(['platforms', '--lang', 'en'])).stdout).toMatch(/^tidal .* needed$/m);
  });
});

describe('what is not built', () => {
  it('is none of the platforms, and has its reason, date and source', () => {
    const ids = PLATFORMS.map(({ card }) => card.id);
    expect(NOT_BUILT.filter(({ id }) => ids.includes(id))).toEqual([]);
    expect(NOT_BUILT.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['soda', 'kkbox', 'odesli', 'jiosaavn']),
    );
    for (const { why, asOf } of NOT_BUILT) {
      expect(why.zh).toMatch(/\p{Script=Han}/u);
      expect(why.en).toMatch(/^[ -~]+$/);
      expect(Number.isNaN(Date.parse(asOf))).toBe(false);
    }
  });
});
