import type { Bundle, Group, Problem } from './problem.js';

/** What every set of keys costs at least, and opens. A set is a mask: bit k is key k. */
export interface SetTable {
  bundles: readonly { cost: number; mask: number }[];
  /** The bundles that hold key k. */
  holders: readonly (readonly number[])[];
  /** By set: the least cost of bundles that together hold at least these keys. */
  cost: Float64Array;
  /** By set: how many tracks these keys open. */
  covered: Int32Array;
}

/** The table of a problem; its size is 2 to the number of keys. */
export function setTable({ bundles, groups, keys }: Problem): SetTable {
  const masked = bundles.map((bundle) => ({ cost: bundle.cost, mask: maskOf(bundle) }));
  const holders = Array.from({ length: keys }, (_, key) =>
    masked.flatMap(({ mask }, bundle) => ((mask >> key) & 1 ? [bundle] : [])),
  );
  return {
    bundles: masked,
    holders,
    cost: leastCosts(masked, holders),
    covered: coveredBySet(groups, keys),
  };
}

export function maskOf({ keys }: Pick<Bundle | Group, 'keys'>): number {
  return keys.reduce((mask, key) => mask | (1 << key), 0);
}

export function lowestKey(set: number): number {
  return 31 - Math.clz32(set & -set);
}

/** One of the holders of a set's lowest key is bought; what it does not hold is a smaller set. */
function leastCosts(
  bundles: readonly { cost: number; mask: number }[],
  holders: readonly (readonly number[])[],
): Float64Array {
  const cost = new Float64Array(1 << holders.length);
  const outside = holders.map((list) =>
    Int32Array.from(list, (bundle) => ~(bundles[bundle]?.mask ?? 0)),
  );
  const prices = holders.map((list) =>
    Float64Array.from(list, (bundle) => bundles[bundle]?.cost ?? 0),
  );
  for (let set = 1; set < cost.length; set++) {
    const key = lowestKey(set);
    cost[set] = leastOver(outside[key] as Int32Array, prices[key] as Float64Array, cost, set);
  }
  return cost;
}

function leastOver(
  outside: Int32Array,
  prices: Float64Array,
  cost: Float64Array,
  set: number,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < outside.length; at++) {
    const sum = (prices[at] as number) + (cost[set & (outside[at] as number)] as number);
    if (sum < least) least = sum;
  }
  return least;
}

/** A set leaves out exactly the groups whose keys lie in its complement: sums over subsets give that for all sets. */
function coveredBySet(groups: readonly Group[], keys: number): Int32Array {
  const size = 1 << keys;
  const within = new Int32Array(size);
  for (const group of groups) {
    const mask = maskOf(group);
    within[mask] = (within[mask] as number) + group.count;
  }
  for (let bit = 1; bit < size; bit <<= 1) addWithout(within, bit);
  const all = within[size - 1] as number;
  return within.reverse().map((count) => all - count);
}

/** Adds to every set with this key what the set without it holds. */
function addWithout(within: Int32Array, bit: number): void {
  for (let from = bit; from < within.length; from += bit << 1) {
    for (let set = from; set < from + bit; set++) {
      within[set] = (within[set] as number) + (within[set - bit] as number);
    }
  }
}
