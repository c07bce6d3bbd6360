import type { Terms } from '../model/index.js';
import type { Cache } from './open.js';

/** One finding about a track that the album holds or held. `row` is the album's, null where it holds the track no more. */
export interface FindingRow {
  trackKey: number;
  row: number | null;
  platform: string;
  trackId: string;
  region: string;
  place: string;
  firstSeen: number;
  lastSeen: number;
  terms: readonly Terms[];
}

/** Tracks of the album's cells, and of every row that a listing of its edition ever had. */
const TRACKS = `WITH mine AS (
    SELECT track_id, min(row) AS row FROM cells WHERE album_id = ? AND track_id IS NOT NULL GROUP BY track_id
  ), listed AS (
    SELECT p.track_id FROM listing_tracks p JOIN album_listings a ON a.listing_id = p.listing_id
    WHERE a.album_id = ? AND a.edition = 'same'
  ), every AS (SELECT track_id FROM mine UNION SELECT track_id FROM listed)`;

/** Everything the platforms said of the album's tracks, by track, region and place, earliest first. */
export function readFindings(cache: Cache, album: number): FindingRow[] {
  const rows = cache
    .sql(
      `${TRACKS}
       SELECT t.id AS trackKey, mine.row, t.platform, t.ext_id AS trackId, f.region, f.place,
         f.first_seen AS firstSeen, f.last_seen AS lastSeen, f.terms_id AS termsId
       FROM every JOIN tracks t ON t.id = every.track_id JOIN findings f ON f.track_id = t.id
       LEFT JOIN mine ON mine.track_id = t.id
       ORDER BY mine.row, t.platform, t.id, f.region, f.place, f.first_seen, f.id`,
    )
    .all(album, album) as (Omit<FindingRow, 'terms'> & { termsId: number })[];
  return rows.map(({ termsId, ...row }) => ({ ...row, terms: cache.terms(termsId) }));
}

/** One row that a listing has or had. */
export interface StandingRow {
  trackKey: number;
  trackId: string;
  title: string;
  disc: number | null;
  number: number | null;
  firstSeen: number;
  lastSeen: number;
}

/** A listing of the album's edition with every row it ever had. Times in ms since 1970. */
export interface KeptRows {
  platform: string;
  id: string;
  title: string;
  url: string;
  readAt: number;
  complete: boolean;
  rows: StandingRow[];
}

/** The listings of the album's edition that were read, with all rows they ever had. */
export function readKeptRows(cache: Cache, album: number): KeptRows[] {
  const listings = cache
    .sql(
      `SELECT l.id AS key, l.platform, l.ext_id AS id, l.title, l.url, l.read_at AS readAt, l.complete
       FROM album_listings a JOIN listings l ON l.id = a.listing_id
       WHERE a.album_id = ? AND a.edition = 'same' AND l.read_at IS NOT NULL ORDER BY l.platform, length(l.ext_id), l.ext_id`,
    )
    .all(album) as (Omit<KeptRows, 'complete' | 'rows'> & { key: number; complete: number })[];
  return listings.map(({ key, complete, ...listing }) => ({
    ...listing,
    complete: complete === 1,
    rows: rowsOf(cache, key),
  }));
}

function rowsOf(cache: Cache, listing: number): StandingRow[] {
  return cache
    .sql(
      `SELECT p.track_id AS trackKey, t.ext_id AS trackId, t.title, p.disc, p.number,
         p.first_seen AS firstSeen, p.last_seen AS lastSeen
       FROM listing_tracks p JOIN tracks t ON t.id = p.track_id WHERE p.listing_id = ? ORDER BY p.position, p.copy`,
    )
    .all(listing) as StandingRow[];
}
