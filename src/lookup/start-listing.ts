import type { Question as Album } from '../match/index.js';
import type { Listing, PlatformId } from '../model/index.js';

/** Where a lookup sets out from: the words to search for, and the listing to start from where there is one. */
export interface Start {
  album: Album;
  pasted: { platform: PlatformId; id: string } | null;
  /** The platform whose track list is to be the album's. */
  reference?: PlatformId;
}

/** The album of a listing, which is what the others are asked for. */
export function startOfListing(listing: Listing, edition: string | null): Start {
  const { platform, id, title, artists, barcode } = listing;
  return {
    album: { text: title, edition, artist: artists[0] ?? null, title, barcode },
    pasted: { platform, id },
  };
}
