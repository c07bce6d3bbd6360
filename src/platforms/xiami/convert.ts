import type { ListedTrack, ListingHead } from '../../model/index.js';
import { counted, isoDate, names, plain, texts, whole } from '../text.js';
import type { AlbumPage, PageRow } from './page.js';
import { decide, type Facts } from './rights.js';
import type { Album, Song } from './wire.js';

/** An album's head and tracks, however its page told them. */
export interface ReadAlbum {
  head: Omit<ListingHead, 'url'>;
  tracks: ListedTrack[];
  /** Rows that could not be read. */
  bad: number;
}

const SEVERAL = /[;；]/;
const LISTEN = 1;
/** 128k and 320k: what the site's own script asks whether a song plays. */
const HEARD = ['l', 'h'];
const NOTHING_SEEN = { isDisabled: false, isChecked: false, playStatus: null, low: null } as const;
const NOTHING_TOLD = { songStatus: null, albumStatus: null, roles: [], isDemo: false } as const;

/** The album of an old page. */
export function fromPage(id: string, page: AlbumPage): ReadAlbum {
  const artists = names(page.facts.艺人, SEVERAL);
  const tracks = page.rows.flatMap((row) => trackOfRow(row, artists) ?? []);
  return {
    head: {
      platform: 'xiami',
      id,
      title: plain(page.title),
      otherTitles: texts(page.subtitle),
      artists,
      releaseDate: isoDate(page.facts.发行时间),
      trackCount: page.rows.length,
      barcode: null,
    },
    tracks,
    bad: page.rows.length - tracks.length,
  };
}

function trackOfRow(row: PageRow, artists: string[]): ListedTrack | null {
  const title = plain(row.title);
  if (row.id === undefined || title === '') return null;
  const own = names(row.artists, SEVERAL);
  return {
    ...trackOf(row.id, title),
    otherTitles: texts(row.translated),
    artists: own.length > 0 ? own : artists,
    disc: row.disc,
    number: counted(row.number),
    terms: decide(factsOfRow(row)),
  };
}

/** The marks of an old row, as the table asks for them. */
export function factsOfRow(
  row: Pick<PageRow, 'isChecked' | 'isDisabled' | 'playStatus' | 'prices'>,
): Facts {
  return {
    ...NOTHING_TOLD,
    isDisabled: row.isDisabled,
    isChecked: row.isChecked,
    playStatus: row.playStatus ?? null,
    low: lowPrice(row.prices),
  };
}

function lowPrice(prices: string | undefined): string | null {
  return (
    /"LOW"\s*:\s*"(\w+)"/.exec((prices ?? '').replaceAll('%22', '"').replaceAll('%3A', ':'))?.[1] ??
    null
  );
}

/** The album of a page's embedded JSON. */
export function fromJson(
  id: string,
  album: Album,
  { good, bad }: { good: Song[]; bad: number },
): ReadAlbum {
  const artists = texts(...(album.artists ?? []).map(({ artistName }) => artistName));
  return {
    head: {
      platform: 'xiami',
      id,
      title: plain(album.albumName),
      otherTitles: texts(album.subName),
      artists: artists.length > 0 ? artists : texts(album.artistName),
      releaseDate: dayOf(whole(album.gmtPublish)),
      trackCount: counted(album.songCount) ?? good.length + bad,
      barcode: null,
    },
    tracks: good.map((song) => trackOfSong(song, whole(album.albumStatus))),
    bad,
  };
}

function trackOfSong(song: Song, albumStatus: number | null): ListedTrack {
  const singers = texts(...(song.singerVOs ?? []).map(({ artistName }) => artistName));
  return {
    ...trackOf(song.songId, plain(song.songName)),
    otherTitles: texts(song.newSubName, song.subName, song.translation),
    artists: singers.length > 0 ? singers : names(song.singers, SEVERAL),
    disc: counted(song.cdSerial),
    number: counted(song.track),
    durationMs: counted(song.length),
    terms: decide(factsOfSong(song, albumStatus)),
  };
}

/** What a song's JSON tells of who could listen. */
export function factsOfSong(song: Song, albumStatus: number | null): Facts {
  const roles = (song.purviewRoleVOs ?? [])
    .filter(({ quality }) => HEARD.includes(quality))
    .flatMap(({ operationVOs }) => operationVOs ?? [])
    .filter(({ purpose }) => purpose === LISTEN)
    .map(({ upgradeRole }) => upgradeRole);
  return {
    ...NOTHING_SEEN,
    songStatus: whole(song.songStatus),
    albumStatus,
    roles,
    isDemo: whole(song.demo) === 1,
  };
}

function trackOf(
  id: string,
  title: string,
): Omit<ListedTrack, 'terms' | 'artists' | 'disc' | 'number'> & { otherTitles: string[] } {
  return {
    id,
    title,
    otherTitles: [],
    album: null,
    durationMs: null,
    isrc: null,
    url: null,
  };
}

/** The day of a time in milliseconds, or in seconds as the older JSON has it, at the shop's own clock in China. */
function dayOf(time: number | null): string | null {
  if (!time) return null;
  const china = 8 * 3_600_000;
  const date = new Date((Math.abs(time) < 1e11 ? time * 1000 : time) + china);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
