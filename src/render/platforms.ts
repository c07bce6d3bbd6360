import { type AlbumReport, opens, type PlatformReport } from '../model/index.js';
import type { Paint } from './paint.js';
import { colonOf, nameOf, type View } from './view.js';
import { wrap } from './width.js';
import { wordsOf } from './words/index.js';

/** How each platform answered and when, what went wrong, and what else its listings hold. */
export function platforms(report: AlbumReport, view: View, paint: Paint): string[] {
  const lines = report.platforms.flatMap((platform) => platformLines(platform, report, view));
  return [paint.bold(wordsOf(view.lang).headings.platforms), ...lines];
}

function platformLines(platform: PlatformReport, report: AlbumReport, view: View): string[] {
  const words = wordsOf(view.lang);
  const { listings, problem } = platform;
  const facts = words.platformLine({
    status: platform.status,
    listings: listings.length,
    place: platform.place,
    isPlaceUnknown: isPlaceUnknown(platform, report),
    seen: platform.seenAt && minuteOf(platform.seenAt),
    fromCache: platform.fromCache,
  });
  const name = nameOf(view, platform.platform) + colonOf(view);
  const lines = [wrap(`  ${name}${facts}`, view.width, '    ')];
  const below = (text: string) => lines.push(wrap(`    ${text}`, view.width, '      '));
  if (problem) below(`${words.problem[problem.code]} (${problem.message})`);
  for (const listing of listings) {
    if (view.verbose) below(`${listing.title}  ${listing.url}`);
    if (listing.seenAt) {
      below(words.wasThere(nameOf(view, platform.platform), listing.seenAt.slice(0, 10)));
    }
    if (listing.extras.length > 0) below(words.extras(listing.extras.map((extra) => extra.title)));
  }
  return lines;
}

/**
 * True where it matters, and is not told, from which place a platform was asked: it answers for that place only, and
 * countries were named.
 */
function isPlaceUnknown(
  { platform, place, listings }: PlatformReport,
  { regions, tracks }: AlbumReport,
): boolean {
  if (place !== null || listings.length === 0 || regions.join() === 'CN') return false;
  return tracks.some(({ offers }) =>
    offers[platform]?.some((offer) => offer.region === null && opens(offer)),
  );
}

/** ISO 8601 to the minute, as people read it. */
export function minuteOf(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
