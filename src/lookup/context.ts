import type { Cache } from '../cache/index.js';
import type { Platform } from '../platforms/platform.js';
import type { Part } from './part.js';
import type { Progress } from './progress.js';

/** What a lookup is lent: the store, the clock, the way out, and how it was told to behave. */
export interface Context {
  cache: Cache;
  /** Milliseconds since 1970. */
  now(): number;
  platforms: Platform[];
  /** ISO countries; the first is the one that answers for the caller's place count for. */
  regions: string[];
  /** Song searches for single tracks, per platform and album. */
  dig: number;
  /** True in the first lookup of a run, when nothing is warmed up yet. */
  isFirst: boolean;
  /** True where only own files may be asked. */
  offline: boolean;
  /** Starts a part that asks its platform; offline only that of own files. */
  open(platform: Platform): Promise<Part>;
  /** Told what becomes of each platform, for a line a platform on a terminal. */
  progress(event: Progress): void;
}
