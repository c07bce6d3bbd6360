import type { MergedAlbum } from '../match/index.js';
import { searchesAlbums } from './abilities.js';
import { skipUnlocated } from './locate.js';
import { mergedFrom } from './merged.js';
import type { Part } from './part.js';
import type { Start } from './start-listing.js';

/** Merges what all parts list; a listing that turns out to be another album goes back among the unread. */
export function mergeParts(start: Start, parts: readonly Part[]): MergedAlbum | null {
  const album = mergedFrom(start, parts);
  if (!album) return null;
  for (const part of parts) {
    const rejected = part.listings.filter((listing) => album.rejected.includes(listing));
    if (rejected.length === 0) continue;
    part.listings = part.listings.filter((listing) => !rejected.includes(listing));
    part.ranked = part.ranked.map((one) =>
      rejected.some((listing) => listing.id === one.head.id) ? { ...one, fits: false } : one,
    );
    const isLost = part.listings.length === 0 && !searchesAlbums(part.card, part.hasKey);
    if (isLost && !part.problem) skipUnlocated(part);
  }
  return album;
}
