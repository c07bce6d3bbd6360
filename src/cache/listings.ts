import type { Listing, ListingHead } from '../model/index.js';
import { type Cache, inOneWrite } from './open.js';
import { saveRowChanges, wholeReading } from './row-changes.js';
import { saveTrack } from './tracks.js';

/** Remembers what a search told of a listing; what an earlier reading told better is kept. Gives its row id. */
export function saveHead(cache: Cache, head: ListingHead, seenAt: number): number {
  return cache
    .sql(
      `INSERT INTO listings (platform, ext_id, title, other_titles, artists, release_date, track_count, barcode, url, first_seen)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (platform, ext_id) DO UPDATE SET
         release_date = coalesce(release_date, excluded.release_date),
         track_count = coalesce(track_count, excluded.track_count),
         barcode = coalesce(barcode, excluded.barcode)
       RETURNING id`,
    )
    .pluck()
    .get(
      head.platform,
      head.id,
      head.title,
      JSON.stringify(head.otherTitles),
      JSON.stringify(head.artists),
      head.releaseDate,
      head.trackCount,
      head.barcode,
      head.url,
      seenAt,
    ) as number;
}

/** True where a reading of the listing is kept. */
export function isRead(cache: Cache, { platform, id }: ListingHead): boolean {
  return (
    cache
      .sql('SELECT read_at IS NOT NULL FROM listings WHERE platform = ? AND ext_id = ?')
      .pluck()
      .get(platform, id) === 1
  );
}

/**
 * Remembers a listing that was read: its facts, its rows and a dated finding for each. Gives its row id.
 * One that was read before the newest reading only adds to the history.
 */
export function saveListing(cache: Cache, listing: Listing): number {
  return inOneWrite(cache, () => {
    const seenAt = Date.parse(listing.seenAt);
    const id = saveHead(cache, listing, seenAt);
    cache
      .sql(
        `UPDATE listings SET title = ?, other_titles = ?, artists = ?, release_date = coalesce(?, release_date),
           track_count = coalesce(?, track_count), barcode = coalesce(?, barcode), url = ?, complete = ?, problem = ?,
           place = ?, request = ?, read_at = ? WHERE id = ? AND coalesce(read_at <= ?, 1)`,
      )
      .run(
        listing.title,
        JSON.stringify(listing.otherTitles),
        JSON.stringify(listing.artists),
        listing.releaseDate,
        listing.trackCount,
        listing.barcode,
        listing.url,
        Number(listing.complete),
        listing.problem && JSON.stringify(listing.problem),
        listing.place ?? '',
        listing.request,
        seenAt,
        id,
        seenAt,
      );
    const before = wholeReading(cache, id);
    saveRows(cache, id, listing, seenAt);
    saveRowChanges(cache, id, before, listing, seenAt);
    return id;
  });
}

function saveRows(cache: Cache, listingId: number, listing: Listing, seenAt: number): void {
  const evidence = { place: listing.place, request: listing.request, seenAt };
  const upsert = cache.sql(
    `INSERT INTO listing_tracks (listing_id, track_id, copy, position, disc, number, first_seen, last_seen)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET position = excluded.position, disc = excluded.disc, number = excluded.number,
       last_seen = excluded.last_seen WHERE last_seen <= excluded.last_seen`,
  );
  const copies = new Map<number, number>();
  listing.tracks.forEach((track, position) => {
    const trackId = saveTrack(cache, listing.platform, track, evidence);
    const copy = copies.get(trackId) ?? 0;
    copies.set(trackId, copy + 1);
    upsert.run(listingId, trackId, copy, position, track.disc, track.number, seenAt, seenAt);
  });
}
