import type { ListedTrack, PlatformId } from '../../model/index.js';
import type { MergedTrack, Place } from './merged.js';
import type { Position } from './positions.js';
import type { Sheet } from './rows.js';
import type { Cell, Thread } from './threads.js';
import { keyOf } from './unique.js';

/** The track a thread is; what the base says comes first, then what most say. `mates`: base first. */
export function trackOf(thread: Thread, place: Position, mates: readonly Sheet[]): MergedTrack {
  const order = new Map(mates.map((sheet, i) => [sheet.listing, i]));
  const rank = (cell: Cell): number => order.get(cell.sheet.listing) ?? mates.length;
  const cells = [...thread.cells].sort((a, b) => rank(a) - rank(b));
  const [spoken] = spokesmen(cells, mates[0]);
  const own = cells.filter((cell) => order.has(cell.sheet.listing));
  return {
    ...place,
    title: spoken?.row.track.title ?? null,
    artists: spoken?.row.track.artists ?? [],
    durationMs: firstTold(cells, spoken, (track) => track.durationMs),
    isrc: firstTold(cells, spoken, (track) => track.isrc),
    from: [...new Set<PlatformId>(own.map((cell) => cell.sheet.listing.platform))],
    places: cells.map((cell) => placeOf(cell, order.has(cell.sheet.listing))),
  };
}

/** The row at a number that no edition names. */
export function untitledTrack(place: Position): MergedTrack {
  return {
    ...place,
    title: null,
    artists: [],
    durationMs: null,
    isrc: null,
    from: [],
    places: [],
  };
}

/** The base's row, else the rows whose title most others share. */
function spokesmen(cells: readonly Cell[], base: Sheet | undefined): Cell[] {
  const own = cells.filter((cell) => cell.sheet.listing === base?.listing);
  if (own.length > 0) return own;
  const votes = (cell: Cell): number =>
    cells.filter((other) => keyOf(other.row) === keyOf(cell.row)).length;
  return [...cells].sort((a, b) => votes(b) - votes(a));
}

function firstTold<T>(
  cells: readonly Cell[],
  spoken: Cell | undefined,
  value: (track: ListedTrack) => T | null,
): T | null {
  const told = [...(spoken ? [spoken] : []), ...cells].map((cell) => value(cell.row.track));
  return told.find((one) => one !== null && one !== '') ?? null;
}

function placeOf({ sheet, row, confidence, reasons }: Cell, isMate: boolean): Place {
  const byIsrc = reasons.includes('isrc-equal') && !reasons.some((one) => ALIKE.test(one));
  const via = byIsrc ? 'isrc' : isMate ? 'album' : 'edition';
  return { listing: sheet.listing, track: row.track, via, confidence, reasons };
}

const ALIKE = /^title-(?:equal|close|part)$/u;
