import { sameBarcode } from '../../model/index.js';
import type { Pairing } from './align.js';
import { byListing } from './order.js';
import { samePosition } from './positions.js';
import type { Row, Sheet } from './rows.js';
import { type Aligned, addSheet, alignSheet, type Thread } from './threads.js';

/** Listings that hold really the same album, in whatever edition. */
export interface Work {
  sheets: Sheet[];
  threads: Thread[];
}

/**
 * Parts listings of one title and artist into albums by the tracks they share: a homonym holds other tracks at
 * the same numbers; parts of a split album hold none at the same numbers, or share some.
 */
export function groupWorks(sheets: readonly Sheet[]): Work[] {
  const works: Work[] = [];
  const ordered = [...sheets].sort(
    (a, b) => b.rows.length - a.rows.length || byListing(a.listing, b.listing),
  );
  for (const sheet of ordered) {
    const home = homeOf(works, sheet);
    if (home) {
      home.work.sheets.push(home.aligned.sheet);
      home.work.threads = addSheet(home.work.threads, home.aligned);
    } else {
      works.push({ sheets: [sheet], threads: addSheet([], { sheet, pairs: [] }) });
    }
  }
  return works;
}

/** Albums of one name by one artist that are told apart; a listing of any further one stands alone. */
const MOST_WORKS = 8;

interface Home {
  work: Work;
  aligned: Aligned;
}

function homeOf(works: readonly Work[], sheet: Sheet): Home | null {
  let best: Home | null = null;
  for (const work of works.slice(0, MOST_WORKS)) {
    const aligned = alignSheet(work.threads, sheet);
    if (work.sheets.some((one) => areOneProduct(one, sheet))) return { work, aligned };
    if (!isSameWork(work, aligned)) continue;
    if (best === null || aligned.pairs.length > best.aligned.pairs.length) best = { work, aligned };
  }
  return best;
}

/** Equal barcodes settle it, whatever the rows look like; unequal ones say nothing. */
export function areOneProduct(a: Sheet, b: Sheet): boolean {
  return sameBarcode(a.listing.barcode, b.listing.barcode);
}

function isSameWork(work: Work, { sheet, pairs }: Aligned): boolean {
  if (sheet.rows.length === 0) return true;
  const years = compareYears(work, sheet);
  const isNumbered = sheet.isNumbered && work.sheets.some((one) => one.isNumbered);
  const conflicts = isNumbered
    ? numberConflicts(work.threads, sheet, pairs)
    : orderConflicts(work.threads, sheet, pairs, years);
  if (pairs.length > 0) return pairs.length >= conflicts;
  return isNumbered ? conflicts === 0 && years !== 'apart' : years === 'equal';
}

/** Numbers at which both hold a row that the other lacks. */
function numberConflicts(
  threads: readonly Thread[],
  sheet: Sheet,
  pairs: readonly Pairing[],
): number {
  const { rows, others } = unpaired(threads, sheet, pairs);
  const known = others.flatMap((thread) => thread.known);
  return rows.filter((row) => known.some((other) => samePosition(row.stated, other.stated))).length;
}

/** Without numbers, rows that both hold alone may be the missing ones of each, unless the years say otherwise. */
function orderConflicts(
  threads: readonly Thread[],
  sheet: Sheet,
  pairs: readonly Pairing[],
  years: Years,
): number {
  if (years === 'equal') return 0;
  const { rows, others } = unpaired(threads, sheet, pairs);
  return Math.min(rows.length, others.length) / 2;
}

function unpaired(
  threads: readonly Thread[],
  sheet: Sheet,
  pairs: readonly Pairing[],
): { rows: Row[]; others: Thread[] } {
  const [left, right] = [
    new Set(pairs.map((pair) => pair.reference)),
    new Set(pairs.map((pair) => pair.row)),
  ];
  return {
    rows: sheet.rows.filter((_, i) => !right.has(i)),
    others: threads.filter((_, i) => !left.has(i)),
  };
}

type Years = 'equal' | 'apart' | 'untold';

function compareYears(work: Work, sheet: Sheet): Years {
  const own = yearOf(sheet);
  const others = work.sheets.map(yearOf).filter((year) => year !== null);
  if (own === null || others.length === 0) return 'untold';
  return others.some((year) => Math.abs(year - own) <= 1) ? 'equal' : 'apart';
}

function yearOf({ listing }: Sheet): number | null {
  const year = Number(listing.releaseDate?.slice(0, 4));
  return year > 0 ? year : null;
}
