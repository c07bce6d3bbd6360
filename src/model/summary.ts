import { ACCESS, type Access } from './codes.js';
import type { PlatformId } from './listing.js';
import type { AlbumReport, PlatformReport } from './report.js';

/**
 * What became of one question: `complete` where some combination opens every track, `partial` where an album was
 * found but no combination does, `notFound` where platforms answered and none lists it, `failed` where none answered.
 */
export type Outcome = 'complete' | 'partial' | 'notFound' | 'failed';

/** What many reports come to; the last line of `report --format ndjson`. */
export interface ReportSummary extends Record<Outcome, number> {
  albums: number;
  byPlatform: Record<PlatformId, PlatformTally>;
  /** ISO 8601. */
  startedAt: string;
  endedAt: string;
}

/** What one platform has of all albums together. */
export interface PlatformTally {
  /** Albums it was asked for, those it lists, and those it gave no usable answer for. */
  asked: number;
  listed: number;
  failed: number;
  /** Tracks of the albums found anywhere, by the easiest terms this platform offers. */
  tracks: Record<Access, number>;
}

/** What became of the question behind this report. */
export function outcomeOf(report: Pick<AlbumReport, 'album' | 'platforms' | 'covers'>): Outcome {
  if (report.album === null) {
    return report.platforms.some(({ status }) => status === 'absent') ? 'notFound' : 'failed';
  }
  return report.covers.some((cover) => cover.complete) ? 'complete' : 'partial';
}

/** A summary of nothing yet. */
export function emptySummary(startedAt: string): ReportSummary {
  return {
    albums: 0,
    complete: 0,
    partial: 0,
    notFound: 0,
    failed: 0,
    byPlatform: {},
    startedAt,
    endedAt: startedAt,
  };
}

/** Counts one more report in. */
export function addToSummary(summary: ReportSummary, report: AlbumReport): void {
  summary.albums++;
  summary[outcomeOf(report)]++;
  for (const part of report.platforms) {
    const tally = tallyOf(summary, part.platform);
    addAnswer(tally, part);
    for (const track of report.tracks) {
      const [easiest] = track.offers[part.platform] ?? [];
      tally.tracks[easiest?.access ?? 'unknown']++;
    }
  }
}

function tallyOf(summary: ReportSummary, platform: PlatformId): PlatformTally {
  const known = summary.byPlatform[platform];
  if (known) return known;
  const tracks = Object.fromEntries(ACCESS.map((access) => [access, 0])) as Record<Access, number>;
  const tally: PlatformTally = { asked: 0, listed: 0, failed: 0, tracks };
  summary.byPlatform[platform] = tally;
  return tally;
}

function addAnswer(tally: PlatformTally, { status }: PlatformReport): void {
  if (status !== 'skipped' && status !== 'closed') tally.asked++;
  if (status === 'found' || status === 'partial') tally.listed++;
  if (status === 'failed') tally.failed++;
}
