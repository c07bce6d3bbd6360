import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { coverAlbum } from '../../src/cover/index.js';
import { matrixOf } from '../../src/cover/matrix.js';
import { type AlbumReport, isLineError } from '../../src/model/index.js';
import { demoItems, moneyOf, optionsOf, written } from '../render/report/written.js';
import { inBrowser } from './chromium.js';

/** The numbers of the sentence that says what is covered. */
async function resultOf(page: Page): Promise<number[]> {
  const text = (await page.locator('#result').textContent()) ?? '';
  return [...text.matchAll(/\d+/g)].map(([number]) => Number(number));
}

/** Tracks that are free, or for members of a platform in the set, by what src/cover says of each offer. */
function countedFor(report: AlbumReport, members: string[], quality: 'any' | 'full'): number {
  const platforms = report.platforms.map(({ platform }) => platform);
  const here = { region: 'CN', isFirstRegion: true, quality };
  const free = matrixOf(report.tracks, platforms, { ...here, terms: 'free' });
  const paid = matrixOf(report.tracks, platforms, { ...here, terms: 'subscription' });
  const set = platforms.reduce(
    (mask, one, bit) => (members.includes(one) ? mask | (1 << bit) : mask),
    0,
  );
  return report.tracks.filter((_, index) => free.opened[index] || (paid.opened[index] ?? 0) & set)
    .length;
}

inBrowser('the check boxes', (open) => {
  let albums: AlbumReport[];
  beforeAll(async () => {
    albums = (await demoItems()).filter(
      (item) => !isLineError(item) && item.album !== null,
    ) as AlbumReport[];
  });

  it('count again what src/cover counts, for every choice of memberships', async () => {
    const { page, faults } = await open(await written('html', albums));
    const boxes = { NetEase: 'netease', QQ: 'qqmusic', Kuwo: 'kuwo' };
    for (let choice = 0; choice < 8; choice++) {
      const held = Object.entries(boxes).filter((_, bit) => (choice >> bit) & 1);
      for (const [bit, name] of Object.keys(boxes).entries()) {
        await page.getByRole('checkbox', { name }).setChecked(((choice >> bit) & 1) === 1);
      }
      for (const quality of ['any', 'full'] as const) {
        await page.getByLabel('standard quality').setChecked(quality === 'any');
        const counts = albums.map((album) =>
          countedFor(
            album,
            held.map(([, id]) => id),
            quality,
          ),
        );
        const whole = counts.filter(
          (count, index) => count === albums[index]?.tracks.length,
        ).length;
        const sum = counts.reduce((all, count) => all + count, 0);
        expect(await resultOf(page)).toEqual([sum, 19, whole, 2]);
        const badges = await page.locator('.badge').allTextContents();
        expect(badges).toEqual(
          counts.map((count, index) => `${count} of ${albums[index]?.tracks.length}`),
        );
        const shown = await page.locator('tr[data-state=open]').count();
        expect(shown).toBe(sum);
      }
    }
    expect(faults).toEqual([]);
  });

  it('reach with purchases what src/cover reaches', async () => {
    const { page } = await open(await written('html', albums));
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    const best = albums.map(({ tracks, platforms, regions }) => {
      const ids = platforms.map(({ platform }) => platform);
      const { covers } = coverAlbum({ tracks, platforms: ids, regions, quality: 'any' });
      return Math.max(...covers.map(({ covered }) => covered));
    });
    expect((await resultOf(page))[0]).toBe(best.reduce((all, one) => all + one, 0));
  });

  it('begin with what is held already, and say what each other one adds', async () => {
    const { page } = await open(
      await written('html', albums, optionsOf({}, { money: moneyOf([], ['qqmusic:vip']) })),
    );
    expect(await page.getByRole('checkbox', { name: 'QQ' }).isChecked()).toBe(true);
    const before = await resultOf(page);
    const box = page.getByRole('checkbox', { name: 'NetEase' });
    const gain = await page.locator('li', { has: box }).locator('.gain').textContent();
    await box.check();
    const after = await resultOf(page);
    expect(gain).toBe(
      `tracks +${(after[0] ?? 0) - (before[0] ?? 0)}, whole albums +${(after[2] ?? 0) - (before[2] ?? 0)}`,
    );
    expect(gain).toBe('tracks +3, whole albums +1');
  });
});
