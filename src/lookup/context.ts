import type { Cache } from '../cache/index.js';
import type { PlatformId } from '../model/index.js';
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
  /** True where everything is to be searched for anew. */
  refresh: boolean;
  /** Whom to ask for addresses on platforms without a search; null where nobody can tell any. */
  reference: Platform | null;
  /** Platforms that join where an address of the album on them becomes known. */
  joining: Platform[];
  /** True where the user's own key of the platform is given. */
  hasKey(platform: PlatformId): boolean;
  /** Starts a part that asks its platform; offline only that of own files. */
  open(platform: Platform): Promise<Part>;
  /** Told what becomes of each platform, for a line a platform on a terminal. */
  progress(event: Progress): void;
  /** Told what went wrong without touching the answer. */
  note(text: string): void;
}
