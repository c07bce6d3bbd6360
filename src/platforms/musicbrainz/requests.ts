import { type Request, USER_AGENT } from '../../model/index.js';
import type { Words } from '../platform.js';
import { refusalIn } from './refusal.js';

const SERVICE = 'https://musicbrainz.org/ws/2';

/** Releases a search answers with. */
export const FOUND = 25;
/** Releases a page of editions holds: the most there can be. */
export const PAGE_SIZE = 100;

/** One edition with all its tracks. */
export function release(mbid: string): Request {
  return get(`/release/${mbid}`, {
    inc: 'artist-credits isrcs labels media recordings release-groups url-rels',
  });
}

/** A page of the editions of an album, with what tells them apart and their addresses elsewhere. */
export function editions(group: string, offset: number): Request {
  const matters = { 'release-group': group, offset: String(offset) };
  return get(
    '/release',
    { ...matters, inc: 'media labels url-rels', limit: String(PAGE_SIZE) },
    matters,
  );
}

/** The releases a recording is on. */
export function releasesOf(recording: string): Request {
  const matters = { recording };
  return get(
    '/release',
    { ...matters, inc: 'media release-groups', limit: String(PAGE_SIZE) },
    matters,
  );
}

/** The recordings behind an ISRC. */
export function recordingsOf(isrc: string): Request {
  return get(`/isrc/${isrc}`, { inc: 'artist-credits releases' });
}

/** The releases that somebody linked an address with. */
export function linkedWith(resource: string): Request {
  return get('/url', { resource, inc: 'release-rels' }, { resource });
}

export function albumSearch(words: Words): Request {
  return search(queryOf(words));
}

/** Stored with leading zeros as often as without. `barcode`: digits, without leading zeros. */
export function barcodeSearch(barcode: string): Request {
  const forms = new Set([barcode, ...[12, 13, 14].map((length) => barcode.padStart(length, '0'))]);
  return search([...forms].map((form) => `barcode:${form}`).join(' OR '));
}

function queryOf({ text, artist, title }: Words): string {
  const told = [
    ...(title === null ? [] : [`release:${quoted(title)}`]),
    ...(artist === null ? [] : [`artist:${quoted(artist)}`]),
  ];
  return told.length > 0 ? told.join(' AND ') : anywhere(text);
}

/** Each word in the title or in the artist's name: nobody knows which is which. */
function anywhere(text: string): string {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const each = words.map(quoted).map((word) => `(release:${word} OR artist:${word})`);
  return each.length > 0 ? each.join(' AND ') : `release:${quoted(text)}`;
}

/** A phrase with everything escaped that Lucene reads as more than text. */
function quoted(phrase: string): string {
  return `"${phrase.replace(/[+\-!(){}[\]^"~*?:\\/&|]/g, '\\$&')}"`;
}

function search(query: string): Request {
  return get('/release', { query, limit: String(FOUND) }, { query });
}

/** 404 is "no such thing", and 400 may be: both come as JSON. */
function get(
  path: string,
  query: Record<string, string>,
  matters: Record<string, string> = {},
): Request {
  return {
    method: 'GET',
    url: SERVICE + path,
    query: { ...query, fmt: 'json' },
    headers: { 'user-agent': USER_AGENT, accept: 'application/json' },
    matters,
    accept: [400, 404],
    refusal: refusalIn,
  };
}
