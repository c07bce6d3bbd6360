import { loadAnswer } from '../cache/index.js';
import { rankHeads } from '../match/index.js';
import { type Listing, type ListingHead, opens } from '../model/index.js';
import { isAnswered } from './abilities.js';
import type { Context } from './context.js';
import type { Known } from './known.js';
import type { Part } from './part.js';
import { readListings } from './search.js';
import type { Start } from './start-listing.js';

/**
 * Reads again the listings that an earlier lookup of the same question found on the platform. Where each is still there,
 * whole, and leaves nothing open, the part is read and no album is searched for; else the search goes on from there.
 */
export async function recall(
  context: Context,
  known: Known | null,
  part: Part,
  { album }: Start,
): Promise<void> {
  const header = known?.answers.get(part.platform);
  if (!known || !header || context.refresh || part.read) return;
  // A shop of a new region may sell the album under another id.
  if (!isAnswered(part.card, header.regions, part.regions)) return;
  const { heads, listings, whole } = loadAnswer(context.cache, known.id, header);
  if (listings.length === 0) return;
  await readKnown(context, part, listings);
  if (!isSettled(part, listings)) return;
  part.ranked = rankHeads(album, [...listings, ...heads]);
  part.whole = whole;
  part.read = true;
}

/** Reads listings by their ids alone, as a pasted address is. */
export async function readKnown(
  context: Context,
  part: Part,
  heads: readonly ListingHead[],
): Promise<void> {
  await readListings(context, part, heads, { byId: true });
}

function isSettled(part: Part, before: readonly Listing[]): boolean {
  return (
    part.problem === null &&
    part.listings.length === before.length &&
    part.listings.every(
      ({ complete, tracks }) => complete && tracks.every(({ terms }) => terms.some(opens)),
    )
  );
}
