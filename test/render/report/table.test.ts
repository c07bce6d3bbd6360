import { describe, expect, it } from 'vitest';
import { worstFirst } from '../../../src/render/report/worst.js';
import { widthOf } from '../../../src/render/width.js';
import fc from '../../properties.js';
import { cover, report } from '../reports.js';
import { optionsOf, written } from './written.js';

/** An album of ten tracks of which so many can be heard. */
function heard(title: string, covered: number) {
  const { album } = report();
  return report({
    album: album && { ...album, title },
    covers: [cover('subscription', ['a'], covered)],
  });
}

describe('the summary of many albums', () => {
  it('answers first, then shows the worst albums first', async () => {
    const items = [heard('Whole', 10), heard('Bad', 2), heard('Better', 7)];
    const text = await written('table', items);
    expect(text).toMatch(/^1 of 3 albums can be heard whole on the platforms asked, 2 in part\.\n/);
    expect(text.match(/\d+ of 10 +\w+/g)).toEqual([
      '2 of 10   Bad',
      '7 of 10   Better',
      '10 of 10  Whole',
    ]);
  });

  it('calls none the worst where all are whole', async () => {
    const text = await written('table', [heard('Whole', 10), heard('Too', 10)]);
    expect(text).toContain('\nAlbums\n');
    expect(text).not.toContain('Worst');
  });

  it('says which platforms did not answer, for how many albums, and why', async () => {
    const silent = (platform: string, code: 'network' | 'captcha') => ({
      ...{ platform, status: 'failed' as const, place: null, listings: [] },
      ...{ problem: { code, message: '' }, seenAt: '2026-01-01T00:00:00Z', fromCache: false },
    });
    const items = [
      report({ album: null, platforms: [silent('netease', 'network')] }),
      report({ platforms: [silent('kuwo', 'captcha'), silent('netease', 'network')] }),
    ];
    expect(await written('table', items)).toContain(
      `Platforms that did not answer
  NetEase Cloud Music: could not be reached, for 2 albums
  Kuwo: asks for a human check, for 1 album
`,
    );
    const zh = await written('table', items, optionsOf({}, { lang: 'zh-CN' }));
    expect(zh).toMatch(/没有答复的平台\n {2}网易云音乐：.+（2 张专辑）\n/);
  });

  it('says how many it does not show, and shows all when asked for more', async () => {
    const items = Array.from({ length: 25 }, (_, index) => heard(`Album ${index}`, index % 10));
    const short = await written('table', items);
    expect(short).toContain('and 5 more');
    expect(short.match(/ of 10 /g)).toHaveLength(20);
    const whole = await written('table', items, optionsOf({}, { verbose: true }));
    expect(whole.match(/ of 10 /g)).toHaveLength(25);
    expect(whole).not.toContain('more;');
  });

  it('keeps to its width, whatever the width and the titles', async () => {
    const title = fc.string({ unit: 'grapheme', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(title, { maxLength: 4 }),
        fc.integer({ min: 20, max: 160 }),
        async (titles, width) => {
          const items = titles.map((one, index) => heard(one, index));
          for (const lang of ['en', 'zh-CN'] as const) {
            const text = await written('table', items, optionsOf({}, { width, lang }));
            for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('the worst are those that sorting gives, equals in input order', () => {
  const shares = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });
  fc.assert(
    fc.property(shares, fc.integer({ min: 1, max: 10 }), (all, most) => {
      const worst = worstFirst<number>(most);
      for (const [index, share] of all.entries()) worst.add(index, share);
      const sorted = all
        .map((share, index) => ({ share, index }))
        .sort((a, b) => a.share - b.share);
      expect(worst.rows()).toEqual(sorted.slice(0, most).map(({ index }) => index));
      expect(worst.count()).toBe(all.length);
    }),
  );
});
