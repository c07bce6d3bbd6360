import type {
  AlbumTrack,
  BaseReason,
  Extra,
  PlatformId,
  Reason,
  ReportedListing,
  Terms,
  Via,
} from '../model/index.js';
import type { StoredAlbum, StoredCell } from './albums.js';
import { parseKept, parserOfKept } from './kept.js';
import type { Cache } from './open.js';
import { isoTimes } from './time.js';

/** A matched album as it is read back, with every cell's newest terms. */
export interface CachedAlbum extends Omit<StoredAlbum, 'listings' | 'cells'> {
  listings: CachedListing[];
  /** Ordered by row, then platform. */
  cells: CachedCell[];
}

/** `readAt` is ISO 8601; null for a listing that was never read. */
export interface CachedListing extends Omit<ReportedListing, 'seenAt'> {
  platform: PlatformId;
  readAt: string | null;
}

export interface CachedCell extends Omit<StoredCell, 'evidence' | 'seenAt'> {
  url: string | null;
  /** The newest finding's terms; null where the platform has no such track. Shared: never change them. */
  terms: readonly Terms[] | null;
  /** ISO 8601; null for what nobody has seen. */
  seenAt: string | null;
}

type Row = (string | number | null)[];

/** The matched album of a question; null where none is kept. Reads rows only: no matching is done again. */
export function readAlbum(cache: Cache, question: number): CachedAlbum | null {
  const row = cache
    .sql(
      `SELECT title, artists, release_date, barcode, base_platform, base_id, base_url, why
       FROM albums WHERE id = ?`,
    )
    .raw()
    .get(question) as Row | undefined;
  if (!row) return null;
  const listings = readListings(cache, question);
  return {
    title: row[0] as string,
    artists: parseKept<string[]>(row[1]),
    releaseDate: row[2] as string | null,
    barcode: row[3] as string | null,
    base: { platform: row[4] as string, id: row[5] as string, url: row[6] as string },
    why: row[7] as BaseReason,
    tracks: readTracks(cache, question),
    listings: [...listings.values()],
    cells: readCells(cache, question, listings),
  };
}

function readTracks(cache: Cache, album: number): AlbumTrack[] {
  const rows = cache
    .sql(
      `SELECT disc, number, title, artists, duration_ms, isrc, sources FROM album_tracks
       WHERE album_id = ? ORDER BY row`,
    )
    .raw()
    .all(album) as Row[];
  const listOf = parserOfKept<string[]>();
  return rows.map((row) => ({
    disc: row[0] as number,
    number: row[1] as number,
    title: row[2] as string | null,
    artists: listOf(row[3]),
    durationMs: row[4] as number | null,
    isrc: row[5] as string | null,
    from: listOf(row[6]),
  }));
}

/** The album's listings by their row ids. */
function readListings(cache: Cache, album: number): Map<number, CachedListing> {
  const rows = cache
    .sql(
      `SELECT l.platform, l.ext_id, l.title, l.artists, l.track_count, l.url, a.confidence, a.edition, a.extras, l.id, l.read_at
       FROM album_listings a JOIN listings l ON l.id = a.listing_id WHERE a.album_id = ?
       ORDER BY a.edition DESC, a.confidence DESC, length(l.ext_id), l.ext_id`,
    )
    .raw()
    .all(album) as Row[];
  const listingOf = (row: Row): CachedListing => ({
    platform: row[0] as string,
    id: row[1] as string,
    title: row[2] as string,
    artists: parseKept<string[]>(row[3]),
    trackCount: row[4] as number | null,
    url: row[5] as string,
    confidence: row[6] as number,
    edition: row[7] as 'same' | 'other',
    extras: parseKept<Extra[]>(row[8]),
    readAt: row[10] === null ? null : new Date(row[10] as number).toISOString(),
  });
  return new Map(rows.map((row) => [row[9] as number, listingOf(row)]));
}

// A cell's listing is one of the album's few, which are read already; its terms are few in all, and read once.
const CELLS = `SELECT c.row, c.platform, t.ext_id, c.listing_id, t.url, c.via, c.confidence, c.access, c.reason,
  t.terms_id, coalesce(t.seen_at, c.seen_at)
  FROM cells c LEFT JOIN tracks t ON t.id = c.track_id
  WHERE c.album_id = ? ORDER BY c.row, c.platform, c.ord`;

function readCells(
  cache: Cache,
  album: number,
  listings: ReadonlyMap<number, CachedListing>,
): CachedCell[] {
  const rows = cache.sql(CELLS).raw().all(album) as Row[];
  const iso = isoTimes();
  return rows.map((row) => ({
    row: row[0] as number,
    platform: row[1] as string,
    trackId: row[2] as string | null,
    listingId: listings.get(row[3] as number)?.id ?? null,
    url: row[4] as string | null,
    via: row[5] as Via | null,
    confidence: row[6] as number | null,
    access: row[7] as CachedCell['access'],
    reason: row[8] as Reason | null,
    terms: row[9] === null ? null : cache.terms(row[9] as number),
    seenAt: iso(row[10] as number),
  }));
}

/** A track of a platform with its newest terms. `seenAt` is ISO 8601. */
export interface FoundTrack {
  url: string | null;
  terms: readonly Terms[];
  seenAt: string;
  track: { title: string; artists: string[]; durationMs: number | null };
}

/** What is remembered of one track of a platform; null where nothing is. */
export function findTrack(cache: Cache, platform: PlatformId, id: string): FoundTrack | null {
  const row = cache
    .sql(
      `SELECT url, terms_id, seen_at, title, artists, duration_ms FROM tracks
       WHERE platform = ? AND ext_id = ? AND terms_id IS NOT NULL`,
    )
    .raw()
    .get(platform, id) as Row | undefined;
  if (!row) return null;
  return {
    url: row[0] as string | null,
    terms: cache.terms(row[1] as number),
    seenAt: new Date(row[2] as number).toISOString(),
    track: {
      title: row[3] as string,
      artists: parseKept<string[]>(row[4]),
      durationMs: row[5] as number | null,
    },
  };
}
