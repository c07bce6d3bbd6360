import { solveByBranching } from './branch.js';
import type { Choice, Point, Problem } from './problem.js';
import { MOST_KEYS, solveByTable } from './table.js';
import { turnedRound } from './turned.js';

/** The whole frontier, from cost 0 up, each point with every way to it that holds nothing needless. Exact. */
export function solveExactly(problem: Problem): Point[] {
  return solved(problem).map((point) => ({
    ...point,
    choices: withoutNeedless(point.choices).sort(inOrder),
  }));
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
