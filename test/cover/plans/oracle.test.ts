import type { Highs } from 'highs';
import { beforeAll, expect, it } from 'vitest';
import { solvePlans } from '../../../src/cover/plans/index.js';
import type { Plan } from '../../../src/model/index.js';
import fc from '../../properties.js';
import { type Case, cases } from './shelves.js';

/*
 * The frontier against two judges that share no line with it: HiGHS, a solver of mixed-integer programs, and trying
 * everything. FULLDISC_ORACLE_CASES=2000 lets HiGHS judge so many cases instead of a few.
 */
const RUNS = Number(process.env.FULLDISC_ORACLE_CASES ?? 40);

/** What can be paid for: its cost over the horizon, and the openers it brings. */
function articlesOf({ matrix, plans, options }: Case) {
  return [
    ...plans.map(({ id, keys, price, months }) => ({
      name: id,
      openers: [...keys],
      cost: price.amount * Math.ceil(options.months / months),
    })),
    ...matrix.sales.flatMap(({ opener, price }) =>
      price ? [{ name: opener, openers: [opener], cost: price.amount }] : [],
    ),
  ];
}

function named({ plans, purchases }: Plan): string {
  return [...plans, ...purchases.map(({ platform, of, id }) => `${platform}:${of}:${id}`)]
    .sort()
    .join();
}

/** `cost/covered: every set`, by trying all sets; those with something needless in them are left out. */
function tried(one: Case): string[] {
  const articles = articlesOf(one);
  const held = ['free', ...one.options.have];
  const all = Array.from({ length: 2 ** articles.length }, (_, set) => {
    const bought = articles.filter((_, at) => (set >> at) & 1);
    const openers = new Set([...held, ...bought.flatMap((article) => article.openers)]);
    const open = one.matrix.tracks.filter(({ ways }) =>
      ways.some(({ opener }) => openers.has(opener)),
    );
    return {
      cost: bought.reduce((sum, { cost }) => sum + cost, 0),
      covered: open.length,
      names: bought
        .map(({ name }) => name)
        .sort()
        .join(),
    };
  }).sort((a, b) => a.cost - b.cost || b.covered - a.covered);
  let most = -1;
  return all.flatMap(({ cost, covered }) => {
    if (covered <= most) return [];
    most = covered;
    const ties = all.filter((other) => other.cost === cost && other.covered === covered);
    return [
      `${cost}/${covered}: ${ties
        .map(({ names }) => names)
        .sort()
        .join(' ')}`,
    ];
  });
}

function told(plans: Plan[]): string[] {
  const steps = new Map<string, string[]>();
  for (const entry of plans) {
    const step = `${entry.cost.amount}/${entry.covered}`;
    steps.set(step, [...(steps.get(step) ?? []), named(entry)]);
  }
  return [...steps].map(([step, names]) => `${step}: ${names.sort().join(' ')}`);
}

it('is what trying everything finds: costs, cover, and every set', () => {
  fc.assert(
    fc.property(cases({ keys: 4, plans: 5, tracks: 7, sales: 3 }), (one) => {
      expect(told(solvePlans(one.matrix, one.plans, one.options))).toEqual(tried(one));
    }),
    { numRuns: 1500 },
  );
});

let highs: Highs;
beforeAll(async () => {
  const { default: load } = await import('highs');
  highs = await (load as unknown as () => Promise<Highs>)();
});

/** The most tracks that can be opened for this much, by HiGHS. */
function mostFor(one: Case, cost: number): number {
  const articles = articlesOf(one);
  const held = ['free', ...one.options.have];
  const tracks = one.matrix.tracks.map(({ ways }) => {
    const openers = ways.map(({ opener }) => opener);
    const sure = openers.some((opener) => held.includes(opener));
    const by = articles.flatMap((article, at) =>
      article.openers.some((opener) => openers.includes(opener)) ? [`x${at}`] : [],
    );
    return { sure, by };
  });
  const open = tracks.map(({ sure, by }, at) =>
    sure ? `c${at}: y${at} <= 1` : `c${at}: y${at} ${by.map((x) => `- ${x}`).join(' ')} <= 0`,
  );
  const spent = articles.map(({ cost }, at) => `${cost} x${at}`).join(' + ') || '0 y0';
  const result = highs.solve(
    `Maximize
  all: ${tracks.map((_, at) => `y${at}`).join(' + ')}
Subject To
  ${open.join('\n  ')}
  spent: ${spent} <= ${cost}
Binary
  ${[...articles.map((_, at) => `x${at}`), ...tracks.map((_, at) => `y${at}`)].join('\n  ')}
End`,
    { output_flag: false, mip_rel_gap: 0 },
  );
  expect(result.Status).toBe('Optimal');
  return Math.round(result.ObjectiveValue);
}

function judged(one: Case): void {
  const steps = solvePlans(one.matrix, one.plans, one.options);
  for (const { cost, covered } of steps) {
    expect(mostFor(one, cost.amount)).toBe(covered);
    if (cost.amount > 0) expect(mostFor(one, cost.amount - 1)).toBeLessThan(covered);
  }
  expect(mostFor(one, 10_000_000)).toBe(steps.at(-1)?.covered);
}

it('is what HiGHS finds: at each cost nothing more, and below it less', () => {
  const some = cases({ keys: 10, plans: 14, tracks: 14, sales: 6 });
  fc.assert(fc.property(some, judged), { numRuns: RUNS });
}, 3_600_000);

it('is what HiGHS finds with more keys and tracks than a table has room for', () => {
  const many = cases({ keys: 45, plans: 50, tracks: 40, sales: 4, isFull: true });
  fc.assert(fc.property(many, judged), { numRuns: Math.ceil(RUNS / 20) });
}, 3_600_000);
