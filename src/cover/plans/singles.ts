import type { Problem } from './problem.js';

/** The groups whose tracks are sold alone, cheapest first: `counts[i]` tracks at `prices[i]`, from group `groups[i]`. */
export interface Singles {
  groups: readonly number[];
  prices: Float64Array;
  counts: Int32Array;
}

export function singlesOf({ groups }: Problem): Singles {
  const sold = groups
    .map(({ single, count }, group) => ({ single, count, group }))
    .filter((one): one is { single: number; count: number; group: number } => one.single !== null)
    .sort((a, b) => a.single - b.single || a.group - b.group);
  return {
    groups: sold.map(({ group }) => group),
    prices: Float64Array.from(sold, ({ single }) => single),
    counts: Int32Array.from(sold, ({ count }) => count),
  };
}

/**
 * Buys one by one, cheapest first, what `isLeft` says is left (by its place among the singles), as long as `limit`
 * allows; `tell` hears the cost and the cover after each, and how many were bought.
 */
export function buySingles(
  singles: Singles,
  isLeft: (at: number) => boolean,
  from: { cost: number; covered: number; limit: number },
  tell: (cost: number, covered: number, bought: number) => void,
): void {
  let { cost, covered } = from;
  const before = covered;
  for (let at = 0; at < singles.prices.length; at++) {
    if (!isLeft(at)) continue;
    const price = singles.prices[at] as number;
    for (let one = singles.counts[at] as number; one > 0; one--) {
      cost += price;
      if (cost > from.limit) return;
      covered++;
      tell(cost, covered, covered - before);
    }
  }
}
