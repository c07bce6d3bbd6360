import { firstReaching, frontier, isOn, type Step } from './pareto.js';
import { type Choice, MOST_CHOICES, type Point, type Problem } from './problem.js';
import { buySingles, type Singles, singlesOf } from './singles.js';

/** Where the search stands: what is bought so far, and how often each group is opened by it. */
interface Walk {
  problem: Problem;
  /** Bundles in the order they are tried: most tracks for the money first. */
  order: readonly number[];
  /** The groups each bundle opens. */
  opens: readonly (readonly number[])[];
  singles: Singles;
  bought: number[];
  open: Int32Array;
  cost: number;
  covered: number;
}

/** The frontier of a problem with any number of keys, by branch and bound. Exact. */
export function solveByBranching(problem: Problem): Point[] {
  const walk = walkOf(problem);
  const found = frontier();
  search(walk, 0, {
    mayPay: (fill) => mayImprove(found.steps, fill, problem.budget),
    tell: (cost, covered) => found.offer(cost, covered),
  });
  const { steps } = found;
  const choices = steps.map(() => new Map<string, Choice>());
  search(walk, 0, {
    mayPay: (fill) => steps.some(({ cost, covered }) => fill(covered) <= cost),
    tell: (cost, covered, singles) => {
      const known = isOn(steps, cost, covered) && choices[firstReaching(steps, covered)];
      if (!known || known.size >= MOST_CHOICES) return;
      const bundles = [...walk.bought].sort((a, b) => a - b);
      known.set(bundles.join(), { bundles, singles });
    },
  });
  return steps.map((step, at) => ({ ...step, choices: [...(choices[at]?.values() ?? [])] }));
}

function walkOf(problem: Problem): Walk {
  const opens = problem.bundles.map(({ keys }) => {
    const held = new Set(keys);
    return problem.groups.flatMap((group, at) =>
      group.keys.some((key) => held.has(key)) ? [at] : [],
    );
  });
  const worth = (bundle: number) =>
    countOf(problem, opens[bundle] ?? []) / (problem.bundles[bundle]?.cost ?? 0);
  return {
    problem,
    order: problem.bundles.map((_, bundle) => bundle).sort((a, b) => worth(b) - worth(a) || a - b),
    opens,
    singles: singlesOf(problem),
    bought: [],
    open: new Int32Array(problem.groups.length),
    cost: 0,
    covered: 0,
  };
}

function countOf({ groups }: Problem, some: readonly number[]): number {
  return some.reduce((sum, group) => sum + (groups[group]?.count ?? 0), 0);
}

/** The least cost at which so many tracks could be opened from here, if shares of bundles were sold. */
type Fill = (covered: number) => number;

interface Search {
  /** False where nothing below can be of use. */
  mayPay(fill: Fill): boolean;
  tell(cost: number, covered: number, singles: number): void;
}

function search(walk: Walk, from: number, how: Search): void {
  const { problem, cost, covered } = walk;
  if (cost > problem.budget) return;
  how.tell(cost, covered, 0);
  const isLeft = (at: number) => walk.open[walk.singles.groups[at] as number] === 0;
  buySingles(walk.singles, isLeft, { cost, covered, limit: problem.budget }, how.tell);
  if (!how.mayPay(fillOf(walk, from))) return;
  for (let at = from; at < walk.order.length; at++) {
    const bundle = walk.order[at] as number;
    if (!buy(walk, bundle)) {
      giveBack(walk, bundle);
      continue;
    }
    search(walk, at + 1, how);
    giveBack(walk, bundle);
    if (!how.mayPay(fillOf(walk, at + 1))) return;
  }
}

/** False where it opens nothing that was not open. */
function buy(walk: Walk, bundle: number): boolean {
  const before = walk.covered;
  for (const group of walk.opens[bundle] ?? []) {
    if (walk.open[group] === 0) walk.covered += walk.problem.groups[group]?.count ?? 0;
    walk.open[group] = (walk.open[group] as number) + 1;
  }
  walk.cost += walk.problem.bundles[bundle]?.cost ?? 0;
  walk.bought.push(bundle);
  return walk.covered > before;
}

function giveBack(walk: Walk, bundle: number): void {
  for (const group of walk.opens[bundle] ?? []) {
    walk.open[group] = (walk.open[group] as number) - 1;
    if (walk.open[group] === 0) walk.covered -= walk.problem.groups[group]?.count ?? 0;
  }
  walk.cost -= walk.problem.bundles[bundle]?.cost ?? 0;
  walk.bought.pop();
}

/**
 * A share of its price falls to every track that a bundle would newly open; a track goes for its least share. No choice
 * of what is left costs less than the shares of the tracks it opens.
 */
function fillOf(walk: Walk, from: number): Fill {
  const { problem, open } = walk;
  const share = Float64Array.from(
    problem.groups,
    ({ single }) => single ?? Number.POSITIVE_INFINITY,
  );
  for (let at = from; at < walk.order.length; at++) {
    const bundle = walk.order[at] as number;
    const gained = (walk.opens[bundle] ?? []).filter((group) => open[group] === 0);
    const each = (problem.bundles[bundle]?.cost ?? 0) / countOf(problem, gained);
    for (const group of gained) share[group] = Math.min(share[group] as number, each);
  }
  const parts = problem.groups
    .map(({ count }, group) => ({ cost: share[group] as number, covered: count, group }))
    .filter(({ cost, group }) => open[group] === 0 && cost < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.cost - b.cost);
  return (covered) => walk.cost + costToReach(parts, covered - walk.covered);
}

function costToReach(parts: readonly Step[], wanted: number): number {
  let [cost, left] = [0, wanted];
  for (const part of parts) {
    if (left <= 0) break;
    cost += part.cost * Math.min(part.covered, left);
    left -= part.covered;
  }
  // Costs are whole; a little is given away to the rounding of the shares.
  return left > 0 ? Number.POSITIVE_INFINITY : Math.ceil(cost - 1e-6);
}

/** A better point opens more than some step for less than the next one. */
function mayImprove(steps: readonly Step[], fill: Fill, budget: number): boolean {
  return steps.some(({ covered }, at) => {
    const next = steps[at + 1];
    const least = fill(covered + 1);
    return next ? least < next.cost : least <= budget && least < Number.POSITIVE_INFINITY;
  });
}
