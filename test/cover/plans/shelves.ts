import type { PlanMatrix, Sale } from '../../../src/cover/plans/index.js';
import { PLAN_DEFAULTS, type PlanEntry, type PlanOptions } from '../../../src/model/index.js';
import fc from '../../properties.js';

/** A plan with nothing special about it. */
export function plan(id: string, keys: string[], amount: number, rest: Partial<PlanEntry> = {}) {
  return {
    id,
    name: { zh: id, en: id },
    keys,
    maybe: [],
    price: { amount, currency: 'CNY' },
    months: 1,
    eligibility: null,
    note: null,
    channel: 'web',
    seen: '2026-10-11',
    source: 'a test',
    off: false,
    ...rest,
  } satisfies PlanEntry;
}

export function sale(platform: string, of: 'track' | 'album', id: string, amount: number | null) {
  const price = amount === null ? null : { amount, currency: 'CNY', of };
  return { opener: `${platform}:${of}:${id}`, platform, of, id, price } satisfies Sale;
}

/** A row a track: its openers, `*` behind those of standard quality; `?a` for a platform that is unknown. */
export function matrix(rows: string[], sales: Sale[] = []): PlanMatrix {
  return {
    sales,
    tracks: rows.map((row, at) => {
      const words = row.split(' ').filter(Boolean);
      return {
        disc: 1,
        number: at + 1,
        title: `t${at + 1}`,
        ways: words
          .filter((word) => !word.startsWith('?'))
          .map((word) => ({ opener: word.replace('*', ''), standard: word.endsWith('*') })),
        unknown: words.filter((word) => word.startsWith('?')).map((word) => word.slice(1)),
      };
    }),
  };
}

export function options(rest: Partial<PlanOptions> = {}): PlanOptions {
  return { ...PLAN_DEFAULTS, ...rest };
}

/** A matrix with plans and the options they are counted by. */
export interface Case {
  matrix: PlanMatrix;
  plans: PlanEntry[];
  options: PlanOptions;
}

interface Most {
  keys: number;
  plans: number;
  tracks: number;
  sales: number;
  /** True for so many plans and tracks, not up to so many. */
  isFull?: boolean;
}

/** a to z, aa to zz, and so on. */
function lettersOf(at: number): string {
  return String.fromCharCode(97 + (at % 26)).repeat(1 + Math.floor(at / 26));
}

/** Cases with plans of several keys and periods, and with things for sale. */
export function cases(most: Most): fc.Arbitrary<Case> {
  const letters = Array.from({ length: most.keys }, (_, at) => lettersOf(at));
  const keys = letters.map((letter) => `${letter}:vip`);
  const sales = Array.from({ length: most.sales }, (_, at) => `s:album:${at}`);
  const openers = fc.constantFrom('free', ...keys, ...keys, ...keys, ...sales);
  const entry = fc.record({
    keys: fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 3 }),
    amount: fc.constantFrom(800, 1000, 1500, 1500, 3000, 6900),
    months: fc.constantFrom(1, 1, 3, 12),
  });
  return fc.record({
    matrix: fc
      .tuple(
        fc.array(fc.uniqueArray(openers, { maxLength: 3 }), {
          minLength: most.isFull ? most.tracks : 1,
          maxLength: most.tracks,
        }),
        fc.array(fc.option(fc.constantFrom(200, 300, 1500)), {
          minLength: most.sales,
          maxLength: most.sales,
        }),
      )
      .map(([rows, prices]) =>
        matrix(
          rows.map((row) => row.join(' ')),
          prices.map((price, at) => sale('s', 'album', String(at), price)),
        ),
      ),
    plans: fc
      .array(entry, { minLength: most.isFull ? most.plans : 0, maxLength: most.plans })
      .map((all) =>
        all.map(({ keys, amount, months }, at) => plan(`p${at}`, keys, amount, { months })),
      ),
    options: fc
      .record({ months: fc.constantFrom(1, 2, 12), have: fc.subarray(keys.slice(0, 1)) })
      .map(options),
  });
}
