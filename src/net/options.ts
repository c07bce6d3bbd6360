import { BROWSER } from './letter.js';

export interface NetOptions {
  /** Milliseconds for one album on one platform, waits included: what each Budget is made with. Default 15000. */
  timeoutMs?: number;
  /** Requests a second per platform; 0: no limit; null: the card's pace. Never raises a `fixedPace`. */
  rate: number | null;
  /** Where every answer is written. */
  recordDir?: string;
  /** Where every answer is read; then no socket is opened. */
  replayDir?: string;
  /** Most bytes of a body, packed or unpacked. Default 8 MB. */
  maxBytes?: number;
  userAgent?: string;
  /** Ends everything under way; what was asked then throws its reason. */
  signal: AbortSignal;
  /** The clock, in milliseconds since 1970. */
  now: () => number;
  /** Further tries after a transient failure. Default 2. */
  retries?: number;
  /** Chance in 0..1, for the jitter of waits. Default Math.random. */
  chance?: () => number;
}

/** The options with everything left out filled in. */
export interface Settings {
  timeoutMs: number;
  rate: number | null;
  recordDir: string | null;
  replayDir: string | null;
  maxBytes: number;
  userAgent: string;
  signal: AbortSignal;
  now: () => number;
  retries: number;
  chance: () => number;
}

export const DEFAULT_TIMEOUT_MS = 15_000;

const DEFAULTS = {
  timeoutMs: DEFAULT_TIMEOUT_MS,
  recordDir: null,
  replayDir: null,
  maxBytes: 8 * 1024 * 1024,
  userAgent: BROWSER,
  retries: 2,
  chance: Math.random,
};

export function settle(options: NetOptions): Settings {
  return { ...DEFAULTS, ...options };
}
