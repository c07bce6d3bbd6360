import { barcodeOf, type Cache } from '../cache/index.js';
import {
  type AlbumReport,
  bareBarcode,
  clean,
  type IdsReport,
  type ListingId,
  type PlatformReport,
  type ReportedListing,
  type TrackIds,
  type TrackReport,
  webAddress,
} from '../model/index.js';
import { platformOf } from '../platforms/index.js';
import type { Told } from './addresses.js';

/** Everything that a report, the database and the reference know an album by. */
export function idsOf(cache: Cache, report: AlbumReport, told: Told): IdsReport {
  const platforms = report.platforms.map((platform) => ({
    platform: platform.platform,
    status: platform.status,
    problem: platform.problem,
    listings: platform.listings.map((listing) => listingId(cache, platform, listing)),
  }));
  const { query, regions, generatedAt, album } = report;
  return {
    schemaVersion: 1,
    query,
    regions,
    generatedAt,
    album,
    barcodes: barcodesIn([
      album?.barcode ?? null,
      ...platforms.flatMap(({ listings }) =>
        listings.filter(({ edition }) => edition === 'same').map(({ barcode }) => barcode),
      ),
    ]),
    mbids: platforms
      .filter(({ platform }) => platformOf(platform)?.card.role === 'reference')
      .flatMap(({ listings }) => listings.map(({ id }) => id)),
    platforms,
    addresses: told.addresses,
    addressesProblem: told.problem,
    tracks: report.tracks.map(trackIds),
  };
}

function listingId(
  cache: Cache,
  { platform }: PlatformReport,
  { id, title, url, edition, confidence, seenAt }: ReportedListing,
): ListingId {
  return {
    id: clean(id),
    title,
    url: webAddress(url),
    edition,
    confidence,
    barcode: barcodeOf(cache, platform, id),
    ...(seenAt === undefined ? {} : { seenAt }),
  };
}

/** One for each product, however many zeros it is padded with. */
function barcodesIn(all: readonly (string | null)[]): string[] {
  const told = all.filter((barcode) => barcode !== null && bareBarcode(barcode) !== '');
  const once = new Map<string, string>();
  for (const barcode of told as string[]) {
    if (!once.has(bareBarcode(barcode))) once.set(bareBarcode(barcode), clean(barcode));
  }
  return [...once.values()];
}

function trackIds({ disc, number, title, isrc, offers }: TrackReport): TrackIds {
  const on: TrackIds['on'] = {};
  for (const [platform, [offer]] of Object.entries(offers)) {
    if (!offer || offer.trackId === null) continue;
    on[platform] = { id: clean(offer.trackId), url: webAddress(offer.url ?? '') };
  }
  return { disc, number, title, isrc, on };
}
