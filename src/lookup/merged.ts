import { type MergedAlbum, mergeAlbum } from '../match/index.js';
import type { Part } from './part.js';
import type { Start } from './start.js';

/** Merges what all parts list; a listing that turns out to be another album goes back among the unread. */
export function merged(start: Start, parts: Part[]): MergedAlbum | null {
  const listings = parts.flatMap((part) => part.listings);
  if (listings.length === 0) return null;
  const album = mergeAlbum({ question: start.album, listings, pasted: start.pasted });
  for (const part of parts) {
    const rejected = part.listings.filter((listing) => album.rejected.includes(listing));
    if (rejected.length === 0) continue;
    part.listings = part.listings.filter((listing) => !rejected.includes(listing));
    part.ranked = part.ranked.map((one) =>
      rejected.some((listing) => listing.id === one.head.id) ? { ...one, fits: false } : one,
    );
  }
  return album;
}
