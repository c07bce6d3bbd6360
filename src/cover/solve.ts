import { OWN } from '../model/index.js';
import type { Matrix } from './matrix.js';

/** A set of platforms (as a mask) and how many tracks it opens. */
export interface Solution {
  set: number;
  covered: number;
}

const MOST_PLATFORMS = 20;

/**
 * Every smallest platform set that opens the largest number of tracks, preceded by the first best set of each smaller
 * size. Exact. Where nothing opens anything: the empty set alone. Own files (`local`) are in every set as soon as they
 * open anything, and add nothing to its size: alone they are a set of size 0.
 * Throws RangeError above 20 platforms that matter.
 */
export function solveCovers(matrix: Matrix): Solution[] {
  const own = 1 << matrix.platforms.indexOf(OWN);
  const opened = matrix.platforms.includes(OWN)
    ? matrix.opened.filter((mask) => (mask & own) === 0)
    : matrix.opened;
  const owned = matrix.opened.length - opened.length;
  const solutions = solveOthers({ ...matrix, opened });
  if (owned === 0) return solutions;
  const all = solutions.map(({ set, covered }) => ({ set: set | own, covered: covered + owned }));
  return all[0]?.set === own ? all : [{ set: own, covered: owned }, ...all];
}

function solveOthers(matrix: Matrix): Solution[] {
  const useful = usefulPlatforms(matrix);
  if (useful.length === 0) return [{ set: 0, covered: 0 }];
  if (useful.length > MOST_PLATFORMS) {
    throw new RangeError(`more than ${MOST_PLATFORMS} platforms open something`);
  }
  const covered = coveredBySubset(matrix, useful);
  const most = covered[covered.length - 1] ?? 0;
  const best: Solution[] = [];
  for (let size = 1; size <= useful.length; size++) {
    const sets = setsOfSize(useful.length, size);
    const reached = Math.max(...sets.map((set) => covered[set] ?? 0));
    const winners = sets.filter((set) => covered[set] === reached);
    const chosen = reached === most ? winners : winners.slice(0, 1);
    best.push(...chosen.map((set) => ({ set: widen(set, useful), covered: reached })));
    if (reached === most) break;
  }
  return best;
}

/** Indices of the platforms that open anything, in platform order. */
function usefulPlatforms(matrix: Matrix): number[] {
  const any = matrix.opened.reduce((all, mask) => all | mask, 0);
  return matrix.platforms.map((_, index) => index).filter((index) => (any >> index) & 1);
}

/**
 * How many tracks each subset opens: tracks collapse to their masks, and a subset leaves out exactly the tracks whose
 * mask lies in its complement, which sums over subsets give for all subsets at once.
 */
function coveredBySubset(matrix: Matrix, useful: readonly number[]): Int32Array {
  const size = 1 << useful.length;
  const within = new Int32Array(size);
  for (const mask of matrix.opened) {
    const narrow = useful.reduce((bits, from, to) => bits | (((mask >> from) & 1) << to), 0);
    within[narrow] = (within[narrow] ?? 0) + 1;
  }
  for (let bit = 1; bit < size; bit <<= 1) {
    for (let set = 0; set < size; set++) {
      if (set & bit) within[set] = (within[set] ?? 0) + (within[set ^ bit] ?? 0);
    }
  }
  const all = matrix.opened.length;
  return Int32Array.from({ length: size }, (_, set) => all - (within[(size - 1) ^ set] ?? 0));
}

/** All sets of `size` among `count` platforms, in platform order: {0,1}, {0,2}, {1,2}. */
function setsOfSize(count: number, size: number, from = 0): number[] {
  if (size === 0) return [0];
  const sets: number[] = [];
  for (let first = from; first <= count - size; first++) {
    for (const rest of setsOfSize(count, size - 1, first + 1)) sets.push(rest | (1 << first));
  }
  return sets;
}

function widen(set: number, useful: readonly number[]): number {
  return useful.reduce((wide, to, from) => wide | (((set >> from) & 1) << to), 0);
}
