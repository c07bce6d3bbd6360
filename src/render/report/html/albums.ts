import {
  type AlbumReport,
  clean,
  columnsOf,
  outcomeOf,
  type PlatformReport,
  type TrackReport,
} from '../../../model/index.js';
import { cellOf } from '../../cell.js';
import { coverTexts } from '../../covers.js';
import { numberOf } from '../../matrix.js';
import { offerText } from '../../offers.js';
import { verdict } from '../../verdict.js';
import { wordsOf } from '../../words/index.js';
import type { FormatOptions } from '../format.js';
import { type Dictionary, dictionary } from './dictionary.js';
import { openingsOf } from './openings.js';
import type { PageAlbum, PageCell, PageTrack, PageWhole } from './page/data.js';
import { frontierOf } from './plans.js';

/** What the albums of a page share. */
export interface Shared {
  platforms: Dictionary<string>;
  openings: Dictionary<string>;
  needs: Dictionary<number[]>;
  cells: Dictionary<PageCell>;
}

export function shared(): Shared {
  return {
    platforms: dictionary(),
    openings: dictionary(),
    needs: dictionary(),
    cells: dictionary(),
  };
}

/** A report as the page holds it: its row, and all of it. */
export function albumOf(
  item: AlbumReport,
  share: Shared,
  options: FormatOptions,
): { row: PageAlbum; whole(): PageAlbum } {
  if (item.album === null) {
    const row = { ...emptyRow(item), groups: options.regions.map(() => []) };
    return { row, whole: () => row };
  }
  const needs = item.tracks.map((track) => needsOf(track, item, share, options));
  const row: PageAlbum = {
    ...emptyRow(item),
    title: clean(item.album.title),
    artists: clean(item.album.artists.join(' / ')),
    date: item.album.releaseDate ?? '',
    missing: item.missing.length,
    undecided: item.undecided.length,
    groups: options.regions.map((_, region) => grouped(needs.map((one) => one[region] ?? 0))),
  };
  return { row, whole: () => ({ ...row, whole: wholeOf(item, needs, share, options) }) };
}

function emptyRow(item: AlbumReport): Omit<PageAlbum, 'groups'> {
  return {
    title: clean(item.query),
    artists: '',
    date: '',
    outcome: outcomeOf(item),
    missing: 0,
    undecided: 0,
  };
}

/** Per region of the page, the place of what opens the track. */
function needsOf(
  track: TrackReport,
  { regions }: AlbumReport,
  share: Shared,
  { regions: asked, view }: FormatOptions,
): number[] {
  const { tier = 'strict', have = [] } = view.money?.options ?? {};
  return asked.map((region) => {
    const counting = { region, isFirstRegion: region === regions[0], tier, have };
    const openings = openingsOf(track, counting);
    return share.needs.placeOf(openings.join(), () =>
      openings.map((opening) => share.openings.placeOf(opening, () => opening)),
    );
  });
}

function grouped(needs: readonly number[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const need of needs) counts.set(need, (counts.get(need) ?? 0) + 1);
  return [...counts];
}

function wholeOf(
  report: AlbumReport,
  needs: readonly number[][],
  share: Shared,
  options: FormatOptions,
): PageWhole {
  const { view } = options;
  return {
    verdict: verdict(report, view),
    platforms: partsOf(report).map((part) => columnOf(part, share, options)),
    tracks: report.tracks.map((track, index) =>
      trackOf(track, report, needs[index], share, options),
    ),
    covers: coverTexts(report, view),
    frontier: frontierOf(report.plans, view),
  };
}

function partsOf(report: AlbumReport): PlatformReport[] {
  const columns = columnsOf(report);
  return report.platforms.filter(({ platform }) => columns.includes(platform));
}

function columnOf(
  { platform, listings, problem }: PlatformReport,
  share: Shared,
  { view }: FormatOptions,
): PageWhole['platforms'][number] {
  return {
    platform: share.platforms.placeOf(platform, () => platform),
    url: listings[0]?.url ?? '',
    problem: problem
      ? `${wordsOf(view.lang).problem[problem.code]} (${clean(problem.message)})`
      : '',
  };
}

function trackOf(
  track: TrackReport,
  report: AlbumReport,
  needs: number[] | undefined,
  share: Shared,
  { view }: FormatOptions,
): PageTrack {
  const cells = columnsOf(report).map((platform) => {
    const offers = track.offers[platform] ?? [];
    const { mark, text: sign } = cellOf(offers, view, report.regions);
    const text = offers.map((offer) => offerText(offer, view)).join(' / ');
    return share.cells.placeOf(`${sign} ${text}`, () => ({ kind: mark, sign, text }));
  });
  return {
    number: numberOf(track, report.tracks),
    title: track.title === null ? wordsOf(view.lang).noTitle : clean(track.title),
    needs: needs ?? [],
    cells,
  };
}
