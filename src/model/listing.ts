import type { Access, Reason, Tier } from './codes.js';
import type { Problem } from './failure.js';

/** A platform's key, such as `netease` or `qqmusic`; the list is in platforms/index.ts. */
export type PlatformId = string;

/** Money in minor units (fen, cents; yen whole). */
export interface Price {
  amount: number;
  /** ISO 4217. */
  currency: string;
  of: 'track' | 'album';
}

/** On what terms one platform plays one track: one entry of a finding. */
export interface Terms {
  access: Access;
  /** ISO country the terms hold for, or null where the platform answers for the caller's place only. */
  region: string | null;
  /** True for terms concluded from another place's answer; such terms are shown and never counted. */
  inferred: boolean;
  tier: Tier | null;
  /** `standard` where only the lower quality plays on these terms. */
  quality: 'standard' | 'full' | null;
  /** Whether strangers hear a clip; null where the platform does not tell. */
  preview: boolean | null;
  limitedTime: boolean;
  price: Price | null;
  reason: Reason;
}

/** One row of a platform, as the platform writes it (cleaned of markup and control characters only). */
export interface ListedTrack {
  /** The platform's stable id of the track. */
  id: string;
  title: string;
  /** Other titles of the same track: translations, aliases. */
  otherTitles: string[];
  artists: string[];
  album: { id: string | null; title: string } | null;
  /** Disc and track number as stated by the platform, from 1; null where it states none. */
  disc: number | null;
  number: number | null;
  durationMs: number | null;
  isrc: string | null;
  /** Canonical page of the track, where one is known. */
  url: string | null;
  /** Never empty; the terms easiest to the caller first, inferred ones last. */
  terms: Terms[];
}

/** What an album search tells about a listing, before it is read. */
export interface ListingHead {
  platform: PlatformId;
  id: string;
  title: string;
  otherTitles: string[];
  artists: string[];
  /** YYYY-MM-DD (or YYYY-MM, YYYY where no more is told). */
  releaseDate: string | null;
  /** How many tracks the platform says it has; null where it does not say. */
  trackCount: number | null;
  barcode: string | null;
  url: string;
}

/** One platform's own entry for an album, read to its end or with the problem that cut it short. */
export interface Listing extends ListingHead {
  /** In list order. */
  tracks: ListedTrack[];
  /** True when every page came and no row is missing that the platform counts. */
  complete: boolean;
  /** What kept the listing, or the terms of its rows, from being read whole. */
  problem: Problem | null;
  /** Where the platform thinks the caller is: ISO country, `abroad`, or null. */
  place: string | null;
  /** The request that showed it, as `GET https://...`, for the evidence. */
  request: string;
  /** ISO 8601. */
  seenAt: string;
}

/** A public list of tracks of many albums, read to its end or with the problem that cut it short. */
export interface Playlist {
  platform: PlatformId;
  id: string;
  title: string;
  /** How many tracks the platform says it has; null where it does not say. */
  trackCount: number | null;
  url: string;
  /** In list order; a track may stand in it twice. */
  tracks: ListedTrack[];
  /** True when every page came and no row is missing that the platform counts. */
  complete: boolean;
  problem: Problem | null;
  /** Where the platform thinks the caller is: ISO country, `abroad`, or null. */
  place: string | null;
  request: string;
  /** ISO 8601. */
  seenAt: string;
}

/** The answer to an album search. */
export interface AlbumSearch {
  /** In the platform's order, which means nothing. */
  heads: ListingHead[];
  /** False when rows could not be read or the answer was cut: then nothing found is not "absent". */
  whole: boolean;
  request: string;
  seenAt: string;
}

/** One page of an answer to a song search. */
export interface TrackSearch {
  rows: ListedTrack[];
  /** How many the platform says there are in all; null where it does not say. */
  total: number | null;
  /** True when the page came uncut and every row of it could be read. */
  whole: boolean;
  /** True when no further page exists. */
  last: boolean;
  place: string | null;
  request: string;
  seenAt: string;
}
