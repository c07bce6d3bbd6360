import type { Request } from '../../model/index.js';
import { refusalOf } from './refusal.js';

/** Rows of a page: fixed for the album and song searches, asked for elsewhere. */
export const SEARCH_PAGE = 20;
export const SONGS_PAGE = 50;
/** Songs that one request for details may name. */
export const MOST_DETAILS = 100;

const RESOURCE = '/MIGUM2.0/v1.0/content/resourceinfo.do';
const HEADERS = {
  // Without it search_all.do answers with an error.
  channel: '0146951',
  referer: 'https://music.migu.cn/',
  'user-agent':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
};

function get(host: string, path: string, query: Record<string, string>): Request {
  return {
    method: 'GET',
    url: `https://${host}${path}`,
    query,
    headers: HEADERS,
    refusal: refusalOf,
  };
}

/** Dossier A. 20 albums, ordinary and digital ones. */
export function albumSearch(host: string, text: string): Request {
  const query = { pageNo: '1', text, typeOrder: '0' };
  return { ...get(host, '/bmw/search/album/v1.0', query), matters: { pageNo: '1', text } };
}

/** Dossier A': the old search, for albums or for songs. `page` counts from 1. */
export function oldSearch(
  host: string,
  kind: 'album' | 'song',
  text: string,
  page: number,
): Request {
  const others = { singer: 0, tagSong: 0, mvSong: 0, songlist: 0, bestShow: 1 };
  const what = { song: Number(kind === 'song'), album: Number(kind === 'album'), ...others };
  const pageNo = String(page);
  const pageSize = String(SEARCH_PAGE);
  const query = { isCorrect: '1', text, pageNo, pageSize, searchSwitch: JSON.stringify(what) };
  return {
    ...get(host, '/MIGUM2.0/v1.0/content/search_all.do', query),
    matters: { text, pageNo, searchSwitch: kind },
  };
}

/** The new song search: rows without terms. `page` counts from 1, 20 rows. */
export function songSearch(host: string, text: string, page: number): Request {
  return get(host, '/bmw/search/song/v1.0', { pageNo: String(page), text });
}

/** Dossier C'' and the backup of D: an album (type 2003) or a digital album (type 5) with its songs. */
export function albumInOne(host: string, type: '2003' | '5', id: string): Request {
  return get(host, RESOURCE, { needSimple: '01', resourceType: type, resourceId: id });
}

/** Dossier B. */
export function albumDetail(host: string, albumId: string): Request {
  return get(host, '/MIGUM3.0/resource/album/v2.0', { albumId });
}

/** Dossier C': rows with terms. */
export function oldAlbumSongs(host: string, albumId: string, page: number): Request {
  return get(host, '/MIGUM2.0/v1.0/content/queryAlbumSong', paged(albumId, page));
}

/** Dossier C: rows without terms. */
export function albumSongs(host: string, albumId: string, page: number): Request {
  return get(host, '/MIGUM3.0/resource/album/song/v2.0', paged(albumId, page));
}

function paged(albumId: string, page: number): Record<string, string> {
  return { albumId, pageNo: String(page), pageSize: String(SONGS_PAGE) };
}

/** Dossier D: the digital album, */
export function digitalDetail(host: string, dAlbumId: string): Request {
  return get(host, '/MIGUM3.0/resource/dalbum/v2.0', { dAlbumId });
}

/** and its songs, all on one page. */
export function digitalSongs(host: string, dAlbumId: string): Request {
  return get(host, '/MIGUM3.0/resource/dalbum/song/v2.0', { dAlbumId });
}

/** Dossier G: a playlist, */
export function playlistDetail(host: string, playlistId: string): Request {
  return get(host, '/MIGUM3.0/resource/playlist/v2.0', { playlistId });
}

/** and a page of its songs, whose rows carry no terms. */
export function playlistSongs(host: string, playlistId: string, page: number): Request {
  const query = { playlistId, pageNo: String(page), pageSize: String(SONGS_PAGE) };
  return get(host, '/MIGUM3.0/resource/playlist/song/v2.0', query);
}

/** Dossier E for one song, by its `contentId` (all digits, long) or its `copyrightId`. */
export function songDetail(host: string, id: string): Request {
  const query: Record<string, string> = /^\d{15,}$/.test(id)
    ? { resourceId: id, copyrightId: '', resourceType: '2' }
    : { copyrightId: id, resourceType: '2' };
  return get(host, RESOURCE, query);
}

/** Dossier E for up to 100 songs at once. */
export function songDetails(host: string, contentIds: string[]): Request {
  return {
    ...get(host, RESOURCE, { resourceType: '2' }),
    method: 'POST',
    form: { resourceId: contentIds.join('|') },
  };
}

/** Dossier F: whether a stranger may hear a song. Holds no audio address. */
export function mayListen(host: string, contentId: string): Request {
  return {
    ...get(host, '/strategy/pc/can-listen/v1.0', {}),
    method: 'POST',
    json: { contentIds: contentId },
    matters: { contentIds: contentId },
  };
}

/** A short link; its answer is the page it leads to. */
export function shortLink(code: string): Request {
  return { method: 'GET', url: `http://c.migu.cn/${code}` };
}
