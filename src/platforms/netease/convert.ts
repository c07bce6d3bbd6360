import type { ListedTrack, ListingHead } from '../../model/index.js';
import { counted, plain, texts } from '../text.js';
import { decide, type Reading } from './rights.js';
import type { Album, Song } from './wire.js';

const SITE = 'https://music.163.com/#';
// Swedish writes a date as ISO 8601 does.
const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
/** About 1906 to 2033: farther days are no release days. */
const FARTHEST_MS = 2e12;

export function headOf(album: Album): ListingHead {
  const title = plain(album.name);
  const names = texts(...(album.artists ?? []).map(({ name }) => name));
  return {
    platform: 'netease',
    id: album.id,
    title,
    otherTitles: others(title, album.alias, album.transNames, [album.transName]),
    artists: names.length > 0 ? names : texts(album.artist?.name),
    releaseDate: dayInShanghai(album.publishTime),
    trackCount: counted(album.size),
    barcode: null,
    url: `${SITE}/album?id=${album.id}`,
  };
}

/** A song with its terms; null for a personal file, which is none of the catalogue. */
export function trackOf(reading: Reading): ListedTrack | null {
  const { song } = reading;
  const { terms } = decide(reading);
  if (terms.length === 0) return null;
  const title = plain(song.name);
  return {
    id: song.id,
    title,
    otherTitles: others(title, song.alia, song.tns),
    artists: texts(...(song.ar ?? []).map(({ name }) => name)),
    album: albumOf(song),
    disc: discOf(song.cd),
    number: positive(song.no),
    durationMs: positive(song.dt),
    isrc: null,
    url: `${SITE}/song?id=${song.id}`,
    terms,
  };
}

/** The id of the album a song is on; 0 stands for none. */
export function albumIdOf({ al }: Song): string | null {
  return /^[1-9]\d*$/.exec(al?.id ?? '')?.[0] ?? null;
}

function albumOf(song: Song): ListedTrack['album'] {
  const id = albumIdOf(song);
  const title = plain(song.al?.name);
  return id === null && title === '' ? null : { id, title };
}

/** "1", "02", "1/1", "2 天堂的回信 ...": the leading number; discs named in words alone are the first. */
function discOf(disc: Song['cd']): number | null {
  if (disc === undefined) return null;
  const leading = Number(/^\s*(\d{1,2})(?!\d)/.exec(String(disc ?? ''))?.[1] ?? 1);
  return Math.max(1, leading);
}

/** A whole number above 0; 0 and what is no count stand for not told. */
function positive(value: number | null | undefined): number | null {
  return counted(Math.round(value ?? 0));
}

function others(
  title: string,
  ...all: (readonly (string | null | undefined)[] | null | undefined)[]
) {
  return texts(...all.flatMap((some) => some ?? [])).filter((text) => text !== title);
}

/** Days are told as local midnight in Shanghai, which had summer time from 1986 to 1991; 0 stands for not told. */
function dayInShanghai(ms: number | null | undefined): string | null {
  return ms && Math.abs(ms) < FARTHEST_MS ? SHANGHAI.format(ms) : null;
}
