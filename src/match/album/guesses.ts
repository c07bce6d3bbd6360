import { type Numbering, translate } from './numbering.js';
import { type Position, rankOf } from './positions.js';
import type { Row, Sheet } from './rows.js';
import type { Thread } from './threads.js';

/**
 * Tracks that nobody of the edition gives a number stand where list order put them. One that landed after the end of a
 * disc may belong to a number that is still open: the other editions that state numbers tell.
 */
export function settleGuesses(
  { mates, threads, numbering }: { mates: Sheet[]; threads: Thread[]; numbering: Numbering },
  others: readonly Sheet[],
): void {
  const own = new Set(mates.map((mate) => mate.listing));
  const isStated = (thread: Thread): boolean =>
    thread.cells.some(({ sheet, row }) => row.stated !== null && own.has(sheet.listing));
  const stated = new Map<Thread, Position>();
  for (const [thread, place] of numbering) if (isStated(thread)) stated.set(thread, place);
  const taken = new Set([...stated.values()].map(rankOf));
  for (const thread of threads) {
    const guess = numbering.get(thread);
    if (!guess || stated.has(thread) || !isBeyondDisc(guess, stated)) continue;
    const place = placeElsewhere(thread, others, stated);
    if (!place || taken.has(rankOf(place)) || isBeyondDisc(place, stated)) continue;
    taken.add(rankOf(place));
    numbering.set(thread, place);
  }
}

function isBeyondDisc(place: Position, stated: Numbering): boolean {
  return [...stated.values()].every((one) => one.disc !== place.disc || one.number < place.number);
}

/** Where the first listing that states a number for the track puts it, in the album's own count. */
function placeElsewhere(
  thread: Thread,
  others: readonly Sheet[],
  stated: Numbering,
): Position | null {
  for (const sheet of others) {
    const row = rowOn(thread, sheet);
    if (!row?.stated) continue;
    const threadOf = placesOn(sheet, stated);
    return translate(
      sheet.rows,
      sheet.rows.indexOf(row),
      row.stated,
      (one) => threadOf.get(one) ?? null,
    );
  }
  return null;
}

function rowOn(thread: Thread, sheet: Sheet): Row | undefined {
  return thread.cells.find((cell) => cell.sheet.listing === sheet.listing)?.row;
}

function placesOn(sheet: Sheet, stated: Numbering): Map<Row, Position> {
  return new Map(
    [...stated].flatMap(([thread, place]) => {
      const row = rowOn(thread, sheet);
      return row ? [[row, place] as const] : [];
    }),
  );
}
