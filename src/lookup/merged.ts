import { type MergedAlbum, mergeAlbum } from '../match/index.js';
import type { Part } from './part.js';
import type { Start } from './start-listing.js';

/**
 * Merges what all parts list; null where none lists anything. A reference that was asked for gives the track list, unless
 * it means another album than the listing that was pasted.
 */
export function mergedFrom(
  { album, pasted, reference }: Start,
  parts: readonly Part[],
): MergedAlbum | null {
  const listings = parts.flatMap((part) => part.listings);
  if (listings.length === 0) return null;
  const base = listings.find(({ platform }) => platform === reference) ?? pasted;
  const merged = mergeAlbum({
    question: album,
    listings,
    pasted: base && { platform: base.platform, id: base.id },
  });
  const isOther = merged.rejected.some(
    ({ platform, id }) => platform === pasted?.platform && id === pasted.id,
  );
  if (isOther) return mergeAlbum({ question: album, listings, pasted });
  const from = parts.find((part) => part.platform === merged.base.platform);
  const isReferred = merged.why === 'pasted' && from?.card.role === 'reference';
  return isReferred ? { ...merged, why: 'musicbrainz' } : merged;
}
