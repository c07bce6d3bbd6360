import type { Request } from '../../model/index.js';
import { refusalIn } from './refusal.js';

/** Rows of one page of an album search. */
export const ALBUMS_SIZE = 20;
/** Rows of one page of an album's songs. */
export const SONGS_SIZE = 300;
/** Rows of one page of a song search, by either door. */
export const FOUND_SIZE = 30;
/** Songs one privilege call may name; no limit is stated, a sister door takes 100. */
export const TERMS_SIZE = 50;

/** The hosts that answer for an album's songs, in the order in which they are tried. */
export const SONG_HOSTS = ['http://mobilecdn.kugou.com', 'http://mobilecdnbj.kugou.com'] as const;

const HEADERS = { 'User-Agent': 'Mozilla/5.0' };
/** What clients add; calls with these two are known to be answered abroad. */
const KEPT_ABROAD = { version: '9108', area_code: '1' };

/** One song as the privilege call wants it named. */
export interface Named {
  hash: string;
  id: string;
  albumId: string | null;
  title: string;
}

function get(url: string, query: Record<string, string>, matters = query): Request {
  return { method: 'GET', url, query, headers: HEADERS, matters, refusal: refusalIn };
}

/** The first page of albums for these words. */
export function albumSearch(keyword: string): Request {
  const asked = { keyword, page: '1', pagesize: `${ALBUMS_SIZE}` };
  const url = 'http://mobilecdn.kugou.com/api/v3/search/album';
  return get(url, { format: 'json', ...asked }, asked);
}

/** An album without its songs. */
export function albumInfo(albumid: string): Request {
  const url = 'http://mobilecdnbj.kugou.com/api/v3/album/info';
  return get(url, { albumid, ...KEPT_ABROAD }, { albumid });
}

/** One page of an album's songs, from 1. */
export function albumSongs(host: (typeof SONG_HOSTS)[number], id: string, page: number): Request {
  const asked = { albumid: id, page: `${page}`, pagesize: `${SONGS_SIZE}` };
  const query = { ...asked, ...KEPT_ABROAD, plat: '0', with_res_tag: '0' };
  return get(`${host}/api/v3/album/song`, query, asked);
}

/** A playlist's own page: its name, how many songs it has, and the first of them. */
export function playlistHead(id: string): Request {
  return get(`https://m.kugou.com/plist/list/${id}`, { json: 'true' });
}

/** One page of a playlist's songs, from 1. */
export function playlistSongs(id: string, page: number): Request {
  const asked = { specialid: id, page: `${page}`, pagesize: `${SONGS_SIZE}` };
  return get(`${SONG_HOSTS[0]}/api/v3/special/song`, { ...asked, ...KEPT_ABROAD }, asked);
}

/** One page of songs for these words, from 1; rows without rights are asked for too. */
export function songSearch(keyword: string, page: number): Request {
  const asked = { keyword, page: `${page}`, pagesize: `${FOUND_SIZE}` };
  const noise = { platform: 'WebFilter', filter: '2', iscorrection: '1', privilege_filter: '0' };
  const query = { ...asked, ...noise, userid: '0', area_code: '1' };
  return get('https://songsearch.kugou.com/song_search_v2', query, asked);
}

/** The same by the older door. */
export function oldSongSearch(keyword: string, page: number): Request {
  const asked = { keyword, page: `${page}`, pagesize: `${FOUND_SIZE}` };
  const url = 'http://mobilecdn.kugou.com/api/v3/search/song';
  return get(url, { format: 'json', ...asked, showtype: '1' }, asked);
}

/** The terms of up to 50 songs for a caller without an account. */
export function songTerms(songs: Named[]): Request {
  return {
    method: 'POST',
    url: 'http://media.store.kugou.com/v1/get_res_privilege',
    headers: HEADERS,
    json: {
      relate: 1,
      userid: '0',
      vip: 0,
      appid: 1001,
      token: '',
      behavior: 'play',
      area_code: '1',
      clientver: '9020',
      need_hash_offset: 1,
      resource: songs.map(({ hash, id, albumId, title }) => ({
        id: 0,
        type: 'audio',
        hash,
        album_id: albumId ?? '0',
        album_audio_id: Number(id),
        name: title,
      })),
    },
    matters: { hash: songs.map(({ hash }) => hash.toLowerCase()).join(',') },
    refusal: refusalIn,
  };
}

/** One song by its file hash; it also brings an audio address, which is not read. */
export function songInfo(hash: string): Request {
  const url = 'http://m.kugou.com/app/i/getSongInfo.php';
  return get(url, { cmd: 'playInfo', hash });
}

/** The page of a song, by the code in its address. */
export function songPage(code: string): Request {
  return page(`https://www.kugou.com/mixsong/${code}.html`);
}

/** A page as it was pasted, for where it leads and what its script says. */
export function page(address: string): Request {
  const url = new URL(address);
  const query = Object.fromEntries(url.searchParams);
  const headers = { ...HEADERS, Accept: 'text/html' };
  return { method: 'GET', url: url.origin + url.pathname, query, headers };
}
