import { describe, expect, it } from 'vitest';
import type { Plan, PlanEntry, ShelfReport } from '../../src/model/index.js';
import { paintOf } from '../../src/render/paint.js';
import { subscriptions } from '../../src/render/plans.js';
import { shelfPage } from '../../src/render/shelf.js';
import { verdict } from '../../src/render/verdict.js';
import { moneyOf, optionsOf } from './report/written.js';
import { cover, report, track } from './reports.js';

const CNY = (amount: number) => ({ amount, currency: 'CNY' });
const vip: PlanEntry = {
  id: 'vip',
  name: { zh: '会员', en: 'VIP' },
  keys: ['netease:vip'],
  maybe: [],
  price: CNY(1500),
  months: 1,
  eligibility: null,
  note: null,
  channel: 'web',
  seen: '2026-01-01',
  source: 'a receipt',
  off: false,
};

function entry(rest: Partial<Plan>): Plan {
  return {
    plans: [],
    keys: [],
    purchases: [],
    months: 3,
    cost: CNY(0),
    dueNow: CNY(0),
    conditions: [],
    covered: 0,
    of: 2,
    complete: false,
    standardOnly: 0,
    missing: [],
    undecided: [],
    ...rest,
  };
}

function bought(id: string, rest: Partial<Plan> = {}): Plan {
  const price = { ...CNY(200), of: 'track' as const };
  const purchases = [{ platform: 'qqmusic', of: 'track' as const, id, price }];
  return entry({ purchases, cost: CNY(200), dueNow: CNY(200), covered: 1, ...rest });
}

function viewed(lang: 'en' | 'zh-CN' = 'en', rates: string | null = null) {
  const money = moneyOf([vip]);
  const dated = rates === null ? null : { base: 'CNY', date: rates, rates: { USD: 7 } };
  const options = { ...money.options, rates: dated, today: '2026-01-02' };
  return optionsOf({}, { lang, money: { ...money, options } }).view;
}

function lines(plans: Plan[], view = viewed()): string[] {
  const tracks = [track(1, 'one', {}), track(2, 'two', {})];
  return subscriptions(report({ plans, tracks }), view, paintOf(view));
}

describe('what to subscribe to', () => {
  it('does not repeat sets that read the same', () => {
    const told = lines([entry({}), bought('a'), bought('b'), bought('c')]);
    expect(told).toContain('  1 track bought on QQ Music: 1 of 2; 2.00 CNY, paid once');
    const other = bought('d', { purchases: [], plans: ['vip'] });
    expect(lines([bought('a'), bought('b'), other])[1]).toBe(
      '  1 track bought on QQ Music: 1 of 2; 2.00 CNY, paid once; or VIP',
    );
  });

  it('gives what is bought once no horizon', () => {
    const plans = [bought('a', { covered: 2, complete: true })];
    const covers = [cover('free', [], 0), cover('purchase', ['qqmusic'], 2)];
    const one = report({ plans, covers, tracks: [track(1, 'one', {})] });
    expect(verdict(one, viewed())).toContain('1 track bought on QQ Music, 2.00 CNY, paid once');
    expect(verdict(one, viewed('zh-CN'))).toContain('一次付 2.00 CNY');
    expect(verdict(one, viewed())).not.toContain('month');
  });

  it('says that the rates are old, and that the budget is in another currency', () => {
    const conditions = ['rates: turned', 'budget: it is in USD'];
    const told = lines([entry({ conditions })], viewed('en', '2025-01-01')).join('\n');
    expect(told).toContain('Other currencies at the rates of 2025-01-01, more than 180 days ago');
    expect(told).toContain('The budget is in another currency than the prices');
    expect(lines([entry({ conditions })], viewed('en', '2026-01-01')).join('\n')).not.toContain(
      '180 days',
    );
  });
});

function shelfOf(): ShelfReport {
  const { missing: _, undecided: __, purchases: ___, ...open } = entry({ covered: 1 });
  return {
    schemaVersion: 1,
    generatedAt: '2026-01-02T00:00:00.000Z',
    regions: ['CN'],
    months: 3,
    albums: { asked: 1, found: 1, notFound: 0, failed: 0 },
    tracks: 2,
    plans: [{ ...open, missing: 1, undecided: 0, whole: 0, conditions: ['rates: turned'] }],
    steps: [
      { plan: null, cost: CNY(0), adds: { tracks: 1, albums: 0 }, covered: 1, whole: 0 },
      { plan: 'vip', cost: CNY(4500), adds: { tracks: 1, albums: 1 }, covered: 2, whole: 1 },
    ],
    toComplete: [],
    unpriced: [],
    unopened: [],
  };
}

it('a shelf: what is open before anything is added is nothing more', () => {
  const shelf = shelfOf();
  const text = shelfPage(shelf, viewed('en', '2025-01-01'));
  expect(text).toContain('  Without adding anything: 1 track and 0 whole albums\n');
  expect(text).toContain('  + VIP: 1 track and 1 whole album more (2 together); 45.00 CNY\n');
  expect(text).toContain('at the rates of 2025-01-01, more than 180 days ago');
  expect(shelfPage(shelf, viewed('zh-CN'))).toContain('  不添加任何方案：可听 1 首，可听全 0 张\n');
});

it('a shelf: what is sold at no known price stands once an album and platform', () => {
  const album = { title: 'One', artists: ['Somebody'], url: 'https://example.org/1' };
  const sale = (id: string, of: 'track' | 'album', opens: number) => ({
    ...{ album, platform: 'kuwo', id, of, opens },
  });
  const text = shelfPage(
    {
      ...shelfOf(),
      unpriced: [sale('1', 'track', 1), sale('2', 'track', 1), sale('3', 'album', 9)],
    },
    viewed(),
  );
  expect(text).toContain(
    `Sold at a price not told
  One, Somebody: 2 tracks bought on Kuwo
  One, Somebody: 1 album bought on Kuwo; opens 9 tracks
`,
  );
});

it('a shelf of which nothing was found says no more than that', () => {
  const page = (notFound: number, failed: number) =>
    shelfPage({ ...shelfOf(), albums: { asked: 2, found: 0, notFound, failed } }, viewed());
  expect(page(2, 0)).toBe('None of these albums was found.\n');
  expect(page(0, 2)).toBe('No platform answered for any of these albums.\n');
  expect(page(1, 1)).toBe(
    'None of these albums was found; 1 album found nowhere, 1 not answered.\n',
  );
});

it('a shelf: a budget too small is not called enough', () => {
  const money = moneyOf([vip]);
  const options = { ...money.options, budget: CNY(100) };
  const page = (lang: 'en' | 'zh-CN') =>
    shelfPage(shelfOf(), { ...viewed(lang), money: { ...money, options } });
  expect(page('en')).toMatch(/^Nothing within the budget opens more: 1 of 2 tracks can be heard;/);
  expect(page('zh-CN')).toMatch(/^预算内没有能多听的方案：2 首中 1 首可听；/);
});

it("one's own files have it, they are no platform", () => {
  const covers = [cover('free', ['local'], 10)];
  const one = report({ covers });
  expect(verdict(one, viewed())).toMatch(/^Your own files have all 10/);
  expect(verdict(one, viewed('zh-CN'))).toMatch(/^您自有的文件即可听全 10 首/);
});
