import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser } from './chromium.js';
import { albumOf, pageWith } from './shelf.js';

const nobody = (title: string) => albumOf(title, { album: null, tracks: [], platforms: [] });
const shelf = [albumOf('Beta'), albumOf('alpha 10'), nobody('Gamma'), albumOf('alpha 9')];

function titlesIn(page: Page): Promise<string[]> {
  return page.locator('.albums tbody th').allTextContents();
}

inBrowser('the list of albums', (open) => {
  it('stands in input order, and sorts by a column and back', async () => {
    const { page } = await open(await pageWith(shelf));
    expect(await titlesIn(page)).toEqual(['Beta', 'alpha 10', 'Gamma', 'alpha 9']);
    const button = page.locator('thead').getByRole('button', { name: 'Album' });
    await button.click();
    expect(await titlesIn(page)).toEqual(['alpha 9', 'alpha 10', 'Beta', 'Gamma']);
    expect(await page.locator('[aria-sort=ascending]').textContent()).toBe('Album');
    await button.click();
    expect(await titlesIn(page)).toEqual(['Gamma', 'Beta', 'alpha 10', 'alpha 9']);
    expect(await page.locator('[aria-sort=descending]').count()).toBe(1);
    await page.locator('thead').getByRole('button', { name: 'You can hear' }).click();
    expect((await titlesIn(page))[0]).toBe('Gamma');
    const heads = await page.locator('#articles h3').allTextContents();
    expect(heads).toEqual(['Beta · Artist', 'alpha 10 · Artist', 'alpha 9 · Artist']);
  });

  it('finds words, shows what is asked for, and says how many', async () => {
    const { page } = await open(await pageWith(shelf));
    const counted = page.locator('#counted');
    await page.getByLabel('Find album or artist').fill('ALPHA');
    expect(await titlesIn(page)).toEqual(['alpha 10', 'alpha 9']);
    expect(await counted.textContent()).toBe('2 shown, 2 found, 4 in all');
    expect(await page.locator('#articles article').count()).toBe(2);
    await page.getByLabel('Find album or artist').fill('');
    await page.getByLabel('Show').selectOption({ label: 'no answer' });
    expect(await titlesIn(page)).toEqual(['Gamma']);
    await page.getByLabel('Show').selectOption({ label: 'those you can hear whole' });
    expect(await titlesIn(page)).toEqual([]);
  });

  it('of an album that nobody lists, the page holds the answer alone', async () => {
    const { page, faults } = await open(await pageWith([nobody('Gamma')]));
    expect(await page.locator('.answer').textContent()).toBe('No platform answered.');
    expect(await page.locator('h1').textContent()).toBe('Gamma');
    expect(await page.locator('main').textContent()).toBe('');
    expect(faults).toEqual([]);
  });

  it('leads to the album, and opens it', async () => {
    const many = Array.from({ length: 8 }, (_, index) => albumOf(`Album ${index}`));
    const { page } = await open(await pageWith(many));
    expect(await page.locator('details[open]').count()).toBe(0);
    await page.getByRole('link', { name: 'Album 5' }).click();
    expect(await page.locator('#album-5 details[open] table').count()).toBe(1);
    expect(await page.locator('.matrix').count()).toBe(1);
  });

  it('above a thousand albums holds rows only, says so, and shows them step by step', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => albumOf(`Album ${index}`));
    const { page } = await open(await pageWith(many));
    expect(await page.locator('.notice').textContent()).toMatch(/more than 1,000 albums/);
    expect(await page.locator('.matrix, article').count()).toBe(0);
    expect(await page.locator('.albums tbody tr').count()).toBe(200);
    await page.getByRole('button', { name: 'Show more' }).click();
    expect(await page.locator('.albums tbody tr').count()).toBe(400);
    await page.getByLabel('Find album or artist').fill('Album 1000');
    expect(await titlesIn(page)).toEqual(['Album 1000']);
    await page.getByRole('checkbox', { name: 'QQ' }).check();
    expect(await page.locator('#result').textContent()).toContain('2002 of 3003');
  });
});
