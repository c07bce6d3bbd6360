import { type MergedAlbum, mergeAlbum } from '../match/index.js';
import type { Part } from './part.js';
import type { Start } from './start-listing.js';

/**
 * Merges what all parts list; null where none lists anything. A reference that was asked gives the track list, unless
 * it means another album than the listing that was pasted.
 */
export function mergedFrom({ album, pasted }: Start, parts: readonly Part[]): MergedAlbum | null {
  const listings = parts.flatMap((part) => part.listings);
  if (listings.length === 0) return null;
  const references = parts.filter((part) => part.card.role === 'reference');
  const [reference] = references.flatMap((part) => part.listings);
  if (!reference) return mergeAlbum({ question: album, listings, pasted });
  const { platform, id } = reference;
  const merged = mergeAlbum({ question: album, listings, pasted: { platform, id } });
  const isPasted = (one: { platform: string; id: string }) =>
    one.platform === pasted?.platform && one.id === pasted.id;
  if (merged.rejected.some(isPasted)) return mergeAlbum({ question: album, listings, pasted });
  return { ...merged, why: 'musicbrainz' };
}
