import type { ListedTrack, ListingHead, Terms } from '../../model/index.js';
import { fromSeconds, isoDate, names, plain, texts, whole } from '../text.js';
import { albumUrl, digitalId } from './ids.js';
import type { Album, Song } from './wire.js';

/** A head for the album `id` (our form, see ids.ts). */
export function headOf(id: string, album: Album): ListingHead {
  const title = titleOf(album.title);
  const date = [album.publishDate, album.publishTime].map((one) => isoDate(plain(one)));
  return {
    platform: 'migu',
    id,
    title,
    otherTitles: othersOf(title, album),
    artists: names(plain(album.singer), '|'),
    releaseDate: date.find((one) => one !== null) ?? null,
    trackCount: countOf(album.totalCount),
    barcode: null,
    url: albumUrl(id),
  };
}

/** How many songs Migu says there are, as number or text; null where it does not say. */
export function countOf(told: string | number | null | undefined): number | null {
  const count = whole(told);
  return count !== null && count >= 0 ? count : null;
}

/** A head with what only the search told of it. */
export function completed(head: ListingHead, found: ListingHead | null): ListingHead {
  if (!found) return head;
  return {
    ...head,
    artists: head.artists.length > 0 ? head.artists : found.artists,
    releaseDate: head.releaseDate ?? found.releaseDate,
    trackCount: head.trackCount ?? found.trackCount,
  };
}

/** Who is on every track: the artists of an album that names none. */
export function sharedArtists(tracks: Pick<ListedTrack, 'artists'>[]): string[] {
  return (tracks[0]?.artists ?? []).filter((name) =>
    tracks.every(({ artists }) => artists.includes(name)),
  );
}

/** Of two counts of one list the one that proves less: a list is whole when it holds that many. */
export function larger(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

/** A found row's id, or null for what is no album: other kinds, and "1", Migu's "no album". */
export function albumId(type: string | number | null | undefined, id: string): string | null {
  const kind = String(type ?? '2003');
  if (kind === '5') return digitalId(id);
  return kind === '2003' && id !== '1' ? id : null;
}

export function trackOf(song: Song, terms: Terms[]): ListedTrack {
  const title = titleOf(song.songName);
  return {
    id: song.contentId,
    title,
    otherTitles: othersOf(title, song),
    artists: artistsOf(song),
    album: albumOf(song),
    disc: positive(/^\s*(?:disc|cd)?\s*(\d+)\s*$/i.exec(plain(song.disc))?.[1]),
    number: positive(song.trackNumber),
    durationMs: durationOf(song),
    isrc: null,
    url: pageOf(song),
    terms,
  };
}

/** A title without the word for how it is sold; longer brackets name an edition and stay. */
function titleOf(raw: string): string {
  const title = plain(raw);
  return title.replace(/\s*[(（]\s*数字专辑\s*[)）]$/, '') || title;
}

function othersOf(title: string, row: Pick<Album, 'translateName'> & OtherNames): string[] {
  return texts(row.translateName, row.songAliasName, row.albumAliasName).filter(
    (one) => one !== title,
  );
}

interface OtherNames {
  songAliasName?: Song['songAliasName'];
  albumAliasName?: Album['albumAliasName'];
}

function artistsOf(song: Song): string[] {
  const listed = texts(...(song.artists ?? song.singerList ?? []).map((one) => one.name));
  return listed.length > 0 ? listed : names(plain(song.singer), '|');
}

function albumOf(song: Song): ListedTrack['album'] {
  const title = plain(song.album);
  const id = plain(song.albumId);
  if (id === '1' || (title === '' && id === '')) return null;
  return { id: /^[\w-]{1,64}$/.exec(id)?.[0] ?? null, title: titleOf(title) };
}

/** `length` is "00:03:35", `duration` seconds. */
function durationOf(song: Song): number | null {
  const parts = /^(?:(\d+):)?(\d+):(\d{1,2})$/.exec(plain(song.length));
  if (!parts) return fromSeconds(song.duration);
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return fromSeconds((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0));
}

/** Song pages are named by `copyrightId`, which holds letters too. */
function pageOf(song: Song): string | null {
  const id = plain(song.copyrightId);
  return /^\w+$/.test(id) ? `https://music.migu.cn/v3/music/song/${id}` : null;
}

function positive(value: string | number | null | undefined): number | null {
  const number = whole(value);
  return number !== null && number > 0 ? number : null;
}
