import { alignRows, type Pairing } from './align.js';
import { compareLengths } from './pair.js';
import { rankOf, samePosition } from './positions.js';
import type { Row, Sheet } from './rows.js';
import { keyOf } from './unique.js';

/** One row of one listing, and how surely it is the thread's track. */
export interface Cell {
  sheet: Sheet;
  row: Row;
  confidence: number;
  reasons: string[];
}

/** One track, followed through the listings that hold it. */
export interface Thread {
  cells: Cell[];
  /** Its rows without repetitions, to compare further rows with. */
  known: Row[];
}

export interface Aligned {
  /** The sheet, turned round where it was listed from the last row to the first. */
  sheet: Sheet;
  pairs: Pairing[];
}

/** Pairs a sheet with threads in album order. */
export function alignSheet(threads: readonly Thread[], sheet: Sheet): Aligned {
  const known = threads.map((thread) => thread.known);
  const pairs = alignRows(known, sheet.rows);
  if (sheet.isNumbered || !runsBackwards(pairs)) return { sheet, pairs };
  const turned = { ...sheet, rows: [...sheet.rows].reverse() };
  return { sheet: turned, pairs: alignRows(known, turned.rows) };
}

function runsBackwards(pairs: readonly Pairing[]): boolean {
  const steps = pairs.slice(1).map((pair, i) => pair.row - (pairs[i]?.row ?? 0));
  return steps.length > 1 && steps.filter((step) => step < 0).length >= 0.8 * steps.length;
}

/** The threads with a sheet's rows on them; rows that are on none begin their own, where they belong in order. */
export function addSheet(threads: readonly Thread[], { sheet, pairs }: Aligned): Thread[] {
  const grown = threads.map((thread) => ({ cells: [...thread.cells], known: [...thread.known] }));
  const onThread = new Map<Row, Thread>();
  for (const { reference, row, confidence, reasons } of pairs) {
    const [thread, own] = [grown[reference], sheet.rows[row]];
    if (!thread || !own) continue;
    put(thread, { sheet, row: own, confidence, reasons });
    onThread.set(own, thread);
  }
  sheet.rows.forEach((row, index) => {
    if (onThread.has(row)) return;
    const copy = sheet.rows.find((other) => onThread.has(other) && isCopy(row, other));
    const thread = (copy && onThread.get(copy)) ?? { cells: [], known: [] };
    if (!copy) grown.splice(placeFor(grown, onThread, sheet, index), 0, thread);
    put(thread, {
      sheet,
      row,
      confidence: copy ? 0.9 : 1,
      reasons: [copy ? 'listed-twice' : 'own-row'],
    });
    onThread.set(row, thread);
  });
  return grown;
}

function put(thread: Thread, cell: Cell): void {
  thread.cells.push(cell);
  if (!thread.known.some((row) => isAlike(row, cell.row))) thread.known.push(cell.row);
}

function isAlike(a: Row, b: Row): boolean {
  return (
    keyOf(a) === keyOf(b) &&
    a.titles.length === b.titles.length &&
    a.track.durationMs === b.track.durationMs &&
    a.track.isrc === b.track.isrc &&
    (samePosition(a.stated, b.stated) || a.stated === b.stated)
  );
}

/** A row that the listing holds twice at one place (a clean and an explicit one, a repeated page). */
function isCopy(a: Row, b: Row): boolean {
  const isThere = samePosition(a.stated, b.stated) || (a.stated === null && b.stated === null);
  const lengths = compareLengths(a.track.durationMs, b.track.durationMs);
  return isThere && keyOf(a) === keyOf(b) && (lengths === 'equal' || a.track.id === b.track.id);
}

/** Where a new thread goes: by stated place where all threads state one, else behind the row listed before it. */
function placeFor(
  threads: readonly Thread[],
  onThread: ReadonlyMap<Row, Thread>,
  sheet: Sheet,
  index: number,
): number {
  const stated = sheet.rows[index]?.stated;
  const ranks = threads.map((thread) => firstRank(thread));
  if (stated && !sheet.rows.some((row) => onThread.has(row) && row.stated === null)) {
    const after = ranks.findIndex((rank) => rank !== null && rank > rankOf(stated));
    if (ranks.every((rank) => rank !== null)) return after < 0 ? threads.length : after;
  }
  const before = sheet.rows.slice(0, index).findLast((row) => onThread.has(row));
  const next = sheet.rows.slice(index + 1).find((row) => onThread.has(row));
  const previous = before && onThread.get(before);
  if (previous) return threads.indexOf(previous) + 1;
  const following = next && onThread.get(next);
  return following ? threads.indexOf(following) : threads.length;
}

function firstRank(thread: Thread): number | null {
  const stated = thread.known.find((row) => row.stated !== null)?.stated;
  return stated ? rankOf(stated) : null;
}
