import { expect, it } from 'vitest';
import { inBrowser } from './chromium.js';
import { albumOf, pageWith } from './shelf.js';

const EVIL = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "javascript:alert('1')",
  '{{constructor.constructor("alert(1)")()}}',
  `$\{alert(1)} \u2028 alert(1) //`,
  '\\u003cscript>alert(1)\\u003c/script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<a href="https://e.example" style="position:fixed">x</a>',
];

inBrowser('titles that try to be scripts', (open) => {
  it('are shown letter by letter, and nothing runs, nothing is asked', async () => {
    const items = EVIL.map((title, index) => {
      const item = albumOf(title);
      const { album, platforms } = item;
      const listing = { title, artists: [title], url: EVIL[5] ?? '', id: title };
      const [first] = platforms;
      if (first) {
        first.problem = { code: 'changed', message: title };
        first.listings = [
          { ...listing, trackCount: 3, confidence: 1, edition: 'same', extras: [] },
        ];
      }
      return { ...item, album: album && { ...album, artists: [EVIL[index % 3] ?? ''] } };
    });
    const { page, faults } = await open(await pageWith(items));
    await page.getByRole('button', { name: 'Open all shown' }).click();
    const shown = await page.locator('article h3').allTextContents();
    const spaced = (text: string) => text.replace(/\s+/g, ' ');
    for (const [index, title] of EVIL.entries()) {
      expect(shown[index]).toBe(`${spaced(title)} · ${EVIL[index % 3]}`);
    }
    expect(
      await page
        .locator('#page')
        .locator('script, img, iframe, style, [onerror], [onload], [style]')
        .count(),
    ).toBe(0);
    expect(await page.locator('a:not([href^="#"])').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('would be stopped by the policy even where they got in', async () => {
    const foreign = `<script>document.title = 'run'</script>
      <img src="https://e.example/x.png" onerror="document.title = 'run'">
      <p style="color: red">red</p>`;
    const html = (await pageWith([albumOf('One')])).replace('</main>', `</main>${foreign}`);
    const { page, faults } = await open(html);
    expect(await page.title()).toBe('fulldisc: who has the whole album?');
    const broken = faults.flatMap((fault) => /^violation of (\S+)/.exec(fault)?.[1] ?? []);
    expect(new Set(broken)).toEqual(
      new Set(['script-src-elem', 'img-src', 'script-src-attr', 'style-src-attr']),
    );
  });
});

inBrowser('a page by itself', (open) => {
  it.each([1, 8, 1001])(
    'with %i albums asks nobody and says nothing to the console',
    async (count) => {
      const items = Array.from({ length: count }, (_, index) => albumOf(`Album ${index}`));
      const { page, faults } = await open(await pageWith(items));
      await page.locator('input[type=checkbox]').first().check();
      await page
        .locator('#search')
        .fill(count > 1 ? 'Album 7' : '')
        .catch(() => {});
      await page.pdf();
      expect(faults).toEqual([]);
    },
  );
});
