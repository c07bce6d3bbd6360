import type { Status } from './codes.js';
import type { Problem } from './failure.js';
import type { PlatformId } from './listing.js';
import type { AlbumFacts, TrackName } from './report.js';

/** `ids --json`, schemaVersion 1: everything an album is known by. Field for field what data/ids.schema.json says. */
export interface IdsReport {
  schemaVersion: 1;
  query: string;
  regions: string[];
  generatedAt: string;
  album: AlbumFacts | null;
  /** Digits as the platforms write them, one for each product: of the album, then of its listings. */
  barcodes: string[];
  /** MusicBrainz ids of its releases. */
  mbids: string[];
  /** In report order. */
  platforms: PlatformIds[];
  /** Known and not read: pages on platforms that were not asked, and in other shops. */
  addresses: KnownAddress[];
  /** Why no addresses were told; null where they were, or nobody was asked. */
  addressesProblem: Problem | null;
  tracks: TrackIds[];
}

export interface PlatformIds {
  platform: PlatformId;
  status: Status;
  problem: Problem | null;
  listings: ListingId[];
}

export interface ListingId {
  id: string;
  title: string;
  /** Null where the platform has no page of it. */
  url: string | null;
  edition: 'same' | 'other';
  confidence: number;
  barcode: string | null;
  /** ISO 8601: when an archive saw it; only of platforms that have closed. */
  seenAt?: string;
}

export interface KnownAddress {
  /** Null for a shop that is none of our platforms. */
  platform: PlatformId | null;
  /** The album's id there; null where the address does not tell. */
  id: string | null;
  url: string;
  /** Who told. */
  from: PlatformId;
}

export interface TrackIds extends TrackName {
  isrc: string | null;
  /** The album's track on each platform that has it. */
  on: Record<PlatformId, { id: string; url: string | null }>;
}
