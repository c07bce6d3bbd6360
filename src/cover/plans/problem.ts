/**
 * A choice of what to buy, reduced to numbers. Everything that opens more than one track is a bundle; what opens one
 * track only is that track's single. Costs are whole minor units of one currency.
 */
export interface Problem {
  bundles: readonly Bundle[];
  /** Tracks alike in what opens them; tracks that nothing here opens, or that are open already, are left out. */
  groups: readonly Group[];
  /** How many keys there are; a key is its number from 0. */
  keys: number;
  /** No point costs more; Number.MAX_SAFE_INTEGER for no limit. */
  budget: number;
}

export interface Bundle {
  cost: number;
  /** In rising order. */
  keys: readonly number[];
}

export interface Group {
  /** The keys, any of which opens these tracks, in rising order. */
  keys: readonly number[];
  /** How many tracks. */
  count: number;
  /** What each of them costs alone; null where none is sold alone. */
  single: number | null;
}

/** A point of the frontier: nothing costs less and opens as much, and nothing at this cost opens more. */
export interface Point {
  cost: number;
  /** Tracks opened, of those in the groups. */
  covered: number;
  /** Every way to get there. */
  choices: readonly Choice[];
}

export interface Choice {
  /** Bundles, in rising order. */
  bundles: readonly number[];
  /** How many tracks are bought alone besides: the cheapest that the bundles leave. */
  singles: number;
}

/** So many choices at most are named for one point. */
export const MOST_CHOICES = 256;
