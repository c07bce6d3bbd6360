import type { Request } from '../../model/index.js';
import { refusalIn } from './refusal.js';

/** Albums on the one page of an album search that is asked for. */
export const ALBUM_ROWS = 25;
/** Rows of a page of tracks. */
export const TRACK_ROWS = 100;

const API = 'https://api.deezer.com';

/** Barcodes are looked up with twelve digits or more. */
const BARCODE_DIGITS = 12;

export function album(id: string): Request {
  return get(`/album/${id}`);
}

/** `barcode`: digits. What is answered may be another edition. */
export function albumByBarcode(barcode: string): Request {
  return get(`/album/upc:${barcode.padStart(BARCODE_DIGITS, '0')}`);
}

/** Tracks of an album with ISRC, disc and number. `page` counts from 1. */
export function albumTracks(id: string, page: number): Request {
  return get(`/album/${id}/tracks`, paged(TRACK_ROWS, page));
}

/** One track with its countries. */
export function track(id: string): Request {
  return get(`/track/${id}`);
}

/** `isrc`: twelve characters, upper case. */
export function trackByIsrc(isrc: string): Request {
  return get(`/track/isrc:${isrc}`);
}

export function albumSearch(words: string): Request {
  return get('/search/album', { q: words, ...paged(ALBUM_ROWS, 1) });
}

export function trackSearch(words: string, page: number): Request {
  return get('/search', { q: words, ...paged(TRACK_ROWS, page) });
}

/** Tracks of one album by one artist, as both are named. */
export function preciseSearch(artist: string, title: string): Request {
  const q = `artist:${quoted(artist)} album:${quoted(title)}`;
  return get('/search', { q, strict: 'on', ...paged(TRACK_ROWS, 1) });
}

/** Statuses that close the page to us; taken as answers, so that the extra costs neither waits nor the other doors. */
const PAGE_CLOSED = [401, 403, 404, 410, 429, 451, 500, 502, 503, 504];

/** The page that people see. It answers HTTP 404 for an album that does not exist. */
export function albumPage(id: string): Request {
  return {
    method: 'GET',
    url: `https://www.deezer.com/en/album/${id}`,
    headers: { Accept: 'text/html' },
    accept: PAGE_CLOSED,
  };
}

/** "No data" is told in the body, with HTTP 200 or 404. */
function get(path: string, query: Record<string, string> = {}): Request {
  return { method: 'GET', url: API + path, query, accept: [404], refusal: refusalIn };
}

function paged(rows: number, page: number): Record<string, string> {
  return { limit: String(rows), index: String((page - 1) * rows) };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', ' ').trim()}"`;
}
