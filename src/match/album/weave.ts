import { alignRows } from './align.js';
import { bonusThreads } from './bonus.js';
import { matesOf } from './edition.js';
import { fillingsOf, gapsIn } from './gaps.js';
import { settleGuesses } from './guesses.js';
import { type Numbering, numberThreads } from './numbering.js';
import { byListing } from './order.js';
import { type Position, rankOf } from './positions.js';
import type { Row, Sheet } from './rows.js';
import { addSheet, alignSheet, type Thread } from './threads.js';
import type { Work } from './works.js';

/** The listings of one edition, the base first, and the tracks they hold together. */
export interface Edition {
  mates: Sheet[];
  threads: Thread[];
  bonus: Set<Thread>;
  numbering: Numbering;
}

/** Every row of the base's edition on its track, the tracks numbered, bonus tracks apart. */
export function weaveEdition(base: Sheet, work: Work): Edition {
  const rest = matesOf(base, work)
    .filter((mate) => mate !== base)
    .sort((a, b) => b.rows.length - a.rows.length || byListing(a.listing, b.listing));
  const woven: Sheet[] = [];
  let threads: Thread[] = [];
  for (const sheet of [base, ...rest].sort(numberedFirst)) {
    const aligned = alignSheet(threads, sheet);
    threads = addSheet(threads, aligned);
    woven.push(aligned.sheet);
  }
  const isBase = (sheet: Sheet): boolean => sheet.listing === base.listing;
  const mates = woven.sort((a, b) => Number(isBase(b)) - Number(isBase(a)));
  const numbering = numberThreads(threads, mates, mates[0] ?? base);
  const bonus = bonusThreads(threads, numbering, mates);
  return { mates, threads: threads.filter((one) => !bonus.has(one)), bonus, numbering };
}

/** Listings without numbers last: those before them show which way their rows run. */
function numberedFirst(a: Sheet, b: Sheet): number {
  return Number(b.isNumbered) - Number(a.isNumbered);
}

/** What the listings of other editions add: places, titles for open numbers, and rows that are no track here. */
export interface Others {
  sheets: Sheet[];
  fillings: Map<Thread, Position>;
  free: Map<Sheet, Set<Row>>;
  open: Position[];
}

/** The rows of the album's other editions on the tracks of this one. */
export function weaveOthers(edition: Edition, work: Work): Others {
  const own = new Set(edition.mates.map((mate) => mate.listing));
  const others: Others = { sheets: [], fillings: new Map(), free: new Map(), open: [] };
  for (const sheet of work.sheets.filter((one) => !own.has(one.listing)).sort(fullestFirst)) {
    const { sheet: turned } = alignSheet(edition.threads, sheet);
    others.sheets.push(turned);
    others.free.set(turned, attach(edition.threads, turned, turned.rows));
  }
  settleGuesses(edition, others.sheets);
  fillGaps(edition, others);
  return others;
}

function fullestFirst(a: Sheet, b: Sheet): number {
  return b.rows.length - a.rows.length || byListing(a.listing, b.listing);
}

/** Puts a sheet's rows on the threads they fit; returns the rows that fit none. */
function attach(threads: readonly Thread[], sheet: Sheet, rows: readonly Row[]): Set<Row> {
  const free = new Set(rows);
  const pairs = alignRows(
    threads.map((thread) => thread.known),
    rows,
  );
  for (const { reference, row: at, confidence, reasons } of pairs) {
    const [thread, row] = [threads[reference], rows[at]];
    if (!thread || !row) continue;
    thread.cells.push({ sheet, row, confidence, reasons });
    free.delete(row);
  }
  return free;
}

/** Titles for the numbers that the edition leaves open; what is filled by none stays open. */
function fillGaps({ threads, numbering }: Edition, others: Others): void {
  const gaps = gapsIn(threads, numbering);
  const open = new Map(gaps.flatMap((gap) => gap.places.map((one) => [rankOf(one), one])));
  for (const sheet of others.sheets) {
    const free = others.free.get(sheet) ?? new Set();
    const found = gaps.flatMap((gap) => fillingsOf(gap, sheet, free, numbering));
    for (const { place, row } of found) {
      if (!open.delete(rankOf(place))) continue;
      const cell = { sheet, row, confidence: 0.8, reasons: ['same-neighbours'] };
      others.fillings.set({ cells: [cell], known: [row] }, place);
    }
  }
  others.open = [...open.values()];
  attachToFillings(others);
}

/** A number filled from one listing is the same track on every other listing that holds it. */
function attachToFillings(others: Others): void {
  const filled = [...others.fillings.keys()];
  const taken = new Set(filled.flatMap((thread) => thread.cells.map((cell) => cell.row)));
  for (const [sheet, free] of others.free) {
    const open = filled.filter((thread) => !thread.cells.some((cell) => cell.sheet === sheet));
    const rows = [...free].filter((row) => !taken.has(row));
    others.free.set(sheet, attach(open, sheet, rows));
  }
}
