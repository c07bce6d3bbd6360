import type {
  Access,
  AlbumFacts,
  AlbumTrack,
  Extra,
  PlatformId,
  Reason,
  Via,
} from '../model/index.js';
import { type Cache, inOneWrite } from './open.js';

/** A matched album as it is kept: its rows, and for every row and platform which of the platform's tracks it is. */
export interface StoredAlbum extends Omit<AlbumFacts, 'trackCount'> {
  tracks: AlbumTrack[];
  listings: StoredListing[];
  cells: StoredCell[];
}

export interface StoredListing {
  platform: PlatformId;
  id: string;
  confidence: number;
  edition: 'same' | 'other';
  extras: Extra[];
}

/** One place where a platform has (or lacks) one row of the album. Its terms are the track's newest finding. */
export interface StoredCell {
  /** Index into `tracks`. */
  row: number;
  platform: PlatformId;
  /** The platform's track; null where it has none, and then `access` says what that means. */
  trackId: string | null;
  listingId: string | null;
  via: Via | null;
  confidence: number | null;
  access: Extract<Access, 'absent' | 'unknown'> | null;
  /** Overrules the finding's own reason where it is set. */
  reason: Reason | null;
  /** Why matched or not, for `explain`. */
  evidence: string[];
  /** ISO 8601. */
  seenAt: string;
}

/** Remembers a matched album as the answer to a question; it takes the place of an earlier one. */
export function saveAlbum(cache: Cache, question: number, album: StoredAlbum): void {
  inOneWrite(cache, () => {
    dropAlbum(cache, question);
    cache
      .sql('INSERT INTO albums VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        question,
        album.title,
        JSON.stringify(album.artists),
        album.releaseDate,
        album.barcode,
        album.base.platform,
        album.base.id,
        album.base.url,
        album.why,
      );
    saveTracks(cache, question, album.tracks);
    saveListings(cache, question, album.listings);
    saveCells(cache, question, album.cells);
  });
}

/** Forgets the matched album of a question (what platforms said stays). */
export function dropAlbum(cache: Cache, question: number): void {
  cache.sql('DELETE FROM albums WHERE id = ?').run(question);
}

function saveTracks(cache: Cache, album: number, tracks: AlbumTrack[]): void {
  const insert = cache.sql('INSERT INTO album_tracks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  tracks.forEach((track, row) => {
    insert.run(
      album,
      row,
      track.disc,
      track.number,
      track.title,
      JSON.stringify(track.artists),
      track.durationMs,
      track.isrc,
      JSON.stringify(track.from),
    );
  });
}

const LISTING_ID = '(SELECT id FROM listings WHERE platform = ? AND ext_id = ?)';
const TRACK_ID = '(SELECT id FROM tracks WHERE platform = ? AND ext_id = ?)';

function saveListings(cache: Cache, album: number, listings: StoredListing[]): void {
  const insert = cache.sql(
    `INSERT OR REPLACE INTO album_listings VALUES (?, ${LISTING_ID}, ?, ?, ?)`,
  );
  for (const one of listings) {
    insert.run(
      album,
      one.platform,
      one.id,
      one.confidence,
      one.edition,
      JSON.stringify(one.extras),
    );
  }
}

function saveCells(cache: Cache, album: number, cells: StoredCell[]): void {
  const insert = cache.sql(
    `INSERT INTO cells VALUES (?, ?, ?, ?, ${TRACK_ID}, ${LISTING_ID}, ?, ?, ?, ?, ?, ?)`,
  );
  const taken = new Map<string, number>();
  for (const cell of cells) {
    const place = `${cell.row} ${cell.platform}`;
    const ord = taken.get(place) ?? 0;
    taken.set(place, ord + 1);
    insert.run(
      album,
      cell.row,
      cell.platform,
      ord,
      cell.platform,
      cell.trackId,
      cell.platform,
      cell.listingId,
      cell.via,
      cell.confidence,
      cell.access,
      cell.reason,
      JSON.stringify(cell.evidence),
      Date.parse(cell.seenAt),
    );
  }
}
