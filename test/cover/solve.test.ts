import { describe, expect, it } from 'vitest';
import { type Matrix, type Solution, solveCovers } from '../../src/cover/index.js';
import fc from '../properties.js';

const bitsOf = (set: number) => [...set.toString(2)].filter((bit) => bit === '1').length;

/** Every set, counted the slow way. */
function bruteForce({ platforms, opened }: Matrix): Solution[] {
  const sets = Array.from({ length: 1 << platforms.length }, (_, set) => ({
    set,
    covered: opened.filter((mask) => mask & set).length,
  }));
  const most = Math.max(...sets.map(({ covered }) => covered));
  if (most === 0) return [{ set: 0, covered: 0 }];
  const smallest = Math.min(
    ...sets.filter((one) => one.covered === most).map(({ set }) => bitsOf(set)),
  );
  const steps: Solution[] = [];
  for (let size = 1; size < smallest; size++) {
    const sized = sets.filter(({ set }) => bitsOf(set) === size).sort(inPlatformOrder);
    const reached = Math.max(...sized.map(({ covered }) => covered));
    steps.push(...sized.filter(({ covered }) => covered === reached).slice(0, 1));
  }
  const winners = sets.filter((one) => one.covered === most && bitsOf(one.set) === smallest);
  return [...steps, ...winners.sort(inPlatformOrder)];
}

/** {0,1} before {0,2} before {1,2}: the first platform in which two sets differ decides. */
function inPlatformOrder(a: Solution, b: Solution): number {
  const differing = a.set ^ b.set;
  const first = differing & -differing;
  return a.set & first ? -1 : 1;
}

const matrices = fc.integer({ min: 1, max: 8 }).chain((platforms) =>
  fc.record({
    platforms: fc.constant(Array.from({ length: platforms }, (_, index) => `p${index}`)),
    opened: fc.array(fc.integer({ min: 0, max: (1 << platforms) - 1 }), { maxLength: 30 }),
  }),
);
// Few platforms a track: the albums whose covers are large.
const sparse = fc.integer({ min: 2, max: 8 }).chain((platforms) =>
  fc.record({
    platforms: fc.constant(Array.from({ length: platforms }, (_, index) => `p${index}`)),
    opened: fc.array(
      fc.integer({ min: 0, max: platforms - 1 }).map((index) => 1 << index),
      { maxLength: 20 },
    ),
  }),
);

describe('covers are exact', () => {
  it.each([
    ['any tracks', matrices],
    ['tracks on one platform each', sparse],
  ])('as a brute force finds them: %s', (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (matrix) => {
        expect(solveCovers(matrix)).toEqual(bruteForce(matrix));
      }),
      { numRuns: 3000 },
    );
  });

  it('shows all smallest sets that reach the most, and one best set of each smaller size', () => {
    const matrix = { platforms: ['a', 'b', 'c'], opened: [0b001, 0b001, 0b110] };
    expect(solveCovers(matrix)).toEqual([
      { set: 0b001, covered: 2 },
      { set: 0b011, covered: 3 },
      { set: 0b101, covered: 3 },
    ]);
  });

  it('is the empty set where nothing opens anything, or there is nothing to open', () => {
    expect(solveCovers({ platforms: ['a'], opened: [0, 0] })).toEqual([{ set: 0, covered: 0 }]);
    expect(solveCovers({ platforms: [], opened: [] })).toEqual([{ set: 0, covered: 0 }]);
  });

  it('copes with as many platforms as bits, where few of them open anything', () => {
    const platforms = Array.from({ length: 30 }, (_, index) => `p${index}`);
    expect(solveCovers({ platforms, opened: [1 << 29, 1 << 3] })).toEqual([
      { set: 1 << 3, covered: 1 },
      { set: (1 << 29) | (1 << 3), covered: 2 },
    ]);
  });
});
