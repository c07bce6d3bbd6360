import { describe, expect, it } from 'vitest';
import { ledgerOf, solvePlans, unpricedIn } from '../../../src/cover/plans/index.js';
import type { Plan } from '../../../src/model/index.js';
import { matrix, options, plan, sale } from './shelves.js';

/** `plans+purchases covered/of cost`, a line an entry. */
function brief(plans: Plan[]): string[] {
  return plans.map(({ plans, purchases, covered, of, cost }) => {
    const names = [...plans, ...purchases.map(({ id }) => id)].join('+') || 'nothing';
    return `${names} ${covered}/${of} ${cost.amount} ${cost.currency}`;
  });
}

const green = plan('green', ['qq:pack', 'qq:vip'], 1500);
const pack = plan('pack', ['qq:pack'], 800);
const vinyl = plan('vinyl', ['ne:pack', 'ne:vip'], 1500);
const year = plan('year', ['ne:pack', 'ne:vip'], 12_000, { months: 12 });

describe('the frontier of plans', () => {
  it('begins with nothing, ends with most, and holds nothing dearer that is no better', () => {
    const tracks = matrix(['free', 'qq:pack', 'qq:vip', 'ne:vip qq:vip', 'ne:vip', '']);
    const solved = solvePlans(tracks, [green, pack, vinyl, year], options());
    expect(brief(solved)).toEqual([
      'nothing 1/6 0 CNY',
      'pack 2/6 800 CNY',
      'green 4/6 1500 CNY',
      'green+vinyl 5/6 3000 CNY',
    ]);
    expect(solved[2]).toMatchObject({ keys: ['qq:pack', 'qq:vip'], complete: false, months: 1 });
  });

  it('pays whole periods of the horizon, and says what is due on the first day', () => {
    const tracks = matrix(['ne:vip']);
    const at = (months: number) => solvePlans(tracks, [vinyl, year], options({ months }))[1];
    expect(at(7)).toMatchObject({
      plans: ['vinyl'],
      cost: { amount: 10_500 },
      dueNow: { amount: 1500 },
    });
    expect(at(12)).toMatchObject({
      plans: ['year'],
      cost: { amount: 12_000 },
      dueNow: { amount: 12_000 },
    });
    expect(at(13)).toMatchObject({ plans: ['vinyl'], cost: { amount: 19_500 } });
  });

  it('shows all that cost the same and open as much', () => {
    const tracks = matrix(['qq:vip ne:vip', 'qq:vip ne:vip']);
    expect(brief(solvePlans(tracks, [green, vinyl], options())).slice(1)).toEqual([
      'green 2/2 1500 CNY',
      'vinyl 2/2 1500 CNY',
    ]);
  });

  it('buys tracks one by one, and an album for all its tracks', () => {
    const sales = [
      sale('qq', 'track', '1', 200),
      sale('qq', 'track', '2', 300),
      sale('ne', 'album', 'A', 450),
    ];
    const tracks = matrix(['qq:track:1 ne:album:A', 'qq:track:2 ne:album:A'], sales);
    const solved = solvePlans(tracks, [], options({ months: 12 }));
    expect(brief(solved)).toEqual(['nothing 0/2 0 CNY', '1 1/2 200 CNY', 'A 2/2 450 CNY']);
    expect(solved[2]?.purchases).toEqual([
      {
        platform: 'ne',
        of: 'album',
        id: 'A',
        price: { amount: 450, currency: 'CNY', of: 'album' },
      },
    ]);
  });
});

