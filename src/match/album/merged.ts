import type { AlbumTrack, BaseReason, Extra, ListedTrack, Listing } from '../../model/index.js';

/** One row of any listing that is this track. */
export interface Place {
  listing: Listing;
  track: ListedTrack;
  via: 'album' | 'edition' | 'isrc';
  /** 0..1. */
  confidence: number;
  reasons: string[];
}

export interface MergedTrack extends AlbumTrack {
  places: Place[];
}

export interface MergedListing {
  listing: Listing;
  edition: 'same' | 'other';
  /** 0..1: how well its rows agree with the album's. */
  confidence: number;
  extras: Extra[];
}

export interface MergedAlbum {
  base: Listing;
  why: BaseReason;
  title: string;
  artists: string[];
  releaseDate: string | null;
  barcode: string | null;
  tracks: MergedTrack[];
  /** Version words that the edition bears as a whole: a live album's "live". */
  versions: string[];
  /** The base first, then its edition, then other editions. */
  listings: MergedListing[];
  /** Listings of another album of the same name. */
  rejected: Listing[];
}
