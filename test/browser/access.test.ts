import { expect, it } from 'vitest';
import { inBrowser } from './chromium.js';
import { albumOf, pageWith, plan } from './shelf.js';

const FOCUSED = `(({ id, className, textContent }) => id || className || textContent)(document.activeElement)`;

inBrowser('without a mouse', (open) => {
  it('everything is reached and used with the keyboard', async () => {
    const { page } = await open(await pageWith([albumOf('One'), albumOf('Two')]));
    const focused = () => page.locator(':focus');
    const seen: string[] = [];
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      if ((await focused().count()) === 0) break;
      const name = await page.evaluate(FOCUSED);
      seen.push(String(name));
      if (name === 'membership-0') {
        await page.keyboard.press('Space');
        expect(await page.locator('#result').textContent()).toContain('4 of 6');
      }
      if (name === 'You can hear') {
        await page.keyboard.press('Enter');
        expect(await page.locator('[aria-sort=ascending]').textContent()).toContain('You can hear');
      }
    }
    const order = ['membership-0', 'bought', 'standard', 'search', 'show', 'scroll', 'Album'];
    expect(seen).toEqual(expect.arrayContaining([...order, 'One', 'Open all shown']));
    expect(seen.filter((name) => name === 'membership-0')).toHaveLength(1);
  });

  it('an album opens and closes, and its matrix scrolls', async () => {
    const { page } = await open(await pageWith([albumOf('One')]), {
      viewport: { width: 240, height: 640 },
    });
    await page.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details[open]').count()).toBe(0);
    await page.keyboard.press('Enter');
    const box = page.locator('article .scroll');
    await box.focus();
    await page.keyboard.press('ArrowRight');
    const moved = `document.querySelector('article .scroll').scrollLeft`;
    await expect.poll(() => page.evaluate(moved)).toBeGreaterThan(0);
  });

  it('shows where the focus is', async () => {
    const { page } = await open(await pageWith([albumOf('One')]));
    await page.keyboard.press('Tab');
    const style = await page.evaluate(`getComputedStyle(document.activeElement).outlineWidth`);
    expect(style).toBe('3px');
  });
});

inBrowser('to a screen reader', (open) => {
  it('the matrix is a table with a caption, heads and words for its signs', async () => {
    const { page } = await open(await pageWith([albumOf('One')]));
    const told = await page.locator('.matrix').ariaSnapshot();
    expect(told).toContain('table "One: who has which track"');
    expect(told).toMatch(/columnheader "NetEase"/);
    expect(told).toMatch(/row "1 One one you can hear it free absent"/);
    expect(told).toMatch(/row "3 One three not known unknown.* absent"/);
    expect(told).toMatch(/rowheader "One two"/);
    expect(await page.locator('th:not([scope])').count()).toBe(0);
    expect(await page.locator('table:not(:has(caption))').count()).toBe(0);
  });

  it('every control has a name, and changes are said', async () => {
    const { page } = await open(await pageWith([albumOf('One'), albumOf('Two')]));
    const told = await page.locator('main').ariaSnapshot();
    expect(told).toMatch(/group "Memberships you hold"/);
    expect(told).toMatch(/checkbox "QQ Music membership"/);
    expect(told).toMatch(/searchbox "Find album or artist"/);
    expect(told).toMatch(/combobox "Show"/);
    expect(told).not.toMatch(/- (?:checkbox|searchbox|combobox|button|link|table|region)\b(?! ")/);
    expect(await page.locator('#result[role=status], #counted[role=status]').count()).toBe(2);
  });

  it('the frontier is a picture with a description, and a table', async () => {
    const plans = [
      plan([], 0, 1),
      plan(['qq-green'], 1500, 2),
      plan(['x'], 1500, 2),
      plan(['y'], 2300, 3),
    ];
    const { page, faults } = await open(await pageWith([albumOf('One', { plans })]));
    const picture = page.getByRole('img', {
      name: 'From 0.00 CNY for 1 tracks to 23.00 CNY for 3 of 3',
    });
    expect(await picture.count()).toBe(1);
    expect(await picture.locator('circle').count()).toBe(3);
    expect(await picture.locator('.point').allTextContents()).toEqual(['1', '2–3', '4']);
    expect(await page.locator('.frontier tbody tr').count()).toBe(4);
    expect(faults).toEqual([]);
  });
});
