import type { Numbering } from './numbering.js';
import { type Position, rankOf, samePosition } from './positions.js';
import type { Row, Sheet } from './rows.js';
import type { Thread } from './threads.js';

/** Numbers the edition leaves open, one run between two tracks it holds. */
export interface Gap {
  places: Position[];
  /** The track before, null at the album's start. */
  before: Thread | null;
  after: Thread;
}

/** The open numbers up to the last track of each disc. */
export function gapsIn(threads: readonly Thread[], numbering: Numbering): Gap[] {
  const placed = threads
    .flatMap((thread) => {
      const place = numbering.get(thread);
      return place ? [{ thread, place }] : [];
    })
    .sort((a, b) => rankOf(a.place) - rankOf(b.place));
  return placed.flatMap(({ thread, place }, i) => {
    const previous = placed[i - 1];
    const from = previous?.place.disc === place.disc ? previous.place.number + 1 : 1;
    const places = Array.from({ length: Math.max(0, place.number - from) }, (_, step) => ({
      disc: place.disc,
      number: from + step,
    }));
    return places.length > 0 ? [{ places, before: previous?.thread ?? null, after: thread }] : [];
  });
}

/**
 * What another edition has between the same neighbours: as many rows as numbers are open, or rows that state
 * those numbers where it counts the neighbours alike. `free`: its rows that are no track of the album.
 */
export function fillingsOf(
  gap: Gap,
  sheet: Sheet,
  free: ReadonlySet<Row>,
  numbering: Numbering,
): { place: Position; row: Row }[] {
  const start = gap.before === null ? -1 : rowOf(sheet, gap.before);
  const end = rowOf(sheet, gap.after);
  if (start === null || end === null || end <= start) return [];
  const between = sheet.rows.slice(start + 1, end);
  if (!between.every((row) => free.has(row))) return [];
  if (between.length === gap.places.length) {
    return gap.places.flatMap((place, i) => {
      const row = between[i];
      return row ? [{ place, row }] : [];
    });
  }
  const countsAlike = samePosition(
    sheet.rows[end]?.stated ?? null,
    numbering.get(gap.after) ?? null,
  );
  if (!countsAlike) return [];
  return gap.places.flatMap((place) => {
    const row = between.find((one) => samePosition(one.stated, place));
    return row ? [{ place, row }] : [];
  });
}

function rowOf(sheet: Sheet, thread: Thread): number | null {
  const cell = thread.cells.find((one) => one.sheet.listing === sheet.listing);
  const at = cell ? sheet.rows.indexOf(cell.row) : -1;
  return at < 0 ? null : at;
}
