import { type Graph, graphOf } from './graph.js';
import { frontier, type Step, stepAt } from './pareto.js';
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
  const found = frontier();
  const choices = new WeakMap<Step, Map<string, Choice>>();
  const choicesOf = (step: Step) => {
    const known = choices.get(step) ?? new Map<string, Choice>();
    choices.set(step, known);
    return known;
  };
  const walk = walkOf(problem);
  search(walk, {
    mayPay: (least) =>
      mayImprove(found.steps, least, problem.budget) ||
      found.steps.some(
        (step) => least(step.covered) <= step.cost && choicesOf(step).size < MOST_CHOICES,
      ),
    tell: (cost, covered, singles) => {
      found.offer(cost, covered);
      const step = stepAt(found.steps, cost, covered);
      if (!step || choicesOf(step).size >= MOST_CHOICES) return;
      const bundles = [...walk.bought].sort((a, b) => a - b);
      choicesOf(step).set(`${bundles}/${singles}`, { bundles, singles });
    },
  });
  return found.steps.map((step) => ({ ...step, choices: [...choicesOf(step).values()] }));
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
  for (;;) {
    const paying = payingTracks(walk.graph, walk.isOut, walk.open);
    const bundle = nextBundle(walk, paying);
    if (bundle < 0 || !how.mayPay(leastFrom(walk, paying))) break;
    buy(walk, bundle);
    search(walk, how);
    giveBack(walk, bundle);
    walk.isOut[bundle] = 1;
    refused.push(bundle);
  }
  for (const bundle of refused) walk.isOut[bundle] = 0;
}

/** The bundle that opens most tracks for its money; -1 where none opens any. */
function nextBundle({ graph, bundles }: Walk, gained: Int32Array): number {
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

function leastFrom({ graph, open, cost, covered }: Walk, paying: Int32Array): Least {
  const rising = risingPrices(graph, open, paying);
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
