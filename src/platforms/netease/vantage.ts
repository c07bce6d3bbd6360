import type { Session } from '../platform.js';
import type { Privilege } from './wire.js';

/** Where the platform thinks the caller is; null where no answer told. */
export type Place = 'abroad' | 'CN' | null;

type Memory = Session['memory'];

const PLACE = 'place';

/** What this run has found so far. */
export function placeSoFar(memory: Memory): Place {
  return (memory.get(PLACE) as Place | undefined) ?? null;
}

export function rememberAbroad(memory: Memory): void {
  memory.set(PLACE, 'abroad');
}

/**
 * Where the caller is, by the terms of one answer. Decided once a run, by the first answer that tells any;
 * a later one moves it only by the certain sign.
 */
export function placeSeen(memory: Memory, privileges: readonly Privilege[]): Place {
  const told = privileges.filter(({ st }) => typeof st === 'number');
  if (told.some(isCertainSign)) rememberAbroad(memory);
  else if (told.length > 0 && !memory.has(PLACE))
    memory.set(PLACE, looksAbroad(told) ? 'abroad' : 'CN');
  return placeSoFar(memory);
}

/** `rscl` was set on every blocked row recorded abroad, and on no row recorded in mainland China. */
function isCertainSign({ st, rscl }: Privilege): boolean {
  return st === -100 && rscl !== undefined && rscl !== null;
}

/** Bodies without the field `rscl`: most rows blocked, none greyed. A lone blocked row is but a licence that ends here. */
function looksAbroad(told: readonly Privilege[]): boolean {
  const blocked = told.filter(({ st }) => st === -100);
  return (
    blocked.length > told.length / 2 &&
    blocked.every(({ rscl }) => rscl === undefined) &&
    told.every(({ st }) => st !== -200)
  );
}
