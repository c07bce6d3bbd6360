import {
  type Answer,
  clean,
  type Listing,
  type ListingHead,
  type Problem,
} from '../../model/index.js';
import type { Session } from '../platform.js';
import { inAlbumOrder, trackOf } from './convert.js';
import { placeSeen } from './place.js';
import { withTerms } from './terms.js';
import type { SongRow } from './wire.js';

/** An album as it was read: its facts, the rows that could be read, and what was wrong with the others. */
export interface AlbumRead {
  head: ListingHead;
  rows: SongRow[];
  problem: Problem | null;
}

/**
 * The listing of an album: rows of this album only, each once, by disc and number, with their terms.
 * Complete is only what holds as many rows as the platform counts; an emptied album never is.
 */
export async function listingOf(
  session: Session,
  { head, rows, problem }: AlbumRead,
  { request, seenAt }: Answer,
): Promise<Listing> {
  const own = [...new Map(rows.filter(isOn(head.id)).map((row) => [row.mid, row])).values()];
  const fault = problem ?? strangers(rows, head.id);
  const [termed, place] = await Promise.all([
    withTerms(session, inAlbumOrder(own)),
    placeSeen(session),
  ]);
  return {
    ...head,
    tracks: termed.rows.map((row) => trackOf(row, place, termed.lacks.get(row.mid))),
    complete: fault === null && own.length > 0 && own.length >= (head.trackCount ?? Infinity),
    problem: fault ?? termed.problem,
    place,
    request,
    seenAt,
  };
}

function isOn(album: string): (row: SongRow) => boolean {
  return (row) => !row.album || row.album.mid === '' || row.album.mid === album;
}

function strangers(rows: SongRow[], album: string): Problem | null {
  const stranger = rows.find((row) => !isOn(album)(row));
  if (!stranger) return null;
  const other = clean(stranger.album?.mid ?? '');
  const message = `qqmusic: song ${stranger.mid} in the list of ${album} is of ${other}`;
  return { code: 'changed', message };
}
