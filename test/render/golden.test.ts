import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/render/width.js';
import { outputOf } from './output.js';

/*
 * Whole reports as files in test/golden. After a change that is meant, write them anew and read the difference:
 *
 *   UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts test/render/golden.test.ts
 */

const REPORTS: [file: string, columns: number, args: string[]][] = [
  ['demo.en.80.txt', 80, ['--lang', 'en']],
  ['demo.en.140.txt', 140, ['--lang', 'en']],
  ['demo.en.80.ascii.txt', 80, ['--lang', 'en', '--ascii']],
  ['demo.zh-CN.80.txt', 80, ['--lang', 'zh-CN']],
  ['demo.zh-CN.140.txt', 140, ['--lang', 'zh-CN']],
  ['demo.json', 80, ['--json']],
];

/** Without the digits of scores, which every change of a weight moves. */
function settled(stdout: string): string {
  return stdout.replace(/("(?:confidence|score)": 0\.)\d+/g, '$1..');
}

describe('the demonstration, whole', () => {
  it.each(REPORTS)('%s', async (file, columns, args) => {
    const { code, stdout, stderr } = await outputOf(['demo', ...args], columns);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const shown = settled(stdout);
    const path = fileURLToPath(new URL(`../golden/${file}`, import.meta.url));
    if (process.env.UPDATE_GOLDEN) writeFileSync(path, shown);
    expect(shown).toBe(readFileSync(path, 'utf8'));
  });

  it.each(REPORTS.filter(([file]) => file.endsWith('.txt')))(
    '%s keeps to its columns',
    async (_, columns, args) => {
      const { stdout } = await outputOf(['demo', ...args], columns);
      const lines = stdout.split('\n');
      expect(lines.filter((line) => widthOf(line) > columns || line !== line.trimEnd())).toEqual(
        [],
      );
    },
  );

  it('says first that it is a demonstration, and of each album whether it exists', async () => {
    const en = (await outputOf(['demo', '--lang', 'en'], 140)).stdout;
    expect(en).toMatch(/^This is a demonstration\. .*not a reading of today's catalogues/);
    expect(en).toMatch(
      /== A real album, .* answered on 2026-09-25\. Kugou, Kuwo and Migu were not asked\.\n\nQQ Music alone/,
    );
    expect(en).toMatch(
      /== An invented album by an invented artist, .*\n\nNetEase Cloud Music and QQ Music together have all 8/,
    );
    const zh = (await outputOf(['demo', '--lang', 'zh-CN'], 140)).stdout;
    expect(zh).toMatch(/^这是演示：.*不代表今天的曲库/);
    expect(zh).toMatch(/== 真实的专辑：.*2026-09-25/);
    expect(zh).toMatch(/== 虚构的专辑、歌手和日期/);
  });

  it('paints marks in colour and says the same without', async () => {
    const plain = (await outputOf(['demo', '--lang', 'en'])).stdout;
    process.env.FORCE_COLOR = '1';
    const painted = (await outputOf(['demo', '--lang', 'en'])).stdout;
    delete process.env.FORCE_COLOR;
    expect(painted).toContain('\u001b[32m✓\u001b[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  it('keeps to ASCII but for names and titles', async () => {
    const { stdout } = await outputOf(['demo', '--lang', 'en', '--ascii']);
    const rest = stdout.replace(/[\p{Script=Han}]+/gu, '');
    expect([...rest].filter((character) => character > '~')).toEqual([]);
  });
});
