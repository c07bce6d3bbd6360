import type { ListingHead, PlatformId } from '../model/index.js';
import { loadHead } from './load.js';
import type { Cache } from './open.js';

/** What is known of an album whose listing on some platform is wanted. */
export interface Sought {
  /** Listings of the album on other platforms. */
  listings: readonly { platform: PlatformId; id: string }[];
  barcodes: readonly string[];
}

// A listing stands for the album where an earlier lookup put both on one edition, or where it bears the barcode.
const SIBLINGS = `
SELECT DISTINCT other.id FROM album_listings mine
JOIN listings l ON l.id = mine.listing_id AND l.platform = ? AND l.ext_id = ?
JOIN album_listings theirs ON theirs.album_id = mine.album_id
JOIN listings other ON other.id = theirs.listing_id
WHERE mine.edition = 'same' AND theirs.edition = 'same' AND other.platform = ?`;

const OF_BARCODE = `
SELECT id FROM listings WHERE platform = ? AND ltrim(barcode, '0') = ltrim(?, '0') AND read_at IS NOT NULL`;

/** Listings that an earlier lookup found of the album on one platform. */
export function knownListings(
  cache: Cache,
  platform: PlatformId,
  { listings, barcodes }: Sought,
): ListingHead[] {
  const siblings = listings.flatMap((one) =>
    cache.sql(SIBLINGS).pluck().all(one.platform, one.id, platform),
  );
  const twins = barcodes.flatMap((barcode) => cache.sql(OF_BARCODE).pluck().all(platform, barcode));
  const ids = new Set([...siblings, ...twins] as number[]);
  return [...ids].map((id) => loadHead(cache, id));
}

/** Listings of a platform that bear this title, whichever album they are of. */
export function titledListings(cache: Cache, platform: PlatformId, title: string): ListingHead[] {
  const ids = cache
    .sql('SELECT id FROM listings WHERE platform = ? AND title = ? COLLATE NOCASE AND read_at > 0')
    .pluck()
    .all(platform, title) as number[];
  return ids.map((id) => loadHead(cache, id));
}
