import type { Listing } from '../model/index.js';
import type { Cache } from './open.js';
import { regionsOf } from './regional.js';

/** The last reading of a listing that came to its end; the rows by their ids. */
export interface WholeReading {
  at: number;
  place: string;
  rows: ReadonlySet<number>;
}

/** The last whole reading that is kept of a listing; null where there is none. */
export function wholeReading(cache: Cache, listing: number): WholeReading | null {
  const last = cache
    .sql(
      'SELECT whole_at AS at, whole_place AS place FROM listings WHERE id = ? AND whole_at IS NOT NULL',
    )
    .get(listing) as { at: number; place: string } | undefined;
  return last ? { ...last, rows: rowsAt(cache, listing, last.at) } : null;
}

function rowsAt(cache: Cache, listing: number, at: number): Set<number> {
  const rows = cache
    .sql(
      'SELECT track_id FROM listing_tracks WHERE listing_id = ? AND first_seen <= ? AND last_seen >= ?',
    )
    .pluck()
    .all(listing, at, at) as number[];
  return new Set(rows);
}

/**
 * Keeps which rows came and went since the last whole reading; a reading that was cut, or made elsewhere, tells nothing.
 * Runs inside the caller's transaction, after the rows were kept.
 */
export function saveRowChanges(
  cache: Cache,
  id: number,
  before: WholeReading | null,
  listing: Listing,
  seenAt: number,
): void {
  if (!listing.complete || (before && before.at >= seenAt)) return;
  const place = vantageOf(listing);
  cache
    .sql('UPDATE listings SET whole_at = ?, whole_place = ? WHERE id = ?')
    .run(seenAt, place, id);
  if (before?.place !== place) return;
  const rows = rowsAt(cache, id, seenAt);
  const insert = cache.sql('INSERT OR REPLACE INTO row_changes VALUES (?, ?, ?, ?, ?, ?)');
  const keep = (track: number, stands: 0 | 1) =>
    insert.run(id, track, seenAt, before.at, before.place, stands);
  for (const track of rows) if (!before.rows.has(track)) keep(track, 1);
  for (const track of before.rows) if (!rows.has(track)) keep(track, 0);
}

/** Where a listing was seen from: the caller's place, or the regions asked for. */
function vantageOf({ place, tracks }: Listing): string {
  return place ?? regionsOf(tracks.flatMap(({ terms }) => terms)).join();
}

/** A row that came to a listing or left it. Times in ms since 1970. */
export interface RowChange {
  platform: string;
  listingId: string;
  trackId: string;
  title: string;
  disc: number | null;
  number: number | null;
  place: string;
  stands: 0 | 1;
  lastSeen: number;
  seenAt: number;
}

/** The rows that came and went on listings of an album's edition. */
export function readRowChanges(cache: Cache, album: number): RowChange[] {
  return cache
    .sql(
      `SELECT l.platform, l.ext_id AS listingId, t.ext_id AS trackId, t.title, p.disc, p.number, c.place, c.stands,
         c.last_seen AS lastSeen, c.seen_at AS seenAt
       FROM album_listings a JOIN row_changes c ON c.listing_id = a.listing_id JOIN listings l ON l.id = c.listing_id
       JOIN tracks t ON t.id = c.track_id
       LEFT JOIN listing_tracks p ON p.listing_id = c.listing_id AND p.track_id = c.track_id AND p.copy = 0
       WHERE a.album_id = ? AND a.edition = 'same' ORDER BY c.seen_at, l.platform, l.ext_id, p.position, t.ext_id`,
    )
    .all(album) as RowChange[];
}
