import type { Numbering } from './numbering.js';
import { rankOf } from './positions.js';
import type { Sheet } from './rows.js';
import type { Thread } from './threads.js';

/**
 * The tracks that are one listing's bonus: no other listing of the edition holds them, they stand after the last
 * number of every other one, and at least two of those end at that last number.
 */
export function bonusThreads(
  threads: readonly Thread[],
  numbering: Numbering,
  mates: readonly Sheet[],
): Set<Thread> {
  const lasts = mates
    .filter((sheet) => sheet.rows.length > 0)
    .map((sheet) => ({ sheet, last: lastOf(sheet, threads, numbering) }));
  return new Set(
    threads.filter((thread) => {
      const [holder, ...more] = new Set(thread.cells.map((cell) => cell.sheet));
      const place = numbering.get(thread);
      if (!holder || more.length > 0 || !place) return false;
      const others = lasts.filter((one) => one.sheet !== holder);
      const end = Math.max(...others.map((one) => one.last));
      const agreeing = others.filter((one) => one.last === end && showsItsEnd(one.sheet));
      return rankOf(place) > end && agreeing.length >= 2;
    }),
  );
}

function lastOf(sheet: Sheet, threads: readonly Thread[], numbering: Numbering): number {
  const held = threads.filter((thread) => thread.cells.some((cell) => cell.sheet === sheet));
  return Math.max(...held.map((thread) => rankOf(numbering.get(thread) ?? { disc: 1, number: 0 })));
}

/** A listing that was cut short does not tell where the album ends, unless it shows the number it counts to. */
function showsItsEnd({ listing, rows }: Sheet): boolean {
  const highest = Math.max(...rows.map((row) => row.stated?.number ?? 0));
  return listing.complete || (listing.trackCount !== null && highest >= listing.trackCount);
}
