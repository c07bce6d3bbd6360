import type { Cache } from '../cache/index.js';
import type { MoneyQuestion } from '../cover/index.js';
import type { Overrule, PlatformId } from '../model/index.js';
import type { Net } from '../net/index.js';
import type { Platform } from '../platforms/platform.js';
import type { Progress } from './progress.js';

/** How one album is looked up. */
export interface Looking {
  /** In report order; null for those that are asked by default. */
  platforms: readonly PlatformId[] | null;
  regions: string[];
  quality: 'any' | 'full';
  /** Song searches for single tracks, per platform; Infinity for all. */
  dig: number;
  offline: boolean;
  refresh: boolean;
  /** Milliseconds; null: by the kind of answer. */
  maxAgeMs: number | null;
  /** Milliseconds for this album on one platform. */
  timeoutMs: number;
  /** The user's own word on matches. */
  overrules: readonly Overrule[];
  /** The memberships to choose from; left out where nobody asks what to subscribe to. */
  money?: MoneyQuestion;
  /** Asks platforms that have closed too, of which archives show what was there. */
  archive?: boolean;
  /** The platform whose track list is to be the album's. */
  reference?: PlatformId | null;
  /** Asks the reference too, for what the album is known by elsewhere; the track list stays as it is. */
  linked?: boolean;
  /** Which of the candidates to take instead, from 1; null for the best. */
  pick: number | null;
  /** Its place among many that are asked side by side: they wait for each other, and that costs none of their time. */
  turn?: number;
}

/** What a lookup is lent. One serves many albums. */
export interface Services {
  cache: Cache;
  net: Net;
  /** Milliseconds since 1970. */
  now(): number;
  /** What each platform's adapter has learnt in this run. */
  memory: Map<PlatformId, Map<string, unknown>>;
  progress(event: Progress): void;
  /** Told what went wrong without touching an answer. */
  note?(text: string): void;
  /** The user's own keys of platforms, by the names of their cards. */
  keys?: ReadonlyMap<PlatformId, Readonly<Record<string, string>>>;
  /** The own files as a platform, and since when (ms since 1970) they are as they are. */
  own?: { platform: Platform; since: number };
}
