import type { Request } from '../../model/index.js';

export const TOKEN_URL = 'https://auth.tidal.com/v1/oauth2/token';

export const PATIENCE = { least: 1000, most: 30_000 };

const API = 'https://openapi.tidal.com/v2';

const PLAIN = ['artists', 'items.artists', 'providers'];
/** What tells the terms, as far as the app of the key is given it. */
const TERMS = ['usageRules', 'priceConfig', 'replacement'];

/** One album, by its id, with the first of its tracks. `withTerms`: with what not every app may be given. */
export function album(id: string, region: string, withTerms: boolean): Request {
  const terms = withTerms ? [...TERMS, ...TERMS.map((one) => `items.${one}`)] : [];
  return api('/albums', { 'filter[id]': id }, region, [...PLAIN, ...terms]);
}

/** The albums with a barcode, one an answer. */
export function albumByBarcode(barcode: string, region: string): Request {
  return api('/albums', { 'filter[barcodeId]': barcode }, region, ['artists']);
}

/** Further items of an album. */
export function albumItems(
  id: string,
  region: string,
  cursor: string,
  withTerms: boolean,
): Request {
  const terms = withTerms ? TERMS.map((one) => `items.${one}`) : [];
  const path = `/albums/${id}/relationships/items`;
  return api(path, { 'page[cursor]': cursor }, region, ['items.artists', ...terms]);
}

/** Albums or tracks for these words. */
export function search(kind: 'albums' | 'tracks', words: string, region: string): Request {
  const of = kind === 'tracks' ? ['tracks.albums'] : [];
  const query = { 'filter[query]': words };
  const request = api('/searchResults', query, region, [kind, `${kind}.artists`, ...of]);
  return { ...request, matters: { ...request.matters, include: kind } };
}

/** The same search at the address it had before. */
export function oldSearch(kind: 'albums' | 'tracks', words: string, region: string): Request {
  return api(`/searchResults/${encodeURIComponent(words)}/relationships/${kind}`, {}, region, [
    kind,
  ]);
}

/** Tracks by their ids. */
export function tracks(ids: readonly string[], region: string): Request {
  return api('/tracks', { 'filter[id]': ids.join(',') }, region, ['artists', 'usageRules']);
}

/** One track with its albums. */
export function track(id: string, region: string): Request {
  return api(`/tracks/${id}`, {}, region, ['albums']);
}

/** The tracks of a recording, with their albums. */
export function tracksByIsrc(isrc: string, region: string): Request {
  return api('/tracks', { 'filter[isrc]': isrc }, region, ['albums']);
}

function api(
  path: string,
  query: Record<string, string>,
  region: string,
  include: readonly string[],
): Request {
  const matters = { ...query, countryCode: region };
  return {
    method: 'GET',
    url: API + path,
    query: { ...matters, include: include.join(',') },
    matters,
    headers: { Accept: 'application/vnd.api+json' },
    accept: [400, 404],
  };
}
