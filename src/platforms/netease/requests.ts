import type { Request } from '../../model/index.js';
import { refusalIn } from './refusal.js';

const SITE = 'https://music.163.com';
const HEADERS = { Referer: `${SITE}/` };

/** Rows asked for on a page of a search; no larger number is proven for it. */
export const PAGE_SIZE = 30;
/** Songs asked for at once by id; the platform takes 1000, clients that live with it ask 200. */
export const BATCH_SIZE = 200;

const TYPES = { song: '1', album: '10' };
export type SearchKind = keyof typeof TYPES;

/** The search of today's web player; its song rows carry their terms. `page` counts from 1. */
export function cloudSearch(kind: SearchKind, text: string, page: number): Request {
  return search('/api/cloudsearch/pc', kind, text, page);
}

/** The older search, JSON from everywhere; its song rows lack terms. */
export function plainSearch(kind: SearchKind, text: string, page: number): Request {
  return search('/api/search/get', kind, text, page);
}

function search(path: string, kind: SearchKind, text: string, page: number): Request {
  const type = TYPES[kind];
  const offset = String((page - 1) * PAGE_SIZE);
  return {
    method: 'POST',
    url: SITE + path,
    headers: HEADERS,
    form: { s: text, type, limit: String(PAGE_SIZE), offset },
    matters: { s: text, type, offset },
    refusal: refusalIn,
  };
}

/** One album with all its songs. An id that does not exist is told in the body, with HTTP 200 or 404. */
export function album(id: string): Request {
  return {
    method: 'GET',
    url: `${SITE}/api/v1/album/${id}`,
    headers: HEADERS,
    accept: [404],
    refusal: refusalIn,
  };
}

/** A public playlist: the ids of all its songs, and some of the songs. */
export function playlist(id: string): Request {
  return {
    method: 'GET',
    url: `${SITE}/api/v6/playlist/detail`,
    query: { id, n: '1000', s: '0' },
    matters: { id },
    headers: HEADERS,
    accept: [404],
    refusal: refusalIn,
  };
}

/** Songs by id with their terms, at most BATCH_SIZE of them. */
export function songDetail(ids: readonly string[]): Request {
  return {
    method: 'POST',
    url: `${SITE}/api/v3/song/detail`,
    headers: HEADERS,
    form: { c: `[${ids.map((id) => `{"id":${id}}`).join(',')}]` },
    matters: { ids: ids.join(',') },
    refusal: refusalIn,
  };
}
