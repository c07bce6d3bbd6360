import type { PlatformId } from './listing.js';
import type { AlbumReport } from './report.js';

/** The platforms that the tracks of a report have offers of: all that were asked, but for references. */
export function columnsOf({
  platforms,
  tracks,
}: Pick<AlbumReport, 'platforms' | 'tracks'>): PlatformId[] {
  const [first] = tracks;
  const all = platforms.map(({ platform }) => platform);
  return first ? all.filter((platform) => platform in first.offers) : all;
}
