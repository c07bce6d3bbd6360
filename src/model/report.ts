import type { BaseReason, Status, Via } from './codes.js';
import type { Problem } from './failure.js';
import type { HistorySince } from './history.js';
import type { PlatformId, Price, Terms } from './listing.js';

/** `album --json`, schemaVersion 1. Field for field what contract and data/album.schema.json say. */
export interface AlbumReport {
  schemaVersion: 1;
  query: string;
  regions: string[];
  generatedAt: string;
  album: AlbumFacts | null;
  candidates: Candidate[];
  platforms: PlatformReport[];
  tracks: TrackReport[];
  covers: Cover[];
  plans: Plan[];
  unpriced: Unpriced[];
  missing: TrackName[];
  undecided: UndecidedTrack[];
  /** What changed since a day; only where that was asked. */
  history?: HistorySince;
}

export interface AlbumFacts {
  title: string;
  artists: string[];
  releaseDate: string | null;
  trackCount: number;
  barcode: string | null;
  base: { platform: PlatformId; id: string; url: string };
  why: BaseReason;
}

export interface Candidate {
  platform: PlatformId;
  id: string;
  title: string;
  artists: string[];
  trackCount: number | null;
  url: string;
  /** 0..1: how well it fits the question. */
  score: number;
  reasons: string[];
}

export interface PlatformReport {
  platform: PlatformId;
  status: Status;
  /** ISO country, `abroad`, or null where the platform did not tell. */
  place: string | null;
  listings: ReportedListing[];
  problem: Problem | null;
  /** ISO 8601; null where the platform was never asked. */
  seenAt: string | null;
  fromCache: boolean;
}

export interface ReportedListing {
  id: string;
  title: string;
  artists: string[];
  trackCount: number | null;
  url: string;
  confidence: number;
  edition: 'same' | 'other';
  /** ISO 8601: when an archive saw it; only of platforms that have closed. */
  seenAt?: string;
  /** Tracks of this listing that the album does not hold. */
  extras: Extra[];
}

export interface Extra {
  disc: number | null;
  number: number | null;
  title: string;
  trackId: string;
}

export interface TrackName {
  disc: number;
  number: number;
  /** Null where no edition tells what stands at this number. */
  title: string | null;
}

/** One row of the album. */
export interface AlbumTrack extends TrackName {
  artists: string[];
  durationMs: number | null;
  isrc: string | null;
  /** The platforms whose listing of this edition holds the track. */
  from: PlatformId[];
}

export interface UndecidedTrack extends TrackName {
  platforms: PlatformId[];
}

export interface TrackReport extends AlbumTrack {
  /** One entry a platform asked, never empty. */
  offers: Record<PlatformId, Offer[]>;
}

export interface Offer extends Terms {
  trackId: string | null;
  listingId: string | null;
  url: string | null;
  confidence: number | null;
  via: Via | null;
  /** ISO 8601. */
  seenAt: string | null;
}

export type CoverTerms = 'free' | 'subscription' | 'purchase';

export interface Cover {
  terms: CoverTerms;
  region: string;
  platforms: PlatformId[];
  covered: number;
  of: number;
  complete: boolean;
  /** How many covered tracks play only at standard quality on these terms. */
  standardOnly: number;
  missing: TrackName[];
  undecided: UndecidedTrack[];
}

export interface Plan {
  plans: string[];
  keys: string[];
  purchases: { platform: PlatformId; of: 'track' | 'album'; id: string; price: Price }[];
  months: number;
  cost: { amount: number; currency: string };
  dueNow: { amount: number; currency: string };
  conditions: string[];
  covered: number;
  of: number;
  complete: boolean;
  standardOnly: number;
  missing: TrackName[];
  undecided: UndecidedTrack[];
}

export interface Unpriced {
  platform: PlatformId;
  of: 'track' | 'album';
  id: string;
  opens: TrackName[];
}