describe('what is named', () => {
  it('names so many sets of one cost at most, and says that there are more', () => {
    const sales = Array.from({ length: 12 }, (_, at) => sale('qq', 'track', `${at}`, 200));
    const solved = solvePlans(
      matrix(
        sales.map(({ opener }) => opener),
        sales,
      ),
      [],
      options(),
    );
    const half = solved.filter(({ covered }) => covered === 6);
    expect(half).toHaveLength(128);
    expect(half[0]?.conditions).toEqual([expect.stringMatching(/^more-ways: /)]);
    expect(solved.filter(({ covered }) => covered === 11)).toHaveLength(12);
    expect(solved.filter(({ covered }) => covered === 12)).toHaveLength(1);
  });

  it('names every membership before the many ways to buy tracks beside one of them', () => {
    const tracks = Array.from({ length: 12 }, (_, at) => `qq:track:${at}`);
    const sales = tracks.map((_, at) => sale('qq', 'track', `${at}`, 200));
    const some = [plan('a', ['a:vip'], 1500), plan('b', ['b:vip'], 1500)];
    const rows = matrix([...tracks, ...Array<string>(9).fill('a:vip b:vip')], sales);
    const solved = solvePlans(rows, some, options()).filter(({ covered }) => covered === 15);
    expect(new Set(solved.map(({ plans }) => plans.join()))).toEqual(new Set(['a', 'b']));
    expect(solved).toHaveLength(128);
  });

  it('adds nothing to what one has: plans, keys with those below them, bought albums', () => {
    const tracks = matrix(['qq:pack', 'ne:vip', 'qq:album:A'], [sale('qq', 'album', 'A', 2000)]);
    const added = (...have: string[]) =>
      brief(solvePlans(tracks, [green, vinyl], options({ have })))
        .at(-1)
        ?.split(' ')[0];
    expect(added()).toBe('green+vinyl+A');
    expect(added('green')).toBe('vinyl+A');
    expect(added('qq:svip')).toBe('vinyl+A');
    expect(added('qq:A')).toBe('green+vinyl');
    expect(added('green', 'ne:vip', 'qq:A')).toBe('nothing');
  });
});

describe('what may be bought', () => {
  it('keeps within a budget, in its own currency', () => {
    const tracks = matrix(['qq:vip', 'ne:vip', 'sp@HK:vip']);
    const hongkong = plan('hongkong', ['sp@HK:vip'], 100, {
      price: { amount: 100, currency: 'HKD' },
    });
    const budget = { amount: 2000, currency: 'CNY' };
    expect(brief(solvePlans(tracks, [green, vinyl, hongkong], options({ budget })))).toEqual([
      'nothing 0/3 0 CNY',
      'green 1/3 1500 CNY',
      'vinyl 1/3 1500 CNY',
    ]);
  });

  it('leaves to those who may what only some may buy, and what is switched off', () => {
    const student = plan('student', ['qq:vip'], 500, {
      eligibility: { zh: '学生', en: 'students' },
    });
    const off = plan('off', ['qq:vip'], 400, { off: true });
    const tracks = matrix(['qq:vip']);
    const last = (eligible: string[]) =>
      solvePlans(tracks, [green, student, off], options({ eligible })).at(-1);
    expect(last([])?.plans).toEqual(['green']);
    expect(last(['student'])).toMatchObject({
      plans: ['student'],
      conditions: ['eligibility: student: students'],
    });
    expect(last(['student', 'off'])?.plans).toEqual(['off']);
  });

  it('takes a tier nobody tells for the full membership, or for the pack where that is asked', () => {
    const tracks = matrix(['qq:?']);
    expect(brief(solvePlans(tracks, [pack, green], options())).at(-1)).toBe('green 1/1 1500 CNY');
    const lenient = options({ tier: 'lenient' });
    expect(brief(solvePlans(tracks, [pack, green], lenient)).at(-1)).toBe('pack 1/1 800 CNY');
    const whole = plan('whole', ['qq:vip'], 700);
    expect(brief(solvePlans(tracks, [whole], lenient)).at(-1)).toBe('whole 1/1 700 CNY');
  });

  it('opens a region with its own key, or with one that names none', () => {
    const tracks = matrix(['sp@HK:vip']);
    const keys = (key: string) =>
      solvePlans(tracks, [plan('p', [key], 100)], options()).at(-1)?.plans;
    expect([keys('sp@HK:vip'), keys('sp:vip'), keys('sp@TW:vip')]).toEqual([['p'], ['p'], []]);
  });
});

