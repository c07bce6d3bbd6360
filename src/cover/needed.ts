import { OWN } from '../model/index.js';
import type { TermsMatrix } from './matrix.js';
import type { Solution } from './solve.js';

/** The solution without own files where they open no track, and none at a better quality, that the rest of the set does not. */
export function needed(matrix: TermsMatrix, solution: Solution): Solution {
  const at = matrix.platforms.indexOf(OWN);
  if (at < 0) return solution;
  const own = 1 << at;
  const rest = solution.set & ~own;
  const adds = [matrix.opened, matrix.openedFully].some((masks) =>
    masks.some((mask) => (mask & own) !== 0 && (mask & rest) === 0),
  );
  return adds ? solution : { ...solution, set: rest };
}
