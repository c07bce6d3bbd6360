import type { PlatformId, Terms } from './listing.js';
import type { AlbumFacts, TrackName } from './report.js';

/** What became of a track, or of the album itself (`listed`, `delisted`), on one platform. */
export const CHANGES = [
  'listed',
  'delisted',
  'appeared',
  'vanished',
  'greyed',
  'region-locked',
  'back',
  'to-free',
  'to-members',
  'to-purchase',
  'price',
  'terms',
] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** Two statements of one platform for one region and place that differ. Times are ISO 8601. */
export interface Change {
  kind: ChangeKind;
  platform: PlatformId;
  region: string | null;
  place: string | null;
  /** The row of the album, or of the listing it left; null where the album itself came or went. */
  track: { disc: number | null; number: number | null; title: string | null } | null;
  trackId: string | null;
  listingId: string | null;
  /** The easiest terms before and after; null where a row came or went. */
  before: Terms | null;
  after: Terms | null;
  /** When the state before was seen last, and the state after first: it changed in between. */
  lastSeen: string;
  seenAt: string;
}

/** What changed of one album since a day that somebody named. */
export interface HistorySince {
  /** When anything of it was seen first, ISO 8601: of what was before, nothing is known. Null: never. */
  firstSeen: string | null;
  /** Newest first. */
  changes: Change[];
}

/** One statement of a platform about a track, and from when to when it was seen. */
export interface TermsSpan {
  firstSeen: string;
  lastSeen: string;
  terms: readonly Terms[];
}

/** Everything one platform said of one of its tracks for one region and place, earliest first. */
export interface TrackHistory {
  platform: PlatformId;
  trackId: string;
  region: string | null;
  place: string | null;
  spans: TermsSpan[];
}

/** One row of a listing, and from when to when it stood there. */
export interface ListingRow {
  trackId: string;
  disc: number | null;
  number: number | null;
  title: string;
  firstSeen: string;
  lastSeen: string;
}

export interface ListingHistory {
  platform: PlatformId;
  id: string;
  title: string;
  url: string;
  /** When it was read last, and whether to its end. */
  readAt: string;
  complete: boolean;
  rows: ListingRow[];
}

/** `history --json`, schemaVersion 1; data/history.schema.json says the same. */
export interface HistoryReport {
  schemaVersion: 1;
  query: string;
  generatedAt: string;
  /** When anything of it was seen first; null where nothing is kept. */
  firstSeen: string | null;
  album: AlbumFacts | null;
  /** Newest first. */
  changes: Change[];
  tracks: (TrackName & { platforms: TrackHistory[] })[];
  listings: ListingHistory[];
}
