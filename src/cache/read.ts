import type {
  Access,
  BaseReason,
  Extra,
  PlatformId,
  Reason,
  ReportedListing,
  Terms,
  Via,
} from '../model/index.js';
import type { StoredTrack } from './albums.js';
import { parseKept } from './kept.js';
import type { Cache } from './open.js';

/** A matched album as it is read back, with every cell's newest terms. */
export interface CachedAlbum {
  title: string;
  artists: string[];
  releaseDate: string | null;
  barcode: string | null;
  base: { platform: PlatformId; id: string; url: string };
  why: BaseReason;
  tracks: StoredTrack[];
  listings: (ReportedListing & { platform: PlatformId })[];
  /** Ordered by row, then platform. */
  cells: CachedCell[];
}

export interface CachedCell {
  row: number;
  platform: PlatformId;
  trackId: string | null;
  listingId: string | null;
  url: string | null;
  via: Via | null;
  confidence: number | null;
  access: Access | null;
  reason: Reason | null;
  /** The newest finding's terms; null where the platform has no such track. Shared: never change them. */
  terms: readonly Terms[] | null;
  /** Milliseconds since 1970. */
  seenAt: number;
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
  return {
    title: row[0] as string,
    artists: parseKept<string[]>(row[1]),
    releaseDate: row[2] as string | null,
    barcode: row[3] as string | null,
    base: { platform: row[4] as string, id: row[5] as string, url: row[6] as string },
    why: row[7] as BaseReason,
    tracks: readTracks(cache, question),
    listings: readListings(cache, question),
    cells: readCells(cache, question),
  };
}

function readTracks(cache: Cache, album: number): StoredTrack[] {
  const rows = cache
    .sql(
      `SELECT disc, number, title, artists, duration_ms, isrc, sources FROM album_tracks
       WHERE album_id = ? ORDER BY row`,
    )
    .raw()
    .all(album) as Row[];
  return rows.map((row) => ({
    disc: row[0] as number,
    number: row[1] as number,
    title: row[2] as string | null,
    artists: parseKept<string[]>(row[3]),
    durationMs: row[4] as number | null,
    isrc: row[5] as string | null,
    from: parseKept<string[]>(row[6]),
  }));
}

function readListings(cache: Cache, album: number): CachedAlbum['listings'] {
  const rows = cache
    .sql(
      `SELECT l.platform, l.ext_id, l.title, l.artists, l.track_count, l.url, a.confidence, a.edition, a.extras
       FROM album_listings a JOIN listings l ON l.id = a.listing_id WHERE a.album_id = ?
       ORDER BY a.edition DESC, a.confidence DESC, l.id`,
    )
    .raw()
    .all(album) as Row[];
  return rows.map((row) => ({
    platform: row[0] as string,
    id: row[1] as string,
    title: row[2] as string,
    artists: parseKept<string[]>(row[3]),
    trackCount: row[4] as number | null,
    url: row[5] as string,
    confidence: row[6] as number,
    edition: row[7] as 'same' | 'other',
    extras: parseKept<Extra[]>(row[8]),
  }));
}

const CELLS = `SELECT c.row, c.platform, t.ext_id, l.ext_id, t.url, c.via, c.confidence, c.access, c.reason,
  f.terms_id, coalesce(f.last_seen, c.seen_at)
  FROM cells c LEFT JOIN tracks t ON t.id = c.track_id LEFT JOIN findings f ON f.id = t.finding_id
  LEFT JOIN listings l ON l.id = c.listing_id
  WHERE c.album_id = ? ORDER BY c.row, c.platform, c.ord`;

function readCells(cache: Cache, album: number): CachedCell[] {
  const rows = cache.sql(CELLS).raw().all(album) as Row[];
  return rows.map((row) => ({
    row: row[0] as number,
    platform: row[1] as string,
    trackId: row[2] as string | null,
    listingId: row[3] as string | null,
    url: row[4] as string | null,
    via: row[5] as Via | null,
    confidence: row[6] as number | null,
    access: row[7] as Access | null,
    reason: row[8] as Reason | null,
    terms: row[9] === null ? null : cache.terms(row[9] as number),
    seenAt: row[10] as number,
  }));
}

/** What is remembered of one track of a platform; null where nothing is. */
export function findTrack(
  cache: Cache,
  platform: PlatformId,
  id: string,
): { url: string | null; terms: readonly Terms[]; seenAt: number } | null {
  const row = cache
    .sql(
      `SELECT t.url, f.terms_id, f.last_seen FROM tracks t JOIN findings f ON f.id = t.finding_id
       WHERE t.platform = ? AND t.ext_id = ?`,
    )
    .raw()
    .get(platform, id) as Row | undefined;
  if (!row) return null;
  return {
    url: row[0] as string | null,
    terms: cache.terms(row[1] as number),
    seenAt: row[2] as number,
  };
}
