import type { Refusal, Request } from '../../model/index.js';

/** Albums asked for on the one page of an album search. */
export const ALBUM_ROWS = 50;
/** The most rows that one answer holds; there is no second page. */
export const MOST_ROWS = 200;

const SHOP = 'https://itunes.apple.com';

/** Barcodes are looked up with twelve digits or more. */
const BARCODE_DIGITS = 12;

/** Milliseconds: who was told to go away comes back after minutes. */
const BACK_OFF = [180_000];

/** Albums of one shop by words. `region`: an ISO country. */
export function albumSearch(term: string, region: string): Request {
  return search('album', term, region, ALBUM_ROWS);
}

/** Songs of one shop by words. */
export function songSearch(term: string, region: string): Request {
  return search('song', term, region, MOST_ROWS);
}

function search(entity: string, term: string, region: string, limit: number): Request {
  const query = { term, media: 'music', entity, country: region.toLowerCase() };
  return {
    method: 'GET',
    url: `${SHOP}/search`,
    query: { ...query, limit: String(limit) },
    matters: { term, entity, country: query.country },
    accept: [400],
    refusal: refusalIn,
  };
}

/** An album of one shop with its rows; or, by the id of a song, that song. */
export function lookup(id: string, region: string): Request {
  return lookupBy({ id }, region);
}

/** The albums of one shop with this barcode (digits), with their rows. */
export function lookupBarcode(barcode: string, region: string): Request {
  return lookupBy({ upc: barcode.padStart(BARCODE_DIGITS, '0') }, region);
}

function lookupBy(by: Record<string, string>, region: string): Request {
  const country = region.toLowerCase();
  return {
    method: 'GET',
    url: `${SHOP}/lookup`,
    query: { ...by, entity: 'song', country, limit: String(MOST_ROWS) },
    matters: { ...by, country },
    accept: [400],
    refusal: refusalIn,
  };
}

/** The page that people see. It answers HTTP 200 for albums that do not exist, too. */
export function albumPage(id: string, region: string): Request {
  return {
    method: 'GET',
    url: `https://music.apple.com/${region.toLowerCase()}/album/${id}`,
    headers: { Accept: 'text/html' },
  };
}

/** Too many calls: HTTP 403 with an empty body, or a page. */
export function refusalIn(_text: string, status?: number): Refusal | null {
  if (status !== 403) return null;
  return { code: 'rate-limited', message: 'apple: HTTP 403, too many calls', waits: BACK_OFF };
}
