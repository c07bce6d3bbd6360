import { solveByBranching } from './branch.js';
import { partsOf, together } from './parts.js';
import type { Choice, Point, Problem } from './problem.js';
import { MOST_KEYS, solveByTable } from './table.js';
import { turnedRound } from './turned.js';

/** The whole frontier, from cost 0 up, each point with every way to it that holds nothing needless. Exact. */
export function solveExactly(problem: Problem): Point[] {
  const points = partsOf(problem)
    .map(({ problem: part, places }) => solved(part).map((point) => placed(point, places)))
    .reduce((some, others) => together(some, others, problem.budget), NOTHING);
  return points.map((point) => ({
    ...point,
    choices: withoutNeedless(point.choices).sort(inOrder),
  }));
}

const NOTHING: readonly Point[] = [{ cost: 0, covered: 0, choices: [{ bundles: [], singles: 0 }] }];

/** With the bundles numbered as in the whole. */
function placed(point: Point, places: readonly number[]): Point {
  const choices = point.choices.map(({ bundles, singles }) => ({
    bundles: bundles.map((bundle) => places[bundle] as number),
    singles,
  }));
  return { ...point, choices };
}

/** By the smaller table, over sets of keys or of groups, where one fits. */
function solved(problem: Problem): Point[] {
  const { keys, groups } = problem;
  if (Math.min(keys, groups.length) > MOST_KEYS) return solveByBranching(problem);
  return solveByTable(groups.length < keys ? turnedRound(problem) : problem);
}

/** What costs nothing may stand in a choice without being needed: the choice without it is there too. */
function withoutNeedless(choices: readonly Choice[]): Choice[] {
  return choices.filter(
    ({ bundles, singles }) =>
      !choices.some(
        (other) =>
          other.singles === singles &&
          other.bundles.length < bundles.length &&
          other.bundles.every((bundle) => bundles.includes(bundle)),
      ),
  );
}

/** Fewer things to buy first, then in the order of the plans. */
function inOrder(a: Choice, b: Choice): number {
  const [size, other] = [a.bundles.length + a.singles, b.bundles.length + b.singles];
  if (size !== other) return size - other;
  const at = a.bundles.findIndex((bundle, index) => bundle !== b.bundles[index]);
  return at < 0 ? 0 : (a.bundles[at] ?? 0) - (b.bundles[at] ?? Number.POSITIVE_INFINITY);
}
