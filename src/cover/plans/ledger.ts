import type { PlanEntry, PlanOptions } from '../../model/index.js';
import { heldOpeners, isOpen, type Openers, openersIn } from './held.js';
import type { PlanMatrix } from './matrix.js';

/** What is open, what is not, and what might open it: everything that is asked of a matrix more than once. */
export interface Ledger {
  matrix: PlanMatrix;
  plans: readonly PlanEntry[];
  options: PlanOptions;
  /** What opens without a payment. */
  held: ReadonlySet<string>;
  /** Of each track. */
  openers: readonly Openers[];
  /** The openers of the tracks that are not open without a payment. */
  closed: readonly ReadonlySet<string>[];
  /** All of these. */
  asked: ReadonlySet<string>;
}

export function ledgerOf(
  matrix: PlanMatrix,
  plans: readonly PlanEntry[],
  options: PlanOptions,
): Ledger {
  const held = heldOpeners(plans, options);
  const openers = openersIn(matrix.tracks, options);
  const closed = openers.map(({ any }) => any).filter((any) => !isOpen(any, held));
  const asked = new Set<string>();
  for (const any of closed) for (const opener of any) asked.add(opener);
  return { matrix, plans, options, held, openers, closed, asked };
}
