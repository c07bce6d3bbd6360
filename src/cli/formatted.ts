import type { AlbumReport, PlatformId, ReportSummary } from '../model/index.js';
import { type FormatOptions, openFormat, outcomeOf } from '../render/index.js';
import { viewOf } from './print.js';
import type { Settings } from './settings.js';

/** What every format is told of how to write. */
export function formatOptions(
  settings: Settings,
  platforms: readonly PlatformId[],
  by: FormatOptions['by'],
): FormatOptions {
  return {
    view: viewOf(settings),
    platforms,
    regions: settings.regions,
    by: settings.by ?? by,
    bom: settings.bom,
    quality: settings.quality,
    tier: 'strict',
    plans: [],
    have: [],
  };
}

/** One album's report in any format that reports on many albums have. */
export async function formatted(report: AlbumReport, settings: Settings): Promise<string> {
  if (settings.format === 'ndjson') return `${JSON.stringify(report)}\n`;
  const platforms = report.platforms.map(({ platform }) => platform);
  const by = settings.format === 'csv' ? 'album' : 'track';
  const format = await openFormat(settings.format, formatOptions(settings, platforms, by));
  return format.begin() + format.album(report, 0) + format.end(summaryOf(report));
}

function summaryOf(report: AlbumReport): ReportSummary {
  const counts = { complete: 0, partial: 0, notFound: 0, failed: 0 };
  counts[outcomeOf(report)]++;
  const { generatedAt } = report;
  return { albums: 1, ...counts, byPlatform: {}, startedAt: generatedAt, endedAt: generatedAt };
}
