import { expect, it } from 'vitest';
import { solveByBranching } from '../../../src/cover/plans/branch.js';
import { solveExactly } from '../../../src/cover/plans/exact.js';
import type { Problem } from '../../../src/cover/plans/problem.js';
import { solveByTable } from '../../../src/cover/plans/table.js';
import { turnedRound } from '../../../src/cover/plans/turned.js';
import fc from '../../properties.js';
import { bruteForce, NO_LIMIT, problems, told } from './problems.js';

const SMALL = { keys: 6, bundles: 7, groups: 8, price: 4 };

it.each([
  ['the table', solveByTable],
  ['the table of groups', (problem: Problem) => solveByTable(turnedRound(problem))],
  ['the search', solveByBranching],
  ['what is used', solveExactly],
])('%s finds the frontier and all ways to it, as trying everything does', (_, solve) => {
  fc.assert(
    fc.property(problems(SMALL), (problem) => {
      expect(told(solve(held(problem)))).toEqual(bruteForce(problem));
    }),
    { numRuns: 1500 },
  );
});

/** A key that no bundle holds opens nothing: it is taken out, as it is before anything is solved. */
function held({ bundles, groups, ...rest }: Problem): Problem {
  const keys = new Set(bundles.flatMap((bundle) => bundle.keys));
  return {
    bundles,
    groups: groups.map((group) => ({ ...group, keys: group.keys.filter((key) => keys.has(key)) })),
    ...rest,
  };
}

it('the search finds what the table finds where there is much to try', () => {
  fc.assert(
    fc.property(problems({ keys: 12, bundles: 24, groups: 24, price: 900 }), (problem) => {
      expect(told(solveByBranching(problem))).toEqual(told(solveByTable(problem)));
    }),
    { numRuns: 60 },
  );
});

it('copes with more keys than a table has room for', () => {
  const bundles = Array.from({ length: 30 }, (_, key) => ({ cost: key + 1, keys: [key] }));
  const groups = bundles.map(({ keys }) => ({ keys, count: 1, single: null }));
  const points = solveExactly({ bundles, groups, keys: 30, budget: NO_LIMIT });
  expect(points.map(({ cost, covered }) => [cost, covered])).toEqual(
    Array.from({ length: 31 }, (_, covered) => [(covered * (covered + 1)) / 2, covered]),
  );
});

it('names nothing that costs nothing and is not needed', () => {
  const bundles = [
    { cost: 5, keys: [0, 1] },
    { cost: 0, keys: [1] },
  ];
  const groups = [
    { keys: [0], count: 1, single: null },
    { keys: [0, 1], count: 1, single: null },
  ];
  expect(told(solveExactly({ bundles, groups, keys: 2, budget: NO_LIMIT }))).toEqual([
    '0/1: 1/0',
    '5/2: 0/0',
  ]);
});
