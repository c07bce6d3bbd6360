import type { PlatformId } from './listing.js';
import type { Money } from './money.js';
import type { Plan, TrackName, UndecidedTrack } from './report.js';

/** `plan --json`, schemaVersion 1: what to subscribe to for many albums together. See data/plan.schema.json. */
export interface ShelfReport {
  schemaVersion: 1;
  generatedAt: string;
  regions: string[];
  /** The horizon. */
  months: number;
  /** How many entries were asked, and what became of them. */
  albums: { asked: number; found: number; notFound: number; failed: number };
  /** Of the albums found. */
  tracks: number;
  /** The frontier of cost against tracks opened, over memberships only. */
  plans: ShelfPlan[];
  /** The memberships of the widest entry, the one that adds most first. */
  steps: ShelfStep[];
  /** What makes further albums whole, beside the widest entry. */
  toComplete: Completion[];
  /** What is sold at a price nobody tells, and opens what the widest entry does not. */
  unpriced: ShelfSale[];
  /** What neither free listening nor any membership opens that may be bought. */
  unopened: UnopenedAlbum[];
}

/** An entry of the frontier; tracks are counted, not named. */
export interface ShelfPlan extends Omit<Plan, 'purchases' | 'missing' | 'undecided'> {
  missing: number;
  undecided: number;
  /** Albums of which every track is opened. */
  whole: number;
}

export interface ShelfStep {
  /** Null for what is open before anything is added. */
  plan: string | null;
  cost: Money;
  adds: { tracks: number; albums: number };
  /** With all steps so far. */
  covered: number;
  whole: number;
}

/** An album of the shelf, named. */
export interface ShelfAlbum {
  title: string;
  artists: string[];
  url: string;
}

export interface Completion {
  album: ShelfAlbum;
  purchases: Plan['purchases'];
  cost: Money;
}

export interface ShelfSale {
  album: ShelfAlbum;
  platform: PlatformId;
  of: 'track' | 'album';
  id: string;
  /** How many tracks it opens. */
  opens: number;
}

export interface UnopenedAlbum {
  album: ShelfAlbum;
  missing: TrackName[];
  undecided: UndecidedTrack[];
}
