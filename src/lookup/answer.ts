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
  type Reason,
  type TrackReport,
} from '../model/index.js';
import type { Card } from '../platforms/platform.js';
import { cardOf, dependsOnRegions, plays } from './abilities.js';
import type { Known } from './known.js';
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
  /** Then nobody was to be asked, and what is known counts, whatever became of a later try. */
  offline: boolean;
  /** The memberships to choose from; left out where nobody asks what to subscribe to. */
  money?: MoneyQuestion;
  /** Milliseconds since 1970. */
  now: number;
}

/** The asking half of a lookup: reads what the cache holds on a question and reports it. Asks nobody. */
export function answer(cache: Cache, known: Known | null, asking: Asking): AlbumReport {
  const answers = known ? shownAnswers(known, asking.offline) : new Map<PlatformId, AnswerHeader>();
  const read = known && readShown(cache, known, answers);
  const album = read && overruled(cache, read, asking.overrules);
  const report: AlbumReport = {
    schemaVersion: 1,
    query: asking.query,
    regions: asking.regions,
    generatedAt: new Date(asking.now).toISOString(),
    album: null,
    candidates: known?.facts.candidates ?? [],
    platforms: asking.platforms.map((platform) =>
      platformReport(platform, answers.get(platform), album, asking),
    ),
    tracks: [],
    covers: [],
    plans: [],
    unpriced: [],
    missing: [],
    undecided: [],
  };
  return album ? withAlbum(report, album, answers, asking) : report;
}

/** The answers as they are told: a try that failed says what its platform tells now. */
function shownAnswers({ answers }: Known, offline: boolean): Map<PlatformId, AnswerHeader> {
  const shown = new Map(answers);
  for (const [platform, header] of answers) {
    if (!header.failed) continue;
    shown.set(platform, offline ? { ...header, failed: null } : { ...header, ...header.failed });
  }
  return shown;
}

/** The album without what was known of platforms before a try of theirs that failed. */
function readShown(
  cache: Cache,
  { id }: Known,
  answers: Map<PlatformId, AnswerHeader>,
): CachedAlbum | null {
  const album = readAlbum(cache, id);
  const isShown = ({ platform }: { platform: PlatformId }) => !answers.get(platform)?.failed;
  if (!album || [...answers.values()].every(isShown)) return album;
  return {
    ...album,
    listings: album.listings.filter(isShown),
    cells: album.cells.filter(isShown),
  };
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
      const header = answers.get(card.id);
      const all = offersOf(cells[row]?.get(card.id) ?? [], () =>
        unknownOffer(lackingReason(track, header), header),
      );
      offers[card.id] = dependsOnRegions(card) ? inRegions(all, regions, card) : all;
    }
    return { ...track, offers };
  });
}

function lackingReason({ title }: CachedAlbum['tracks'][number], header?: AnswerHeader): Reason {
  if (title === null) return 'no-title';
  return header?.problem?.code ?? (header ? 'not-searched' : 'not-cached');
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
