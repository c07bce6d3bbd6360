import type { Session } from '../../src/platforms/platform.js';
import { answering, type Route } from './answers.js';

export const ALBUM = '4aawyAB9vmqN3uQ7FjRGTy';
export const KEY = { clientId: 'my-id', clientSecret: 'my-secret' };
export const TOKEN: Route = {
  to: 'POST https://accounts.spotify.com/api/token',
  body: { access_token: 'my-token', token_type: 'Bearer', expires_in: 3600 },
};

export const idOf = (number: number) => `track${String(number).padStart(17, '0')}`;

/** A track as the Web API shows it; `rest` says on what terms. */
export function row(number: number, rest: Record<string, unknown> = {}) {
  return {
    id: idOf(number),
    name: `Song ${number}`,
    artists: [{ name: 'Ann' }],
    disc_number: 1,
    track_number: number,
    duration_ms: 200_000 + number,
    type: 'track',
    ...rest,
  };
}

export function rowsTo(count: number, rest: Record<string, unknown> = {}) {
  return Array.from({ length: count }, (_, index) => row(index + 1, rest));
}

/** An album body with these rows; `total` where further pages hold more. */
export function album(items: unknown[], total = items.length) {
  return {
    id: ALBUM,
    name: 'Songs',
    album_type: 'album',
    total_tracks: total,
    release_date: '2001-03',
    artists: [{ name: 'Ann' }],
    external_ids: { upc: '00602475093060' },
    tracks: { items, next: total > items.length ? 'https://api.spotify.com/more' : null, total },
  };
}

/** A row of the public page. */
export function shown(number: number, playability: unknown, reason?: string) {
  return {
    track: {
      uri: `spotify:track:${idOf(number)}`,
      name: `Song ${number}`,
      discNumber: 1,
      trackNumber: number,
      duration: { totalMilliseconds: 200_000 },
      artists: { items: [{ profile: { name: 'Ann' } }] },
      playability,
      relinkingInformation: reason && { linkedTrack: { playability: { reason } } },
    },
  };
}

/** The public page of an album. */
export function pageOf(items: unknown[], rest: Record<string, unknown> = {}, country = 'NL') {
  const entity = {
    __typename: 'Album',
    name: 'Songs',
    date: { year: 2001, month: 3, day: 12 },
    artists: { items: [{ profile: { name: 'Ann' } }] },
    tracksV2: { totalCount: items.length, items },
    ...rest,
  };
  return html({
    session: { country },
    entities: { items: { [`spotify:album:${ALBUM}`]: entity } },
  });
}

export function html(state: unknown) {
  const packed = Buffer.from(JSON.stringify(state)).toString('base64');
  return `<!DOCTYPE html><html><head><title>x</title></head><body><script id="initialState" type="text/plain">${packed}</script></body></html>`;
}

/** With a key unless told otherwise. */
export function world(routes: Route[], lent: Partial<Session> = {}) {
  return answering('spotify', [...routes, TOKEN], { key: KEY, ...lent });
}
