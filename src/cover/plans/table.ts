import { frontier, isOn, type Step } from './pareto.js';
import { type Choice, MOST_CHOICES, type Point, type Problem } from './problem.js';
import { buySingles, type Singles, singlesOf } from './singles.js';

/** With more keys than this the table would not fit: 2^20 sets. */
export const MOST_KEYS = 20;

/** What every set of keys costs at least and opens. A set is a mask: bit k is key k. */
interface Table {
  problem: Problem;
  masks: readonly number[];
  /** The bundles that hold key k. */
  holders: readonly (readonly number[])[];
  /** The least cost of bundles that together hold at least these keys. */
  cost: Float64Array;
  covered: Int32Array;
  singles: Singles;
  /** The masks of the groups behind `singles`. */
  singleMasks: Int32Array;
}

/** The frontier of a problem with at most 20 keys, by a table over all sets of keys. Exact. */
export function solveByTable(problem: Problem): Point[] {
  const table = tableOf(problem);
  const found = frontier();
  const full = table.cost.length - 1;
  let limit = problem.budget;
  const visit = (set: number) =>
    eachStep(table, set, limit, (cost, covered) => found.offer(cost, covered));
  visit(0);
  visit(full);
  limit = Math.min(limit, costOfMost(table, found.steps, limit));
  for (let set = 1; set < full; set++) if ((table.cost[set] as number) <= limit) visit(set);
  return withChoices(table, found.steps);
}

/** What it costs at most to open all that can be opened; dearer sets are of no use. */
function costOfMost(table: Table, steps: readonly Step[], limit: number): number {
  const all = table.problem.groups.reduce((sum, { count }) => sum + count, 0);
  const last = steps.at(-1);
  return last?.covered === all ? last.cost : limit;
}

function tableOf(problem: Problem): Table {
  const masks = problem.bundles.map(({ keys }) => maskOf(keys));
  const holders = Array.from({ length: problem.keys }, (_, key) =>
    masks.flatMap((mask, bundle) => ((mask >> key) & 1 ? [bundle] : [])),
  );
  const singles = singlesOf(problem);
  return {
    problem,
    masks,
    holders,
    cost: leastCosts(problem, masks, holders),
    covered: coveredBySet(problem),
    singles,
    singleMasks: Int32Array.from(singles.groups, (group) =>
      maskOf(problem.groups[group]?.keys ?? []),
    ),
  };
}

function maskOf(keys: readonly number[]): number {
  return keys.reduce((mask, key) => mask | (1 << key), 0);
}

/** One of the holders of a set's lowest key is bought; the rest is a smaller set. */
function leastCosts(
  { bundles, keys }: Problem,
  masks: readonly number[],
  holders: readonly (readonly number[])[],
): Float64Array {
  const cost = new Float64Array(1 << keys);
  const uses = holders.map((list) => ({
    masks: Int32Array.from(list, (bundle) => ~(masks[bundle] ?? 0)),
    costs: Float64Array.from(list, (bundle) => bundles[bundle]?.cost ?? 0),
  }));
  for (let set = 1; set < cost.length; set++) {
    const use = uses[lowestKey(set)];
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; use && at < use.masks.length; at++) {
      const sum = (use.costs[at] as number) + (cost[set & (use.masks[at] as number)] as number);
      if (sum < least) least = sum;
    }
    cost[set] = least;
  }
  return cost;
}

function lowestKey(set: number): number {
  return 31 - Math.clz32(set & -set);
}

/** A set leaves out exactly the groups whose keys lie in its complement: sums over subsets give that for all sets. */
function coveredBySet({ groups, keys }: Problem): Int32Array {
  const size = 1 << keys;
  const within = new Int32Array(size);
  let all = 0;
  for (const { keys: any, count } of groups) {
    const mask = maskOf(any);
    within[mask] = (within[mask] as number) + count;
    all += count;
  }
  for (let bit = 1; bit < size; bit <<= 1) {
    for (let set = bit; set < size; set = (set + 1) | bit) {
      within[set] = (within[set] as number) + (within[set ^ bit] as number);
    }
  }
  const covered = new Int32Array(size);
  for (let set = 0; set < size; set++) covered[set] = all - (within[size - 1 - set] as number);
  return covered;
}

/** Tells what this set of keys comes to, alone and with ever more tracks bought alone. */
function eachStep(
  table: Table,
  set: number,
  limit: number,
  tell: (cost: number, covered: number, bought: number) => void,
): void {
  const cost = table.cost[set] as number;
  if (cost > limit) return;
  const covered = table.covered[set] as number;
  tell(cost, covered, 0);
  if (table.singleMasks.length === 0) return;
  const isLeft = (at: number) => ((table.singleMasks[at] as number) & set) === 0;
  buySingles(table.singles, isLeft, { cost, covered, limit }, tell);
}

/** Every way to each step. Sets of which a key is not needed lead to no other ways than the set without it. */
function withChoices(table: Table, steps: readonly Step[]): Point[] {
  const choices = steps.map(() => new Map<string, Choice>());
  const limit = steps.at(-1)?.cost ?? 0;
  const places = new Map(steps.map(({ covered }, at) => [covered, at]));
  for (let set = 0; set < table.cost.length; set++) {
    if ((table.cost[set] as number) > limit) continue;
    let needed: boolean | undefined;
    eachStep(table, set, limit, (cost, covered, singles) => {
      if (!isOn(steps, cost, covered)) return;
      needed ??= isNeeded(table, set);
      const known = choices[places.get(covered) ?? -1];
      if (!needed || !known) return;
      for (const bundles of cheapestWays(table, set)) {
        if (known.size < MOST_CHOICES) known.set(`${bundles}`, { bundles, singles });
      }
    });
  }
  return steps.map((step, at) => ({ ...step, choices: [...(choices[at]?.values() ?? [])] }));
}

function isNeeded({ covered }: Table, set: number): boolean {
  for (let rest = set; rest !== 0; rest &= rest - 1) {
    if (covered[set & ~(rest & -rest)] === covered[set]) return false;
  }
  return true;
}

/** All lists of bundles that hold these keys at their least cost. */
function cheapestWays(table: Table, set: number): number[][] {
  if (set === 0) return [[]];
  const { cost, masks, holders, problem } = table;
  const ways = new Map<string, number[]>();
  for (const bundle of holders[lowestKey(set)] ?? []) {
    const rest = set & ~(masks[bundle] as number);
    const price = problem.bundles[bundle]?.cost ?? 0;
    if (price + (cost[rest] as number) !== cost[set]) continue;
    for (const way of cheapestWays(table, rest)) {
      if (ways.size >= MOST_CHOICES) break;
      const sorted = [...way, bundle].sort((a, b) => a - b);
      ways.set(sorted.join(), sorted);
    }
  }
  return [...ways.values()];
}
