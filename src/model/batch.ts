import type { Status } from './codes.js';
import type { PlatformId } from './listing.js';
import { isAbsence } from './own.js';
import type { AlbumReport } from './report.js';

/** A line of a report on many albums that could not be answered; the others are. */
export interface LineError {
  schemaVersion: 1;
  /** The line of the input, from 1. */
  line: number;
  /** The line as it was read, cleaned and cut. */
  query: string;
  /** One English sentence that says what would be right. */
  error: string;
}

/** What a report on many albums holds for one line of its input. */
export type ReportItem = AlbumReport | LineError;

export function isLineError(item: ReportItem): item is LineError {
  return 'error' in item;
}

/** The last words of a report on many albums. Every item is counted once: complete, partial, notFound or failed. */
export interface ReportSummary {
  albums: number;
  /** Albums that some combination covers whole. */
  complete: number;
  /** Albums that were found, and that no combination is known to cover whole. */
  partial: number;
  /** Albums that no platform which answered has. */
  notFound: number;
  /** Bad lines, and albums for which no platform answered. */
  failed: number;
  /** For how many albums each platform had which status. */
  byPlatform: Record<PlatformId, Record<Status, number>>;
  /** ISO 8601. */
  startedAt: string;
  endedAt: string;
  /** Only where changes were asked for. */
  history?: SinceSummary;
}

/** What changed of all albums together. */
export interface SinceSummary {
  /** ISO 8601. */
  since: string;
  changes: number;
  /** Albums that changed. */
  changed: number;
  /** Albums of which nothing is known from before that time. */
  newer: number;
}

/** What became of one item; each is counted once. */
export type Outcome = 'complete' | 'partial' | 'notFound' | 'failed';

export function outcomeOf(item: ReportItem): Outcome {
  if (isLineError(item)) return 'failed';
  if (item.album === null) return item.platforms.some(isAbsence) ? 'notFound' : 'failed';
  return item.covers.some((cover) => cover.complete) ? 'complete' : 'partial';
}
