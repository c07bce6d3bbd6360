import type { ListedTrack, ListingHead } from '../../model/index.js';
import { fromSeconds, plain, texts, whole } from '../text.js';
import { decide, factsOf } from './rights.js';
import type { Header, Line, Row, Run } from './wire.js';

const SITE = 'https://music.youtube.com';
const APART = ' • ';

/** An album's head; `id` is its `MPREb_` id. */
export function headOf(id: string, header: Header): ListingHead {
  const facts = partsOf(header.subtitle?.runs ?? []);
  return {
    ...bareHead(id, joined(header.title.runs)),
    artists: artistsIn(header.straplineTextOne?.runs ?? []),
    releaseDate: yearIn(facts),
    trackCount: countIn(header.secondSubtitle),
  };
}

/** A hit of an album search, which says "Album • Artist • 2008"; null for what is no album. */
export function hitOf(row: Row): ListingHead | null {
  const id = albumIdOf(row.link?.browseEndpoint);
  if (id === null) return null;
  const facts = row.others[0] ?? [];
  return {
    ...bareHead(id, joined(row.title)),
    artists: artistsIn(between(facts)),
    releaseDate: yearIn(partsOf(facts)),
  };
}

function bareHead(id: string, title: string): ListingHead {
  return {
    platform: 'ytmusic',
    id,
    title,
    otherTitles: [],
    artists: [],
    releaseDate: null,
    trackCount: null,
    barcode: null,
    url: `${SITE}/browse/${id}`,
  };
}

type Endpoint = NonNullable<Run['navigationEndpoint']>['browseEndpoint'];

/** The id of the album a link leads to; null where it leads to something else. */
export function albumIdOf(endpoint: Endpoint): string | null {
  const { browseId, browseEndpointContextSupportedConfigs: configs } = endpoint ?? {};
  const type = configs?.browseEndpointContextMusicConfig?.pageType ?? 'MUSIC_PAGE_TYPE_ALBUM';
  const isAlbum = type === 'MUSIC_PAGE_TYPE_ALBUM' && /^MPREb_[\w-]+$/.test(browseId ?? '');
  return isAlbum ? (browseId ?? null) : null;
}

/** The album of a row or card whose texts link to it. */
export function linkedAlbum(runs: readonly Run[]): string | null {
  for (const { navigationEndpoint } of runs) {
    const id = albumIdOf(navigationEndpoint?.browseEndpoint);
    if (id !== null) return id;
  }
  return null;
}

/** What a row needs to know of its album. */
export interface Around {
  head: ListingHead;
  number: number | null;
  /** Where it stands in the list, from 1: what names a greyed row, which shows no id. */
  place: number;
  served: boolean;
  /** Artists that other rows of the album link to. */
  known: ReadonlySet<string>;
}

export function trackOf(row: Row, { head, number, place, served, known }: Around): ListedTrack {
  const artists = namesAmong(artistsIn(row.others[0] ?? []), known);
  return {
    id: row.videoId ?? `${head.id}.${place}`,
    title: joined(row.title),
    otherTitles: [],
    artists: artists.length > 0 ? artists : head.artists,
    album: { id: head.id, title: head.title },
    disc: null,
    number,
    durationMs: durationOf(row.length),
    isrc: null,
    url: row.videoId === null ? null : `${SITE}/watch?v=${encodeURIComponent(row.videoId)}`,
    terms: decide(factsOf(row, served)).terms,
  };
}

/** The number a row shows; greyed rows show a space. */
export function shownNumber(row: Row): number | null {
  const number = whole(joined(row.index?.runs ?? []));
  return number !== null && number > 0 ? number : null;
}

export function linkedArtists(rows: readonly Row[]): Set<string> {
  const runs = rows.flatMap((row) => row.others[0] ?? []);
  return new Set(texts(...runs.filter(isLinked).map((run) => run.text)));
}

function joined(runs: readonly Run[]): string {
  return plain(runs.map((run) => run.text).join(''));
}

function isLinked({ navigationEndpoint }: Run): boolean {
  return Boolean(navigationEndpoint?.browseEndpoint);
}

/** Names stand in runs of their own, what joins them in others. */
function artistsIn(runs: readonly Run[]): string[] {
  return texts(...runs.filter((run) => !/^[\s,&•、]*$/.test(run.text)).map((run) => run.text));
}

/** A greyed row writes its artists in one text; it is taken apart where all of them are known from other rows. */
function namesAmong(artists: string[], known: ReadonlySet<string>): string[] {
  if (artists.length !== 1) return artists;
  const parts = texts(...(artists[0] ?? '').split(/, & |, | & /));
  return parts.every((part) => known.has(part)) ? parts : artists;
}

function partsOf(runs: readonly Run[]): string[] {
  return runs
    .map((run) => run.text)
    .join('')
    .split(APART)
    .map(plain);
}

/** The runs between the first and the last dot: without the kind and the year. */
function between(runs: readonly Run[]): Run[] {
  const dots = runs.flatMap((run, at) => (run.text === APART ? [at] : []));
  const [first, last] = [dots.at(0), dots.at(-1)];
  if (first === undefined || last === undefined) return [];
  const year = /^\s*\d{4}\s*$/.test(runs.at(-1)?.text ?? '');
  return runs.slice(first + 1, year && last > first ? last : undefined);
}

function yearIn(parts: readonly string[]): string | null {
  return parts.find((part) => /^(?:19|20)\d\d$/.test(part)) ?? null;
}

/** "16 songs • 55 minutes" in any language; a length alone is no count. */
function countIn(line: Line): number | null {
  const [songs, ...rest] = partsOf(line?.runs ?? []);
  if (songs === undefined || rest.length === 0 || /minute|hour|second/i.test(songs)) return null;
  const digits = /^\D{0,12}(\d{1,3}(?:[.,\s]\d{3})*|\d+)/.exec(songs)?.[1];
  return whole(digits?.replace(/\D/g, ''));
}

/** "3:32" or "1:02:03". */
function durationOf(line: Line): number | null {
  const parts = /^(?:(\d+):)?(\d+):(\d{2})$/.exec(joined(line?.runs ?? []));
  if (!parts) return null;
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return fromSeconds((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0));
}
