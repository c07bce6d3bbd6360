import {
  type AnswerHeader,
  type Cache,
  type CachedAlbum,
  type CachedCell,
  readAlbum,
} from '../cache/index.js';
import { coverAlbum, type MoneyQuestion, planAlbum } from '../cover/index.js';
import {
  type AlbumReport,
  Failure,
  type Overrule,
  type PlatformId,
  type PlatformReport,
  type TrackReport,
} from '../model/index.js';
import { platformOf } from '../platforms/index.js';
import { LOCAL_CARD } from '../platforms/local.js';
import type { Card } from '../platforms/platform.js';
import { dependsOnRegions, plays } from './abilities.js';
import type { Known } from './context.js';
import { offersOf, unknownOffer } from './offers.js';
import { overruled } from './overrule.js';
import { inRegions } from './regional.js';

/** What the asking half is told. */
export interface Asking {
  query: string;
  /** In report order. */
  platforms: readonly PlatformId[];
  regions: string[];
  quality: 'any' | 'full';
  /** Platforms whose answer was there before this lookup. */
  fromCache: ReadonlySet<PlatformId>;
  /** The user's own word on matches. */
  overrules: readonly Overrule[];
  /** The memberships to choose from; left out where nobody asks what to subscribe to. */
  money?: MoneyQuestion;
  /** Milliseconds since 1970. */
  now: number;
}

/** The asking half of a lookup: reads what the cache holds on a question and reports it. Asks nobody. */
export function answer(cache: Cache, known: Known | null, asking: Asking): AlbumReport {
  const read = known && readAlbum(cache, known.id);
  const album = read && overruled(cache, read, asking.overrules);
  const report: AlbumReport = {
    schemaVersion: 1,
    query: asking.query,
    regions: asking.regions,
    generatedAt: new Date(asking.now).toISOString(),
    album: null,
    candidates: known?.facts.candidates ?? [],
    platforms: asking.platforms.map((platform) =>
      platformReport(platform, known?.answers.get(platform), album, asking),
    ),
    tracks: [],
    covers: [],
    plans: [],
    unpriced: [],
    missing: [],
    undecided: [],
  };
  return album && known ? withAlbum(report, album, known.answers, asking) : report;
}

function withAlbum(
  report: AlbumReport,
  album: CachedAlbum,
  answers: Map<PlatformId, AnswerHeader>,
  asking: Asking,
): AlbumReport {
  const cards = asking.platforms.map(cardOf);
  const columns = cards.filter(({ role }) => role !== 'reference');
  const tracks = trackReports(album, answers, columns, asking.regions);
  const covered = coverAlbum({
    tracks,
    platforms: columns.filter(plays).map(({ id }) => id),
    regions: asking.regions,
    quality: asking.quality,
  });
  return {
    ...report,
    album: {
      title: album.title,
      artists: album.artists,
      releaseDate: album.releaseDate,
      trackCount: tracks.length,
      barcode: album.barcode,
      base: album.base,
      why: album.why,
    },
    tracks,
    ...covered,
    ...(asking.money && planAlbum(tracks, asking.regions, asking.money)),
  };
}

function platformReport(
  platform: PlatformId,
  header: AnswerHeader | undefined,
  album: CachedAlbum | null,
  asking: Asking,
): PlatformReport {
  if (!header) {
    const message = `${platform}: nothing in the cache; ask again without --offline`;
    return {
      platform,
      status: 'failed',
      place: null,
      listings: [],
      problem: new Failure('not-cached', message).problem,
      seenAt: null,
      fromCache: false,
    };
  }
  const listings = (album?.listings ?? [])
    .filter((listing) => listing.platform === platform)
    .map(({ platform: _, readAt, ...listing }) =>
      header.status === 'closed' && readAt !== null ? { ...listing, seenAt: readAt } : listing,
    );
  return {
    platform,
    status: header.status,
    place: header.place,
    listings,
    problem: header.problem,
    seenAt: header.seenAt,
    fromCache: asking.fromCache.has(platform),
  };
}

function trackReports(
  album: CachedAlbum,
  answers: Map<PlatformId, AnswerHeader>,
  columns: readonly Card[],
  regions: readonly string[],
): TrackReport[] {
  const cells = byRowAndPlatform(album);
  return album.tracks.map((track, row) => {
    const offers: TrackReport['offers'] = {};
    for (const card of columns) {
      const platform = card.id;
      const all = offersOf(cells[row]?.get(platform) ?? [], () =>
        unknownOffer(
          track.title === null
            ? 'no-title'
            : (answers.get(platform)?.problem?.code ??
                (answers.has(platform) ? 'not-searched' : 'not-cached')),
          answers.get(platform),
        ),
      );
      offers[platform] = dependsOnRegions(card) ? inRegions(all, regions, card) : all;
    }
    return { ...track, offers };
  });
}

function cardOf(id: PlatformId): Card {
  return platformOf(id)?.card ?? LOCAL_CARD;
}

function byRowAndPlatform(album: CachedAlbum): Map<PlatformId, CachedCell[]>[] {
  const rows = album.tracks.map(() => new Map<PlatformId, CachedCell[]>());
  for (const cell of album.cells) {
    const row = rows[cell.row];
    const cells = row?.get(cell.platform);
    if (cells) cells.push(cell);
    else row?.set(cell.platform, [cell]);
  }
  return rows;
}
