import { type Choice, MOST_CHOICES, type Point, type Problem } from './problem.js';
import { maskOf, type SetTable, setTable } from './sets.js';
import { isNeeded, waysTo } from './ways.js';

/** With more keys than this the table would not fit: 2^20 sets. */
export const MOST_KEYS = 20;

interface Sold {
  table: SetTable;
  /** The groups sold alone, cheapest first: the mask of their keys, the price of a track, how many tracks. */
  masks: Int32Array;
  prices: Float64Array;
  counts: Int32Array;
  tracks: number;
}

/** The frontier of a problem with at most 20 keys, by a table over all sets of keys. Exact. */
export function solveByTable(problem: Problem): Point[] {
  const sold = soldIn(problem);
  const steps = frontierOf(leastByCover(sold, problem.budget), problem.budget);
  const choices = choicesOf(sold, steps);
  return [...steps].map(([covered, cost]) => ({
    cost,
    covered,
    choices: [...(choices.get(covered)?.values() ?? [])],
  }));
}

function soldIn(problem: Problem): Sold {
  const alone = problem.groups
    .map((group) => ({ mask: maskOf(group), price: group.single, count: group.count }))
    .filter((one): one is { mask: number; price: number; count: number } => one.price !== null)
    .sort((a, b) => a.price - b.price);
  return {
    table: setTable(problem),
    masks: Int32Array.from(alone, ({ mask }) => mask),
    prices: Float64Array.from(alone, ({ price }) => price),
    counts: Int32Array.from(alone, ({ count }) => count),
    tracks: problem.groups.reduce((sum, { count }) => sum + count, 0),
  };
}

/** By number of tracks: the least cost at which just so many are opened. */
function leastByCover(sold: Sold, budget: number): Float64Array {
  const { cost } = sold.table;
  const least = new Float64Array(sold.tracks + 1).fill(Number.POSITIVE_INFINITY);
  const full = cost.length - 1;
  offer(sold, 0, budget, least);
  offer(sold, full, budget, least);
  // What costs more than everything is of no use.
  const limit = Math.min(budget, least[sold.tracks] as number);
  for (let set = 1; set < full; set++)
    if ((cost[set] as number) <= limit) offer(sold, set, limit, least);
  return least;
}

/** What a set of keys comes to, alone and with ever more tracks bought alone, the cheapest first. */
function offer(sold: Sold, set: number, limit: number, least: Float64Array): void {
  const { masks, prices, counts } = sold;
  let cost = sold.table.cost[set] as number;
  let covered = sold.table.covered[set] as number;
  if (cost < (least[covered] as number)) least[covered] = cost;
  for (let at = 0; at < masks.length; at++) {
    if ((masks[at] as number) & set) continue;
    const price = prices[at] as number;
    for (let left = counts[at] as number; left > 0; left--) {
      cost += price;
      covered++;
      if (cost > limit) return;
      if (cost < (least[covered] as number)) least[covered] = cost;
    }
  }
}

/** The steps of the frontier, cheapest first: how many tracks, and at what cost. */
function frontierOf(least: Float64Array, budget: number): Map<number, number> {
  const steps: [number, number][] = [];
  let cheapest = Number.POSITIVE_INFINITY;
  for (let covered = least.length - 1; covered >= 0; covered--) {
    const cost = least[covered] as number;
    if (cost >= cheapest || cost > budget) continue;
    cheapest = cost;
    steps.push([covered, cost]);
  }
  return new Map(steps.reverse());
}

/** Every way to each step. A set of which some key is not needed leads to no other ways than the set without it. */
function choicesOf(sold: Sold, steps: Map<number, number>): Map<number, Map<string, Choice>> {
  const choices = new Map([...steps.keys()].map((covered) => [covered, new Map<string, Choice>()]));
  const wanted = new Float64Array(sold.tracks + 1).fill(-1);
  for (const [covered, cost] of steps) wanted[covered] = cost;
  const limit = Math.max(...steps.values());
  const { cost } = sold.table;
  for (let set = 0; set < cost.length; set++) {
    if ((cost[set] as number) > limit) continue;
    for (const singles of reaching(sold, set, limit, wanted)) {
      const known = choices.get((sold.table.covered[set] as number) + singles);
      if (known) addWays(sold.table, set, singles, known);
    }
  }
  return choices;
}

/** With how many tracks bought alone besides this set of keys is a wanted step. */
function reaching(sold: Sold, set: number, limit: number, wanted: Float64Array): readonly number[] {
  const { masks, prices, counts, table } = sold;
  const before = table.covered[set] as number;
  let cost = table.cost[set] as number;
  let covered = before;
  let found: number[] = wanted[covered] === cost ? [0] : NONE;
  for (let at = 0; at < masks.length && cost <= limit; at++) {
    if ((masks[at] as number) & set) continue;
    for (let left = counts[at] as number; left > 0; left--) {
      cost += prices[at] as number;
      covered++;
      if (wanted[covered] === cost) found = [...found, covered - before];
    }
  }
  return found.length > 0 && isNeeded(table, set) ? found : NONE;
}

const NONE: number[] = [];

function addWays(table: SetTable, set: number, singles: number, known: Map<string, Choice>): void {
  if (known.size >= MOST_CHOICES) return;
  for (const bundles of waysTo(table, set)) known.set(bundles.join(), { bundles, singles });
}
