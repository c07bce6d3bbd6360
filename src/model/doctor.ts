import type { PlatformId } from './listing.js';

/** `doctor --json`, schemaVersion 1. Field for field what data/doctor.schema.json says. */
export interface DoctorReport {
  schemaVersion: 1;
  generatedAt: string;
  versions: Versions;
  configuration: FileFinding;
  ownPlans: FileFinding;
  database: DatabaseHealth;
  proxy: ProxyFinding;
  clock: ClockFinding;
  /** In report order. */
  platforms: PlatformHealth[];
  /** The folder with all answers, to send with a report of a fault; null where nobody asked for one. */
  record: string | null;
}

export interface Versions {
  program: string;
  node: string;
  v8: string;
  /** Null where SQLite cannot be loaded; the database's problem says why. */
  sqlite: string | null;
  /** Of the machine: `linux`, `6.8.0`, `x64`. */
  system: string;
  release: string;
  arch: string;
}

/** A file of the user's: `missing` is none where it is not needed. */
export interface FileFinding {
  path: string;
  state: 'read' | 'missing' | 'unusable';
  problem: string | null;
}

export interface DatabaseHealth {
  path: string;
  /** `unusable`: not ours, newer than this program, or not to be opened. */
  state: 'sound' | 'missing' | 'damaged' | 'unusable';
  bytes: number | null;
  /** The step of its schema, and the newest that this program knows. */
  schema: number | null;
  knownSchema: number;
  problem: string | null;
}

/** What the environment says; names and passwords are left out. Null where it says nothing. */
export interface ProxyFinding {
  https: string | null;
  http: string | null;
  /** Hosts that are asked without a proxy. */
  no: string | null;
  /** The file of further certificates to trust. */
  certificates: string | null;
  problem: string | null;
}

export interface ClockFinding {
  /** `unknown` where no answer told a time. */
  state: 'right' | 'off' | 'unknown';
  /** Seconds by which the clock here is ahead of the answers' own; negative where it is behind. */
  aheadSeconds: number | null;
}

export const HEALTH = ['works', 'refuses', 'changed', 'unreachable', 'needs-key'] as const;
export type Health = (typeof HEALTH)[number];

export interface PlatformHealth {
  platform: PlatformId;
  state: Health;
  /** Why it does not work, or by which way around it does; null where there is nothing to say. */
  message: string | null;
  /** The page of the album that was asked for. */
  album: string;
  /** Tracks that it showed; null where it showed no album. */
  tracks: number | null;
  /** Where the platform thinks the caller is: ISO country, `abroad`, or null. */
  place: string | null;
  requests: number;
  tookMs: number;
}
