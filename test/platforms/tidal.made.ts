import type { Session } from '../../src/platforms/platform.js';
import { answering, type Route } from './answers.js';

export const ALBUM = '700';
export const KEY = { clientId: 'my-id', clientSecret: 'my-secret' };
export const TOKEN: Route = {
  to: 'POST https://auth.tidal.com/v1/oauth2/token',
  body: { access_token: 'my-token', token_type: 'Bearer', expires_in: 86_400 },
};

interface Rest {
  attributes?: Record<string, unknown>;
  relationships?: Record<string, unknown>;
}

/** A track resource that streams for members by the older list. */
export function track(number: number, { attributes, relationships }: Rest = {}) {
  return {
    id: String(ALBUM + number),
    type: 'tracks',
    attributes: {
      title: `Song ${number}`,
      version: null,
      isrc: `USUM7240927${number % 10}`,
      duration: 'PT4M12S',
      availability: ['STREAM', 'DJ'],
      ...attributes,
    },
    relationships: { artists: { data: [{ id: '1', type: 'artists' }] }, ...relationships },
  };
}

export const ANN = { id: '1', type: 'artists', attributes: { name: 'Ann' } };

export const placeOf = (number: number, type = 'tracks') => ({
  id: String(ALBUM + number),
  type,
  meta: { volumeNumber: 1, trackNumber: number },
});

/** An album resource with these items. */
export function album(items: unknown[], { attributes, relationships }: Rest = {}, next?: string) {
  return {
    id: ALBUM,
    type: 'albums',
    attributes: {
      title: 'Songs',
      barcodeId: '00602475093060',
      numberOfItems: items.length,
      numberOfVolumes: 1,
      releaseDate: '2024-08-16',
      copyright: { text: 'c' },
      ...attributes,
    },
    relationships: {
      artists: { data: [{ id: '1', type: 'artists' }] },
      items: { data: items, links: { next } },
      ...relationships,
    },
  };
}

/** An answer about an album of these tracks, in their order. */
export function answerOf(
  tracks: ReturnType<typeof track>[],
  rest: Rest = {},
  more: unknown[] = [],
) {
  const places = tracks.map(({ id }) => placeOf(Number(id.slice(ALBUM.length))));
  return { data: [album(places, rest)], included: [...[...tracks].reverse(), ANN, ...more] };
}

/** Usage rules as a resource, and the relation to it. */
export function rules(attributes: Record<string, unknown>, id = 'r1') {
  return {
    resource: { id, type: 'usageRules', attributes: { countryCode: 'US', ...attributes } },
    relation: { usageRules: { data: { id, type: 'usageRules' } } },
  };
}

/** With a key unless told otherwise. */
export function world(routes: Route[], lent: Partial<Session> = {}) {
  return answering('tidal', [...routes, TOKEN], { key: KEY, ...lent });
}
