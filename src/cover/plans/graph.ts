import type { Problem } from './problem.js';

/**
 * What opens what, both ways. Payees are the bundles, in their order, and behind them one for each group that is sold
 * alone, which opens that group only.
 */
export interface Graph {
  /** By payee: what it costs to have it whole. */
  costs: Float64Array;
  /** By payee: the groups it opens. */
  opens: readonly Int32Array[];
  /** By group: the payees that open it. */
  holders: readonly Int32Array[];
  /** By group: how many tracks. */
  counts: Int32Array;
  /** Every cost is a multiple of it. */
  unit: number;
}

export function graphOf({ bundles, groups }: Problem): Graph {
  const opened = bundles.map(({ cost, keys }) => {
    const held = new Set(keys);
    const opens = groups.flatMap(({ keys }, at) => (keys.some((key) => held.has(key)) ? [at] : []));
    return { cost, opens };
  });
  const alone = groups.flatMap(({ single, count }, group) =>
    single === null ? [] : [{ cost: single * count, opens: [group] }],
  );
  const payees = [...opened, ...alone];
  const holders = groups.map((): number[] => []);
  payees.forEach(({ opens }, payee) => {
    for (const group of opens) holders[group]?.push(payee);
  });
  return {
    costs: Float64Array.from(payees, ({ cost }) => cost),
    opens: payees.map(({ opens }) => Int32Array.from(opens)),
    holders: holders.map((list) => Int32Array.from(list)),
    counts: Int32Array.from(groups, ({ count }) => count),
    unit: unitOf([...bundles.map(({ cost }) => cost), ...groups.map(({ single }) => single ?? 0)]),
  };
}

/** The greatest number that divides all of these; 1 where all are nothing. */
function unitOf(costs: readonly number[]): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  return costs.reduce(common, 0) || 1;
}
