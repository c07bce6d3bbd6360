import type { Request } from '../../model/index.js';
import { refusalIn } from './gateway.js';

const BROWSER = {
  'User-Agent':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36',
  Referer: 'https://y.qq.com/',
};

/** As what the gateway is asked: the shape of a search answer depends on it, so each question keeps to one. */
interface Caller {
  comm: Record<string, unknown>;
  headers: Record<string, string>;
}
const FROM_PAGE = { ...BROWSER, Origin: 'https://y.qq.com' };
const WEB: Caller = { comm: { ct: 24, cv: 0 }, headers: FROM_PAGE };
const DESKTOP: Caller = { comm: { ct: '19', cv: '1859', uin: '0' }, headers: FROM_PAGE };
const APP: Caller = {
  comm: { ct: '11', cv: '14090508', uin: '0' },
  headers: { 'User-Agent': 'QQMusic 14090508(android 12)' },
};

/** Rows a search page holds: the size every source of the dossier agrees on. */
export const SEARCH_SIZE = 20;
/** Rows a page of an album's songs holds. */
export const SONGS_SIZE = 100;
/** Songs one terms request may name; no higher number is proven. */
export const TERMS_SIZE = 50;

/** 晴天, id 97773: in the catalogue for two decades; any song would bring the region echo. */
const ECHO_SONG = 97773;

const SEARCH_TYPE = { song: 0, album: 2 };
export type Sought = keyof typeof SEARCH_TYPE;

interface Call {
  module: string;
  method: string;
  param: Record<string, unknown>;
}

/** One POST to the gateway; `due` names the parts whose refusal refuses the whole. */
function gateway(
  calls: Record<string, Call>,
  due: string[],
  matters: Record<string, string>,
  caller: Caller = WEB,
): Request {
  return {
    method: 'POST',
    url: 'https://u.y.qq.com/cgi-bin/musicu.fcg',
    headers: caller.headers,
    json: { comm: caller.comm, ...calls },
    matters,
    refusal: refusalIn(due),
  };
}

/** A page of a search as the desktop program asks it; pages count from 1. */
export function desktopSearch(sought: Sought, query: string, page: number): Request {
  return search(searchCall('DoSearchForQQMusicDesktop', sought, query, page), DESKTOP);
}

/** The same as the app asks it. */
export function mobileSearch(sought: Sought, query: string, page: number): Request {
  const call = searchCall('DoSearchForQQMusicMobile', sought, query, page);
  const extra = { highlight: 0, nqc_flag: 0, multi_zhida: 0, cat: 2, sin: 0, sem: 0 };
  return search({ ...call, param: { ...call.param, ...extra } }, APP);
}

function searchCall(method: string, sought: Sought, query: string, page: number): Call {
  const param = {
    query,
    search_type: SEARCH_TYPE[sought],
    num_per_page: SEARCH_SIZE,
    page_num: page,
    grp: 1,
  };
  return { module: 'music.search.SearchCgiService', method, param };
}

function search(call: Call, caller: Caller): Request {
  const { query, search_type, page_num } = call.param;
  const matters = {
    method: call.method,
    query: String(query),
    search_type: String(search_type),
    page_num: String(page_num),
  };
  return gateway({ req: call }, ['req'], matters, caller);
}

/** A handful of suggestions while one types. */
export function smartbox(query: string): Request {
  const url = 'https://c.y.qq.com/splcloud/fcgi-bin/smartbox_new.fcg';
  return legacy(url, { key: query, g_tk: '5381', format: 'json' }, { key: query });
}

/** The album search of the old site. */
export function oldAlbumSearch(query: string): Request {
  const asked = { t: '8', w: query, n: String(SEARCH_SIZE), p: '1' };
  const url = 'https://c.y.qq.com/soso/fcgi-bin/client_search_cp';
  return legacy(url, { ...asked, format: 'json' }, { t: '8', w: query });
}

/** An album's facts and its first songs; with the region echo, where the run lacks it. */
export function albumWithSongs(id: string, echo: boolean): Request {
  const detail = {
    module: 'music.musichallAlbum.AlbumInfoServer',
    method: 'GetAlbumDetail',
    param: albumKey(id),
  };
  const calls = { detail, songs: songsCall(id, 0), ...(echo ? { echo: regionEcho() } : {}) };
  return gateway(calls, ['detail', 'songs'], { album: id });
}

