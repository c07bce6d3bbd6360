import {
  type HistorySince,
  isLineError,
  outcomeOf,
  type ReportItem,
  type ReportSummary,
  type SinceSummary,
  STATUSES,
  type Status,
} from '../model/index.js';

/** A summary that is still being counted. */
export type Tally = Omit<ReportSummary, 'endedAt'>;

/** Nothing counted yet. `startedAt`: ISO 8601; `since` (ms since 1970): from when on changes are told, where they are. */
export function emptyTally(startedAt: string, since: number | null = null): Tally {
  const counts = { albums: 0, complete: 0, partial: 0, notFound: 0, failed: 0 };
  return { ...counts, byPlatform: {}, startedAt, ...(since !== null && noChanges(since)) };
}

function noChanges(since: number): Pick<ReportSummary, 'history'> {
  const from = new Date(since).toISOString();
  return { history: { since: from, changes: 0, changed: 0, newer: 0 } };
}

/** Counts one more item. */
export function count(tally: Tally, item: ReportItem): void {
  tally.albums += 1;
  tally[outcomeOf(item)] += 1;
  if (isLineError(item)) return;
  if (tally.history && item.history) countChanges(tally.history, item.history);
  for (const { platform, status } of item.platforms) {
    tally.byPlatform[platform] ??= noneYet();
    tally.byPlatform[platform][status] += 1;
  }
}

function countChanges(tally: SinceSummary, { firstSeen, changes }: HistorySince): void {
  tally.changes += changes.length;
  tally.changed += Number(changes.length > 0);
  tally.newer += Number(firstSeen === null || firstSeen > tally.since);
}

function noneYet(): Record<Status, number> {
  return Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
}
