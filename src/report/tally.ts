import {
  isLineError,
  outcomeOf,
  type ReportItem,
  type ReportSummary,
  STATUSES,
  type Status,
} from '../model/index.js';

/** A summary that is still being counted. */
export type Tally = Omit<ReportSummary, 'endedAt'>;

/** Nothing counted yet. `startedAt`: ISO 8601. */
export function emptyTally(startedAt: string): Tally {
  return { albums: 0, complete: 0, partial: 0, notFound: 0, failed: 0, byPlatform: {}, startedAt };
}

/** Counts one more item. */
export function count(tally: Tally, item: ReportItem): void {
  tally.albums += 1;
  tally[outcomeOf(item)] += 1;
  if (isLineError(item)) return;
  for (const { platform, status } of item.platforms) {
    tally.byPlatform[platform] ??= noneYet();
    tally.byPlatform[platform][status] += 1;
  }
}

function noneYet(): Record<Status, number> {
  return Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
}
