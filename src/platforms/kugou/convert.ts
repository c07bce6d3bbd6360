import type { ListedTrack, ListingHead } from '../../model/index.js';
import { fromSeconds, isoDate, names, plain, texts } from '../text.js';
import { rightsOfFound, rightsOfRow } from './readings.js';
import type { Rights } from './rights.js';
import type { AlbumFacts, AlbumRow, FoundRow, SongRow } from './wire.js';

/** A song as a row tells it, before its rights are judged. */
export interface Song {
  track: Omit<ListedTrack, 'terms'>;
  rights: Rights;
  /** Names a file, not a song: a new encoding has a new one. Only the privilege call wants it. */
  hash: string;
  /** Other releases of the song that the row stands for, unread. */
  others: unknown[];
}

/** Singers that stand in one text are joined so. */
const JOINT = '、';

/** A row of album/song, search/song or a list. */
export function songOfRow(row: SongRow): Song {
  const [left, right] = splitName(row.filename);
  const hash = plain(row.hash);
  return {
    track: trackOf({
      id: row.album_audio_id,
      title: plain(row.songname) || right,
      artists: names(plain(row.singername) || left, JOINT),
      albumId: row.album_id,
      albumTitle: plain(row.album_name) || plain(row.remark),
      durationMs: fromSeconds(row.duration),
      hash,
    }),
    rights: rightsOfRow(row),
    hash,
    others: row.group,
  };
}

/** A row of song_search_v2. */
export function songOfFound(row: FoundRow): Song {
  const [left, right] = splitName(row.FileName);
  const apart = texts(...(row.Singers ?? []).map(({ name }) => name));
  const hash = plain(row.FileHash);
  return {
    track: trackOf({
      id: row.MixSongID,
      title: plain(row.SongName) || right,
      artists: apart.length > 0 ? apart : names(plain(row.SingerName) || left, JOINT),
      albumId: row.AlbumID,
      albumTitle: plain(row.AlbumName),
      durationMs: fromSeconds(row.Duration),
      hash,
    }),
    rights: rightsOfFound(row),
    hash,
    others: row.Grp,
  };
}

/** "singer、singer - title": the first " - " only, since titles hold more of them. */
function splitName(filename: string | number | null): [singers: string, title: string] {
  const name = plain(filename);
  const cut = name.indexOf(' - ');
  return cut < 0 ? ['', name] : [name.slice(0, cut), name.slice(cut + 3)];
}

function trackOf(told: {
  id: string;
  title: string;
  artists: string[];
  albumId: string | null;
  albumTitle: string;
  durationMs: number | null;
  hash: string;
}): Song['track'] {
  const { id, title, artists, albumId, albumTitle, durationMs, hash } = told;
  const isOnPage = albumId !== null && /^[0-9a-f]{32}$/i.test(hash);
  return {
    id,
    title,
    otherTitles: [],
    artists,
    album: albumId === null && albumTitle === '' ? null : { id: albumId, title: albumTitle },
    disc: null,
    number: null,
    durationMs,
    isrc: null,
    url: isOnPage ? `https://www.kugou.com/song/#hash=${hash}&album_id=${albumId}` : null,
  };
}

/** An album as its search or its own door tells it. */
export function headOf(row: AlbumRow | AlbumFacts): ListingHead {
  const singers = plain(row.singername) || ('author_name' in row ? plain(row.author_name) : '');
  const head = headNamed(row.albumid, plain(row.albumname), names(singers, JOINT));
  const trackCount = row.songcount !== null && row.songcount >= 0 ? row.songcount : null;
  return { ...head, releaseDate: isoDate(`${row.publishtime ?? ''}`), trackCount };
}

/** The album that a song says it is on, as far as the song tells; null where it names none. */
export function headOfSong({ track }: Song): ListingHead | null {
  const { album, artists } = track;
  return album?.id && album.title ? headNamed(album.id, album.title, artists) : null;
}

/** An album of which no more is known. */
export function headNamed(id: string, title: string, artists: string[]): ListingHead {
  return {
    platform: 'kugou',
    id,
    title,
    otherTitles: [],
    artists,
    releaseDate: null,
    trackCount: null,
    barcode: null,
    url: `https://www.kugou.com/album/${id}.html`,
  };
}
