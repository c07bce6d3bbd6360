import type { Request } from '../../model/index.js';

export const TOKEN_URL = 'https://accounts.spotify.com/api/token';

/** Rows of one page of a search: what apps in development mode get at most since 2026. */
export const SEARCH_SIZE = 10;
/** Rows of one page of an album's tracks. */
export const PAGE_SIZE = 50;

/** A Retry-After of 0 was seen and means a second; one of hours follows abuse. */
export const PATIENCE = { least: 1000, most: 30_000 };

const API = 'https://api.spotify.com/v1';
const SITE = 'https://open.spotify.com';

/** One album with its first tracks, for one market. */
export function album(id: string, market: string): Request {
  return { ...api(`/albums/${id}`, { market }), accept: [400, 404] };
}

/** Further tracks of an album. */
export function albumTracks(id: string, market: string, offset: number): Request {
  const query = { market, limit: String(PAGE_SIZE), offset: String(offset) };
  return api(`/albums/${id}/tracks`, query);
}

/** One track with its album and its ISRC. */
export function track(id: string, market: string): Request {
  return { ...api(`/tracks/${id}`, { market }), accept: [400, 404] };
}

/** One page of a search, from 1. */
export function search(type: 'album' | 'track', q: string, market: string, page: number): Request {
  const limit = String(SEARCH_SIZE);
  const offset = String((page - 1) * SEARCH_SIZE);
  return api('/search', { type, q, market, limit, offset });
}

/** The public page of an album or a track; only a client without a name gets one that tells the tracks. */
export function page(kind: 'album' | 'track', id: string): Request {
  return {
    method: 'GET',
    url: `${SITE}/${kind}/${id}`,
    headers: { 'User-Agent': '', Accept: 'text/html' },
    accept: [404],
    patience: PATIENCE,
  };
}

function api(path: string, query: Record<string, string>): Request {
  return { method: 'GET', url: API + path, query, headers: { Accept: 'application/json' } };
}
