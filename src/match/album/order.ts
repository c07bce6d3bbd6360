import type { ListingHead } from '../../model/index.js';

/** A fixed order of listings, so that no answer hangs on which platform was quicker. */
export function byListing(a: ListingHead, b: ListingHead): number {
  return compareText(a.platform, b.platform) || compareText(a.id, b.id);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
