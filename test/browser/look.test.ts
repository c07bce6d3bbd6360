import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { demoItems, optionsOf, written } from '../render/report/written.js';
import { inBrowser } from './chromium.js';
import { albumOf, pageWith } from './shelf.js';

/** The contrast of every text with what is behind it, by WCAG 2; the colours are painted to be read. */
const CONTRASTS = `(() => {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const light = (color) => {
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (color !== 'rgba(0, 0, 0, 0)') return color;
    }
    return 'white';
  };
  const texts = [...document.querySelectorAll('body *')].filter((one) =>
    one.checkVisibility() && [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim()));
  return texts.map((one) => {
    const [a, b] = [light(getComputedStyle(one).color), light(behind(one))];
    return [one.textContent.slice(0, 30), (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)];
  });
})()`;

const PAPER = 'getComputedStyle(document.body).backgroundColor';

function overflowOf(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}

inBrowser('the look of the page', (open) => {
  it.each(['light', 'dark'] as const)('in the %s every text stands out', async (colorScheme) => {
    const { page } = await open(await written('html', await demoItems()), { colorScheme });
    await page.getByRole('button', { name: 'Open all shown' }).click();
    const contrasts = (await page.evaluate(CONTRASTS)) as [string, number][];
    expect(contrasts.length).toBeGreaterThan(100);
    expect(contrasts.filter(([, contrast]) => contrast < 4.5)).toEqual([]);
    const paper = await page.evaluate(PAPER);
    expect(paper).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(20, 23, 27)');
  });

  it.each([320, 390, 768])('at %i pixels only boxes scroll, never the page', async (width) => {
    const long = albumOf('标题很长的专辑'.repeat(12), {});
    const word = albumOf('x'.repeat(300));
    const html = await pageWith([long, word, albumOf('One')], {}, { lang: 'zh-CN' });
    const { page } = await open(html, {
      viewport: { width, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    expect(await overflowOf(page)).toBe(0);
  });

  it('on a phone the wide matrix scrolls in its own box, its titles stay', async () => {
    const { page } = await open(await written('html', await demoItems()), {
      viewport: { width: 320, height: 640 },
    });
    const box = page.locator('.scroll:has(.matrix)').nth(1);
    const title = box.locator('tbody th').first();
    const before = await title.boundingBox();
    const moved = `(() => {
      const box = document.querySelectorAll('.scroll:has(.matrix)')[1];
      box.scrollLeft = 1000;
      return box.scrollLeft;
    })()`;
    expect(await page.evaluate(moved)).toBeGreaterThan(20);
    expect((await title.boundingBox())?.x).toBeLessThanOrEqual(before?.x ?? 0);
    expect((await title.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    expect(await overflowOf(page)).toBe(0);
  });

  it('is printed with every album open, on white, without its tools', async () => {
    const many = Array.from({ length: 8 }, (_, index) => albumOf(`Album ${index}`));
    const { page, faults } = await open(await pageWith(many), { colorScheme: 'dark' });
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.length).toBeGreaterThan(10_000);
    expect(await page.locator('details[open] .matrix').count()).toBe(8);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tools').first().isVisible()).toBe(false);
    expect(await page.evaluate(PAPER)).toBe('rgb(255, 255, 255)');
    expect(faults).toEqual([]);
  });

  it('fits a sheet of paper, the widest tables too', async () => {
    const items = await demoItems();
    // A4 without its margins of 1 cm, at 96 dots an inch.
    const { page } = await open(await written('html', items), {
      viewport: { width: 718, height: 1000 },
    });
    await page.getByRole('button', { name: 'Open all shown' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await overflowOf(page)).toBe(0);
  });

  it('speaks Chinese to those who read it', async () => {
    const { page } = await open(
      await written('html', await demoItems(), optionsOf({}, { lang: 'zh-CN' })),
    );
    expect(await page.locator('.answer').textContent()).toMatch(/^4 张专辑中 2 张可在所查平台听全/);
    const text = ((await page.locator('main').textContent()) ?? '').replace(
      /\(Invented\)|\b(?:CSV|JSON)\b/g,
      '',
    );
    expect(text.match(/[A-Za-z]{4,}/g)?.filter((word) => !KNOWN.has(word)) ?? []).toEqual([]);
  });
});

/** Names, and the English sentences that problems and questions hold. */
const KNOWN = new Set([
  'Nobody',
  'Nothing',
  'kugou',
  'refuses',
  'with',
  'errcode',
  'only',
  'word',
  'artist',
  'title',
]);