/** A later page of an album's songs. */
export function albumSongs(id: string, begin: number): Request {
  return gateway({ songs: songsCall(id, begin) }, ['songs'], { album: id, begin: `${begin}` });
}

function songsCall(id: string, begin: number): Call {
  return {
    module: 'music.musichallAlbum.AlbumSongList',
    method: 'GetAlbumSongList',
    param: { ...albumKey(id), begin, num: SONGS_SIZE, order: 2 },
  };
}

function albumKey(id: string): Record<string, unknown> {
  return isNumber(id) ? { albumId: Number(id) } : { albumMid: id };
}

/** Ids are numbers far below 14 digits; mids have 14 characters, in principle also digits alone. */
function isNumber(id: string): boolean {
  return /^\d{1,13}$/.test(id);
}

function regionEcho(): Call {
  return trackInfo({ ids: [ECHO_SONG] }, 1);
}

function trackInfo(which: Record<string, unknown>, count: number): Call {
  const zeros = Array<number>(count).fill(0);
  return {
    module: 'music.trackInfo.UniformRuleCtrl',
    method: 'CgiGetTrackInfo',
    param: { ...which, types: zeros, modify_stamp: zeros, ctx: 0, client: 1 },
  };
}

/** Songs by mid, with their terms: at most TERMS_SIZE of them. */
export function songsByMid(mids: string[]): Request {
  const req = trackInfo({ mids }, mids.length);
  return gateway({ req }, ['req'], { mids: mids.join(',') });
}

/** One song, by mid or number. */
export function songDetail(id: string): Request {
  const which = isNumber(id) ? { song_mid: '', song_id: Number(id) } : { song_mid: id, song_id: 0 };
  const req = {
    module: 'music.pf_song_detail_svr',
    method: 'get_song_detail_yqq',
    param: { ...which, song_type: 0 },
  };
  return gateway({ req }, ['req'], { song: id });
}

/** The same song from the terms door. */
export function songInfo(id: string): Request {
  const which = isNumber(id) ? { ids: [Number(id)] } : { mids: [id] };
  return gateway({ req: trackInfo(which, 1) }, ['req'], { info: id });
}

/** Album facts and all rows in the old shape. */
export function oldAlbumRequest(id: string): Request {
  const url = 'https://c.y.qq.com/v8/fcg-bin/fcg_v8_album_info_cp.fcg';
  return legacy(url, { ...oldAlbumKey(id), format: 'json' }, oldAlbumKey(id));
}

/** Album facts of the shop and all rows in the new shape. */
export function shopAlbumRequest(id: string): Request {
  const url = 'https://c.y.qq.com/v8/fcg-bin/fcg_v8_album_detail_cp.fcg';
  return legacy(url, { ...oldAlbumKey(id), format: 'json', newsong: '1' }, oldAlbumKey(id));
}

function oldAlbumKey(id: string): Record<string, string> {
  return isNumber(id) ? { albumid: id } : { albummid: id };
}

/** A public playlist with all its songs in the new shape. */
export function playlistSongs(disstid: string): Request {
  const url = 'https://c.y.qq.com/qzone/fcg-bin/fcg_ucc_getcdinfo_byids_cp.fcg';
  const kind = { type: '1', json: '1', utf8: '1', onlysong: '0', new_format: '1' };
  const caller = { platform: 'yqq.json', loginUin: '0', hostUin: '0', needNewCode: '0' };
  const asked = { ...kind, disstid, format: 'json', ...caller };
  return legacy(url, { ...asked, inCharset: 'utf8', outCharset: 'utf-8' }, { disstid });
}

/** The region echo alone. */
export function echoAlone(): Request {
  return gateway({ echo: regionEcho() }, [], { echo: '1' });
}

/** A short link, to be followed to its end. */
export function shortLink(link: string): Request {
  const url = new URL(link);
  return {
    method: 'GET',
    url: `${url.origin}${url.pathname}`,
    query: Object.fromEntries(url.searchParams),
    headers: BROWSER,
  };
}

function legacy(
  url: string,
  query: Record<string, string>,
  matters: Record<string, string>,
): Request {
  return { method: 'GET', url, query, headers: BROWSER, matters, refusal: refusalIn([]) };
}