describe('what an entry tells', () => {
  it('counts how many tracks rest on standard quality, and leaves them out where full is asked', () => {
    const tracks = matrix(['free* qq:vip', 'qq:vip*', 'free']);
    const [free, all] = solvePlans(tracks, [green], options());
    expect([free?.standardOnly, all?.standardOnly]).toEqual([1, 1]);
    const full = solvePlans(tracks, [green], options({ quality: 'full' }));
    expect(brief(full)).toEqual(['nothing 1/3 0 CNY', 'green 2/3 1500 CNY']);
  });

  it('tells what is missing from what is not known', () => {
    const [entry] = solvePlans(matrix(['free', 'qq:vip ?ne', '?ne', 'qq:vip']), [], options());
    expect(entry?.undecided.map(({ number, platforms }) => [number, platforms])).toEqual([
      [2, ['ne']],
      [3, ['ne']],
    ]);
    expect(entry?.missing).toEqual([{ disc: 1, number: 4, title: 't4' }]);
  });

  it('never counts what a plan opens perhaps, and says so', () => {
    const some = plan('some', ['qq:vip'], 900, { maybe: ['ne:vip'] });
    const solved = solvePlans(matrix(['qq:vip', 'ne:vip']), [some], options());
    expect(solved.at(-1)).toMatchObject({
      covered: 1,
      conditions: [expect.stringMatching(/^maybe: some: .*ne:vip/)],
    });
  });

  it('says of a price that it was seen more than 180 days ago', () => {
    const conditions = (today: string) =>
      solvePlans(matrix(['qq:vip']), [green], options({ today })).at(-1)?.conditions;
    expect(conditions('2027-04-09')).toEqual([]);
    expect(conditions('2027-04-10')).toEqual([
      expect.stringMatching(/^old-price: green: .*2026-10-11/),
    ]);
  });
});

describe('several currencies', () => {
  const yen = plan('yen', ['sp@JP:vip'], 1080, { price: { amount: 1080, currency: 'JPY' } });
  const tracks = matrix(['qq:vip', 'qq:vip sp@JP:vip', 'sp@JP:vip', 'sp@JP:vip']);
  const rates = { base: 'CNY', date: '2026-11-01', rates: { JPY: 0.047 } };

  it('are never added up without rates, and what needs two is left out and said', () => {
    const solved = solvePlans(tracks, [green, yen], options());
    expect(brief(solved)).toEqual(['nothing 0/4 0 CNY', 'green 2/4 1500 CNY', 'yen 3/4 1080 JPY']);
    expect(solved.slice(1).map(({ conditions }) => conditions)).toEqual(
      Array(2).fill([
        expect.stringMatching(/^two-currencies: CNY and JPY together would open 4 of 4/),
      ]),
    );
  });

  it('are added up by dated rates, minor units and all', () => {
    const solved = solvePlans(tracks, [green, yen], options({ rates, months: 2 }));
    // 2160 yen are 101.52 yuan.
    expect(brief(solved)).toEqual([
      'nothing 0/4 0 CNY',
      'green 2/4 3000 CNY',
      'yen 3/4 10152 CNY',
      'green+yen 4/4 13152 CNY',
    ]);
    expect(solved[3]?.dueNow).toEqual({ amount: 1500 + 5076, currency: 'CNY' });
    expect(solved[3]?.conditions).toEqual([expect.stringMatching(/^rates: .*2026-11-01/)]);
    expect(solved[1]?.conditions).toEqual([]);
  });

  it('a budget in another one is said to reach nothing, unless rates turn it', () => {
    const budget = { amount: 5000, currency: 'JPY' };
    const [only, ...others] = solvePlans(tracks, [green], options({ budget }));
    expect(others).toEqual([]);
    expect(only?.conditions).toEqual([
      expect.stringMatching(/^budget: it is in JPY, the prices in CNY/),
    ]);
    const turned = solvePlans(tracks, [green], options({ budget, rates }));
    expect(brief(turned)).toEqual(['nothing 0/4 0 CNY', 'green 2/4 1500 CNY']);
    expect(turned.flatMap(({ conditions }) => conditions)).toEqual([]);
    expect(solvePlans(tracks, [], options({ budget }))[0]?.conditions).toEqual([]);
  });
});

describe('what is sold at a price nobody tells', () => {
  const sales = [sale('ne', 'album', 'A', null), sale('kw', 'track', '7', null)];
  const tracks = matrix(['ne:album:A', 'ne:album:A free', 'kw:track:7 ne:album:A'], sales);
  const unpriced = (have: string[]) => unpricedIn(ledgerOf(tracks, [], options({ have })));

  it('is named with what it opens besides what is open, and never counted', () => {
    expect(unpriced([])).toMatchObject([
      { platform: 'ne', of: 'album', id: 'A', opens: [{ number: 1 }, { number: 3 }] },
      { platform: 'kw', of: 'track', id: '7', opens: [{ number: 3 }] },
    ]);
    expect(brief(solvePlans(tracks, [], options()))).toEqual(['nothing 1/3 0 CNY']);
  });

  it('opens for those who bought it', () => {
    expect(unpriced(['ne:A'])).toEqual([]);
    expect(brief(solvePlans(tracks, [], options({ have: ['ne:A'] })))).toEqual([
      'nothing 3/3 0 CNY',
    ]);
  });
});
