import { type Graph, graphOf } from './graph.js';
import { firstReaching, frontier, isOn, type Step } from './pareto.js';
import { type Choice, MOST_CHOICES, type Point, type Problem } from './problem.js';
import { leastFor, payingTracks, risingPrices } from './rising.js';
import { buySingles, type Singles, singlesOf } from './singles.js';

/** Where the search stands: what is bought and what is not to be, and how often each group is opened by it. */
interface Walk {
  graph: Graph;
  bundles: number;
  budget: number;
  singles: Singles;
  bought: number[];
  isOut: Uint8Array;
  open: Int32Array;
  cost: number;
  covered: number;
}

/** The frontier of a problem with any number of keys, by branch and bound. Exact. */
export function solveByBranching(problem: Problem): Point[] {
  const walk = walkOf(problem);
  const found = frontier();
  search(walk, {
    mayPay: (least) => mayImprove(found.steps, least, problem.budget),
    tell: (cost, covered) => found.offer(cost, covered),
  });
  const { steps } = found;
  const choices = steps.map(() => new Map<string, Choice>());
  const isWanted = (at: number) => (choices[at]?.size ?? 0) < MOST_CHOICES;
  search(walk, {
    mayPay: (least) => steps.some(({ cost, covered }, at) => least(covered) <= cost && isWanted(at)),
    tell: (cost, covered, singles) => {
      const at = firstReaching(steps, covered);
      if (!isOn(steps, cost, covered) || !isWanted(at)) return;
      const bundles = [...walk.bought].sort((a, b) => a - b);
      choices[at]?.set(`${bundles}/${singles}`, { bundles, singles });
    },
  });
  return steps.map((step, at) => ({ ...step, choices: [...(choices[at]?.values() ?? [])] }));
}

function walkOf(problem: Problem): Walk {
  const graph = graphOf(problem);
  return {
    graph,
    bundles: problem.bundles.length,
    budget: problem.budget,
    singles: singlesOf(problem),
    bought: [],
    isOut: new Uint8Array(graph.opens.length),
    open: new Int32Array(problem.groups.length),
    cost: 0,
    covered: 0,
  };
}

/** The least cost at which so many tracks can be opened from here. */
type Least = (covered: number) => number;

interface Search {
  /** False where nothing below can be of use. */
  mayPay(least: Least): boolean;
  tell(cost: number, covered: number, singles: number): void;
}

/** Tells of everything that can be bought, each once, but for what cannot pay. */
function search(walk: Walk, how: Search): void {
  const { budget, cost, covered } = walk;
  if (cost > budget) return;
  how.tell(cost, covered, 0);
  const isLeft = (at: number) => walk.open[walk.singles.groups[at] as number] === 0;
  buySingles(walk.singles, isLeft, { cost, covered, limit: budget }, how.tell);
  const refused: number[] = [];
  while (how.mayPay(leastFrom(walk))) {
    const bundle = nextBundle(walk);
    if (bundle < 0) break;
    buy(walk, bundle);
    search(walk, how);
    giveBack(walk, bundle);
    walk.isOut[bundle] = 1;
    refused.push(bundle);
  }
  for (const bundle of refused) walk.isOut[bundle] = 0;
}

/** The bundle that opens most tracks for its money; -1 where none opens any. */
function nextBundle({ graph, bundles, isOut, open }: Walk): number {
  const gained = payingTracks(graph, isOut, open);
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (let bundle = 0; bundle < bundles; bundle++) {
    const price = (graph.costs[bundle] as number) / (gained[bundle] as number);
    if (price < least) [best, least] = [bundle, price];
  }
  return best;
}

function buy(walk: Walk, bundle: number): void {
  const { opens, counts, costs } = walk.graph;
  for (const group of opens[bundle] as Int32Array) {
    if (walk.open[group] === 0) walk.covered += counts[group] as number;
    walk.open[group] = (walk.open[group] as number) + 1;
  }
  walk.cost += costs[bundle] as number;
  walk.isOut[bundle] = 1;
  walk.bought.push(bundle);
}

function giveBack(walk: Walk, bundle: number): void {
  const { opens, counts, costs } = walk.graph;
  for (const group of opens[bundle] as Int32Array) {
    walk.open[group] = (walk.open[group] as number) - 1;
    if (walk.open[group] === 0) walk.covered -= counts[group] as number;
  }
  walk.cost -= costs[bundle] as number;
  walk.isOut[bundle] = 0;
  walk.bought.pop();
}

function leastFrom({ graph, isOut, open, cost, covered }: Walk): Least {
  const rising = risingPrices(graph, isOut, open);
  return (wanted) => {
    const least = leastFor(rising, wanted - covered);
    // A little is given away to the rounding of the prices; what is left over does not come to a whole unit.
    return cost + Math.ceil(least / graph.unit - 1e-6) * graph.unit;
  };
}

/** A better point opens more than some step for less than the next one. */
function mayImprove(steps: readonly Step[], least: Least, budget: number): boolean {
  return steps.some(({ covered }, at) => {
    const next = steps[at + 1];
    const cost = least(covered + 1);
    return next ? cost < next.cost : cost <= budget && cost < Number.POSITIVE_INFINITY;
  });
}
