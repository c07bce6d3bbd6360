import type { ListedTrack, Listing, ListingHead, Problem, Terms } from '../model/index.js';
import { damagedBy } from './error.js';
import { parseKept } from './kept.js';
import type { Cache } from './open.js';

interface ListingRow {
  platform: string;
  ext_id: string;
  title: string;
  other_titles: string;
  artists: string;
  release_date: string | null;
  track_count: number | null;
  barcode: string | null;
  url: string;
  complete: number | null;
  problem: string | null;
  place: string;
  request: string | null;
  first_seen: number;
  read_at: number | null;
}

/** A remembered listing's facts, by row id. */
export function loadHead(cache: Cache, id: number): ListingHead {
  return headOf(rowOf(cache, 'SELECT * FROM listings WHERE id = ?', id));
}

/** Rows that others refer to are there, unless the file is damaged. */
function rowOf<T>(cache: Cache, text: string, id: number): T {
  const row = cache.sql(text).get(id) as T | undefined;
  if (row === undefined) throw damagedBy();
  return row;
}

function headOf(row: ListingRow): ListingHead {
  return {
    platform: row.platform,
    id: row.ext_id,
    title: row.title,
    otherTitles: parseKept<string[]>(row.other_titles),
    artists: parseKept<string[]>(row.artists),
    releaseDate: row.release_date,
    trackCount: row.track_count,
    barcode: row.barcode,
    url: row.url,
  };
}

/** A remembered listing with the rows it had when it was last read, each with its newest terms. */
export function loadListing(cache: Cache, id: number): Listing {
  const row = rowOf<ListingRow>(cache, 'SELECT * FROM listings WHERE id = ?', id);
  const readAt = row.read_at ?? row.first_seen;
  const tracks = cache
    .sql(
      `${trackColumns('p.disc, p.number')} JOIN listing_tracks p ON p.track_id = t.id
       WHERE p.listing_id = ? AND p.last_seen >= ? ORDER BY p.position`,
    )
    .all(id, readAt) as TrackRow[];
  return {
    ...headOf(row),
    tracks: tracks.map(trackOf),
    complete: row.complete === 1,
    problem: row.problem === null ? null : parseKept<Problem>(row.problem),
    place: row.place || null,
    request: row.request ?? '',
    seenAt: new Date(readAt).toISOString(),
  };
}

interface TrackRow {
  ext_id: string;
  title: string;
  other_titles: string;
  artists: string;
  album_ext_id: string | null;
  album_title: string | null;
  duration_ms: number | null;
  isrc: string | null;
  url: string | null;
  disc: number | null;
  number: number | null;
  entries: string;
}

/** A track states no number of its own: that is a matter of the listing it stands on. */
function trackColumns(numbers: 'p.disc, p.number' | 'NULL AS disc, NULL AS number'): string {
  return `SELECT t.ext_id, t.title, t.other_titles, t.artists, t.album_ext_id, t.album_title, t.duration_ms, t.isrc,
    t.url, ${numbers}, s.entries
    FROM tracks t JOIN terms s ON s.id = t.terms_id`;
}

/** A remembered track with its newest terms, by row id. */
export function loadTrack(cache: Cache, id: number): ListedTrack {
  const text = `${trackColumns('NULL AS disc, NULL AS number')} WHERE t.id = ?`;
  return trackOf(rowOf(cache, text, id));
}

function trackOf(row: TrackRow): ListedTrack {
  return {
    id: row.ext_id,
    title: row.title,
    otherTitles: parseKept<string[]>(row.other_titles),
    artists: parseKept<string[]>(row.artists),
    album: row.album_title === null ? null : { id: row.album_ext_id, title: row.album_title },
    disc: row.disc,
    number: row.number,
    durationMs: row.duration_ms,
    isrc: row.isrc,
    url: row.url,
    terms: parseKept<Terms[]>(row.entries),
  };
}
