import type { AlbumReport, PlatformId } from '../model/index.js';
import { type FormatOptions, openFormat } from '../render/index.js';
import { count, emptyTally } from '../report/tally.js';
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
  };
}

/** One album's report in any format that reports on many albums have. */
export async function formatted(report: AlbumReport, settings: Settings): Promise<string> {
  if (settings.format === 'ndjson') return `${JSON.stringify(report)}\n`;
  const platforms = report.platforms.map(({ platform }) => platform);
  const by = settings.format === 'csv' ? 'album' : 'track';
  const format = await openFormat(settings.format, formatOptions(settings, platforms, by));
  const { generatedAt } = report;
  const tally = emptyTally(generatedAt);
  count(tally, report);
  const start = format.begin() + format.album(report, 0);
  return start + format.end({ ...tally, endedAt: generatedAt });
}
