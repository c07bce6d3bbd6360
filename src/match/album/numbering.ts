import { type Position, rankOf } from './positions.js';
import type { Row, Sheet } from './rows.js';
import type { Thread } from './threads.js';

/** Where each track stands on the album. */
export type Numbering = Map<Thread, Position>;

/** Listings tried as the one whose numbers come first. */
const AUTHORITIES = 3;

/**
 * Disc and number of every thread: as the base states them, then as most others do, list order where none does.
 * A listing whose own numbers would put two tracks in one place gives way to one whose numbers do not.
 */
export function numberThreads(
  threads: readonly Thread[],
  mates: readonly Sheet[],
  base: Sheet,
): Numbering {
  const authorities = authoritiesOf(mates, base).slice(0, AUTHORITIES);
  if (authorities.length === 0) return numberByOrder(threads);
  const tried = authorities.map((authority) => numberAfter(authority, threads, mates));
  return tried.reduce((best, one) => (collisions(one) < collisions(best) ? one : best));
}

function numberByOrder(threads: readonly Thread[]): Numbering {
  return new Map(threads.map((thread, i) => [thread, { disc: 1, number: i + 1 }]));
}

/** Listings that state numbers, the one to believe first: the base, unless others tell discs that it does not state. */
function authoritiesOf(mates: readonly Sheet[], base: Sheet): Sheet[] {
  const numbered = mates.filter((sheet) => sheet.isNumbered);
  const multi = numbered.filter((sheet) => sheet.isMultiDisc);
  const single = numbered.filter((sheet) => !sheet.isMultiDisc && statesDisc(sheet));
  const isSplit = multi.length > (base.isMultiDisc ? 0 : single.length);
  const prefers = (sheet: Sheet): number =>
    (isSplit && sheet.isMultiDisc ? 4 : 0) +
    (isSplit && sheet.isMultiDisc && statesDisc(sheet) ? 3 : 0) +
    (sheet === base ? 2 : 0);
  return [...numbered].sort((a, b) => prefers(b) - prefers(a) || b.rows.length - a.rows.length);
}

function statesDisc({ listing }: Sheet): boolean {
  return listing.tracks.some((track) => track.disc !== null);
}

function collisions(numbering: Numbering): number {
  return numbering.size - new Set([...numbering.values()].map(rankOf)).size;
}

function numberAfter(
  authority: Sheet,
  threads: readonly Thread[],
  mates: readonly Sheet[],
): Numbering {
  const threadOf = new Map(
    threads.flatMap((thread) => thread.cells.map((cell) => [cell.row, thread])),
  );
  const numbering: Numbering = new Map();
  for (const row of authority.rows) {
    const thread = threadOf.get(row);
    if (thread && row.stated && !numbering.has(thread)) numbering.set(thread, row.stated);
  }
  const votes = new Map<Thread, Position[]>();
  for (const sheet of mates.filter((one) => one.isNumbered)) {
    sheet.rows.forEach((row, at) => {
      const thread = threadOf.get(row);
      if (!thread || !row.stated || numbering.has(thread)) return;
      const place = translate(sheet.rows, at, row.stated, positionsIn(threadOf, numbering));
      votes.set(thread, [...(votes.get(thread) ?? []), place]);
    });
  }
  for (const [thread, places] of votes) numbering.set(thread, mostVoted(places));
  for (const sheet of mates) numberBetween(sheet.rows, threadOf, numbering);
  return numbering;
}

type Known = (row: Row) => Position | null;

function positionsIn(threadOf: ReadonlyMap<Row, Thread>, numbering: Numbering): Known {
  return (row) => {
    const thread = threadOf.get(row);
    return (thread && numbering.get(thread)) ?? null;
  };
}

function mostVoted(places: readonly Position[]): Position {
  const votes = (place: Position): number =>
    places.filter((other) => rankOf(other) === rankOf(place)).length;
  return places.reduce((best, one) => (votes(one) > votes(best) ? one : best));
}

/**
 * A stated place in the album's own count: as far from the next row that is known, or the one before, as the
 * listing puts it. So numbers that run through two discs, or skip, come out right.
 */
export function translate(
  rows: readonly Row[],
  at: number,
  stated: Position,
  known: Known,
): Position {
  const before = rows.slice(0, at).findLast((row) => isAnchor(row, stated, known));
  const after = rows.slice(at + 1).find((row) => isAnchor(row, stated, known));
  const [low, high] = [
    before && shifted(before, stated, known),
    after && shifted(after, stated, known),
  ];
  const floor = before && known(before);
  const isRoom = high && high.number >= 1 && (!floor || rankOf(high) > rankOf(floor));
  if (isRoom) return high;
  return low ?? stated;
}

function isAnchor(row: Row, stated: Position, known: Known): boolean {
  return row.stated?.disc === stated.disc && known(row) !== null;
}

function shifted(anchor: Row, stated: Position, known: Known): Position | null {
  const place = known(anchor);
  if (!place || !anchor.stated) return null;
  return { disc: place.disc, number: place.number + stated.number - anchor.stated.number };
}

/** Gives rows without a number the numbers between their neighbours'. */
function numberBetween(
  rows: readonly Row[],
  threadOf: ReadonlyMap<Row, Thread>,
  numbering: Numbering,
): void {
  const known = positionsIn(threadOf, numbering);
  rows.forEach((row, at) => {
    const thread = threadOf.get(row);
    if (!thread || numbering.has(thread)) return;
    const before = rows.slice(0, at).findLast((one) => known(one) !== null);
    const after = rows.slice(at + 1).findIndex((one) => known(one) !== null) + 1;
    const next = after > 0 ? rows[at + after] : undefined;
    const [low, high] = [(before && known(before)) ?? null, (next && known(next)) ?? null];
    numbering.set(thread, firstOpen(low, high, numbering) ?? between(low, high, after));
  });
}

/** The first number after a place, and before the next where one is known, that no track of the disc has taken. */
function firstOpen(
  before: Position | null,
  next: Position | null,
  numbering: Numbering,
): Position | null {
  if (before && next && before.disc !== next.disc) return null;
  const disc = next?.disc ?? before?.disc ?? 1;
  const taken = new Set([...numbering.values()].map(rankOf));
  const end = next?.number ?? Number.POSITIVE_INFINITY;
  for (let number = (before?.number ?? 0) + 1; number < end; number++) {
    if (!taken.has(rankOf({ disc, number }))) return { disc, number };
  }
  return null;
}

/** The place for the first of `steps` rows that stand before `next`. */
function between(before: Position | null, next: Position | null, steps: number): Position {
  if (next && next.number - steps >= 1 && (!before || before.disc < next.disc)) {
    return { disc: next.disc, number: next.number - steps };
  }
  if (before) return { disc: before.disc, number: before.number + 1 };
  return { disc: next?.disc ?? 1, number: 1 };
}
