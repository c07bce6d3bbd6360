import type { Refusal, Request } from '../../model/index.js';

/** Rows of one page of a search. TODO: the largest number the platform takes. */
export const PAGE_SIZE = 30;

const SITE = 'https://www.example.com';

/** The first page of albums for these words. */
export function albumSearch(words: string): Request {
  return get('/api/search/albums', { words, size: String(PAGE_SIZE) });
}

/** One album with all its songs. TODO: page it to its end where one answer does not hold all of them. */
export function album(id: string): Request {
  return { ...get('/api/album', { id }), accept: [404] };
}

/** One page of songs for these words, from 1. */
export function songSearch(words: string, page: number): Request {
  return get('/api/search/songs', { words, page: String(page), size: String(PAGE_SIZE) });
}

/** One song by its id. */
export function song(id: string): Request {
  return get('/api/song', { id });
}

/** TODO: headers that the platform needs; no login, no signature, no forged address. */
function get(path: string, query: Record<string, string>): Request {
  return { method: 'GET', url: SITE + path, query, refusal: refusalIn };
}

/** TODO: the bodies that are a "no" though they come with HTTP 200. */
function refusalIn(text: string): Refusal | null {
  if (!text.includes('"code":429')) return null;
  return { code: 'rate-limited', message: 'template: code 429', waits: [2000] };
}
