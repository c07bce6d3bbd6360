import type { Refusal, Request } from '../../model/index.js';

export const ALBUM_HITS = 36;
export const TWIN_HITS = 30;
export const SONG_HITS = 50;
/** Rows of a page of an album. */
export const ALBUM_ROWS = 100;
/** Songs whose terms are asked for at once. */
export const BATCH = 50;

const RS = 'http://search.kuwo.cn/r.s';
const WAPI = 'https://wapi.kuwo.cn/api/www';
const headers = { referer: 'http://www.kuwo.cn/' };

/** Albums for these words; the answer is single-quoted, its total in `total` or `TOTAL`. */
export function albumSearch(words: string): Request {
  const matters = { ft: 'album', all: words, pn: '0', rn: String(ALBUM_HITS) };
  const noise = { itemset: 'web_2013', client: 'kt', pcmp4: '1', geo: 'c', vipver: '1' };
  const query = { ...matters, ...noise, rformat: 'json', encoding: 'utf8' };
  return { method: 'GET', url: RS, query, headers, matters, refusal };
}

/** The same from the plain twin of the site's own JSON; pages count from 1. */
export function twinSearch(words: string): Request {
  const query = { key: words, pn: '1', rn: String(TWIN_HITS) };
  return { method: 'GET', url: `${WAPI}/search/searchAlbumBykeyWord`, query, headers, refusal };
}

/** An album's page `page` (from 0) with all its songs, those without rights too. */
export function album(id: string, page: number): Request {
  const matters = { stype: 'albuminfo', albumid: id, pn: String(page), rn: String(ALBUM_ROWS) };
  const noise = { sortby: '0', alflac: '1', show_copyright_off: '1', pcmp4: '1', encoding: 'utf8' };
  return { method: 'GET', url: RS, query: { ...matters, ...noise }, headers, matters, refusal };
}

/** The same in one page from a second host. */
export function albumList(id: string): Request {
  const matters = { stype: 'albuminfo', albumid: id };
  const noise = { show_copyright_off: '1', alflac: '1', vipver: '1', sortby: '1', newver: '1' };
  const query = { ...matters, ...noise, mobi: '1' };
  return {
    method: 'GET',
    url: 'https://searchlist.kuwo.cn/r.s',
    query,
    headers,
    matters,
    refusal,
  };
}

/** The same from the plain twin of the site's own JSON, which counts pages from 1; `page` counts from 0. */
export function twinAlbum(id: string, page: number): Request {
  const query = { albumId: id, pn: String(page + 1), rn: String(ALBUM_ROWS) };
  return { method: 'GET', url: `${WAPI}/album/albumInfo`, query, headers, refusal };
}

/** Page `page` (from 0) of a playlist from the plain twin of the site's own JSON, which counts from 1. */
export function twinPlaylist(id: string, page: number): Request {
  const query = { pid: id, pn: String(page + 1), rn: String(ALBUM_ROWS) };
  return { method: 'GET', url: `${WAPI}/playlist/playListInfo`, query, headers, refusal };
}

/** The same from the older host, whose rows do not say whether a song is still there. */
export function playlist(id: string, page: number): Request {
  const matters = { op: 'getlistinfo', pid: id, pn: String(page), rn: String(ALBUM_ROWS) };
  const noise = { encode: 'utf8', keyset: 'pl2012', identity: 'kuwo', pcmp4: '1', newver: '1' };
  return {
    method: 'GET',
    url: 'http://nplserver.kuwo.cn/pl.svc',
    query: { ...matters, ...noise, vipver: 'MUSIC_9.0.5.0_W1' },
    headers,
    matters,
    refusal,
  };
}

/** The page people see. */
export function albumPage(id: string): Request {
  return {
    method: 'GET',
    url: `https://www.kuwo.cn/album_detail/${encodeURIComponent(id)}`,
    headers: { Accept: 'text/html' },
    refusal: (text) => (text.includes('song_item') ? null : refusal(text)),
  };
}

/** The terms of up to `BATCH` songs. */
export function termsOf(ids: readonly string[]): Request {
  return {
    method: 'GET',
    url: 'https://musicpay.kuwo.cn/music.pay',
    query: { op: 'query', action: 'play', ids: ids.join(',') },
    headers,
    refusal,
  };
}

/** Songs for these words on page `page` (from 1), from the site or, as a backup, from the older host. */
export function songSearch(words: string, page: number, host: 'www' | 'search'): Request {
  const matters = { ft: 'music', all: words, pn: String(page - 1), rn: String(SONG_HITS) };
  const shape = { vipver: '1', client: 'kt', cluster: '0', strategy: '2012', encoding: 'utf8' };
  const more = { rformat: 'json', mobi: '1', issubtitle: '1', show_copyright_off: '1' };
  const url = host === 'www' ? 'http://www.kuwo.cn/search/searchMusicBykeyWord' : RS;
  return {
    method: 'GET',
    url,
    query: { ...shape, ...more, ...matters },
    headers,
    matters,
    refusal,
  };
}

const CAPTCHA = /captcha|verif|验证|驗證|人机|滑块/i;
const TOO_OFTEN = /频繁|too (?:many|frequent)|rate.?limit/i;
const NO = /"success"\s*:\s*false|^\s*invalid op/i;
const ROWS = /(?:abs|music|album)list|songs/i;

/** Refusals seen without reading an answer's fields: verification pages, short complaints, a bare "no". */
export function refusal(text: string): Refusal | null {
  const short = text.length < 1000 && !ROWS.test(text);
  if ((short || text.trimStart().startsWith('<')) && CAPTCHA.test(text))
    return { code: 'captcha', message: 'kuwo: asks for a verification', waits: [] };
  if (short && TOO_OFTEN.test(text))
    return { code: 'rate-limited', message: 'kuwo: asks for a slower pace', waits: [1000, 2000] };
  return short && NO.test(text)
    ? { code: 'refused', message: 'kuwo: refuses to answer', waits: [] }
    : null;
}
