import type { Asked } from '../../world/door.js';
import { CALLER, matches, type Shown, shown, wordsOf } from '../albums.js';
import { html, json, redirect, type Told } from '../answer.js';

export const SPOTIFY_KEY = { id: 'spotify-id-of-mine', secret: 'spotify-secret-of-mine' };

/** The public pages, the short links, and the Web API with its token. */
export function spotify(asked: Asked): Told {
  const { hostname, pathname } = asked.url;
  if (hostname === 'spotify.link') {
    return redirect(
      pathname === '/away'
        ? 'https://evil.example/album'
        : 'https://open.spotify.com/album/1aaaaaaaaaaaaaaaaaaaaa?si=1',
    );
  }
  if (hostname === 'accounts.spotify.com') return token(asked);
  if (hostname === 'api.spotify.com') return api(asked);
  return page(asked);
}

function token({ headers }: Asked): Told {
  const due = `Basic ${Buffer.from(`${SPOTIFY_KEY.id}:${SPOTIFY_KEY.secret}`).toString('base64')}`;
  if (headers.authorization !== due)
    return json({ error: 'invalid_client', error_description: 'Invalid client' }, undefined, 400);
  return json({ access_token: 'spotify-token', token_type: 'Bearer', expires_in: 3600 });
}

function page({ url, headers }: Asked): Told {
  if (headers['user-agent'] !== '') return html('<div id="main"></div>');
  const [, kind, id] = url.pathname.split('/');
  const all = shown('spotify', CALLER, () => true);
  const items: Record<string, unknown> = {};
  for (const one of all) {
    if (kind === 'album' && one.shelf.id === id) items[`spotify:album:${id}`] = entityOf(one);
    if (kind === 'track' && one.rows.some((row) => row.id === id))
      items[`spotify:track:${id}`] = { albumOfTrack: { uri: `spotify:album:${one.shelf.id}` } };
  }
  if (Object.keys(items).length === 0) return html('Page not found', 404);
  const state = Buffer.from(JSON.stringify({ session: { country: CALLER }, entities: { items } }));
  return html(`<script id="initialState" type="text/plain">${state.toString('base64')}</script>`);
}

function entityOf({ title, artist, album, rows }: Shown) {
  const [year, month, day] = album.date.split('-').map(Number);
  const artists = { items: [{ profile: { name: artist } }] };
  return {
    __typename: 'Album',
    name: title,
    date: { year, month, day },
    artists,
    tracksV2: {
      totalCount: rows.length,
      items: rows.map(({ id, number, title: name, song, plays, grey }) => ({
        track: {
          uri: `spotify:track:${id}`,
          name,
          discNumber: 1,
          trackNumber: number,
          duration: { totalMilliseconds: song.seconds * 1000 },
          artists,
          playability: { playable: plays, ...(plays ? { reason: 'PLAYABLE' } : {}) },
          relinkingInformation:
            plays || grey
              ? null
              : { linkedTrack: { playability: { reason: 'COUNTRY_RESTRICTED' } } },
        },
      })),
    },
  };
}

function api({ url, headers }: Asked): Told {
  if (headers.authorization !== 'Bearer spotify-token')
    return json({ error: { status: 401, message: 'Invalid access token' } }, undefined, 401);
  const all = shown('spotify', url.searchParams.get('market') ?? CALLER, () => true);
  const [, , kind, id, part] = url.pathname.split('/');
  if (kind === 'search') return search(all, url);
  if (kind === 'tracks') {
    const one = all.find(({ rows }) => rows.some((row) => row.id === id));
    const row = one?.rows.find((each) => each.id === id);
    if (one && row) return json(trackOf(one, row));
  }
  const one = all.find(({ shelf }) => shelf.id === id);
  if (!one) return json({ error: { status: 404, message: 'Resource not found' } }, undefined, 404);
  const tracks = {
    items: one.rows.map((row) => rowOf(one, row)),
    next: null,
    total: one.rows.length,
  };
  return json(part === 'tracks' ? tracks : { ...headOf(one), tracks });
}

function search(all: Shown[], url: URL): Told {
  const q = url.searchParams.get('q') ?? '';
  const words = q.replace(/\b(artist|album|track):/g, '');
  const offset = Number(url.searchParams.get('offset') ?? 0);
  const pageOf = (list: object[]) => ({
    items: list.slice(offset, offset + 10),
    total: list.length,
    next: null,
    limit: 10,
    offset,
  });
  if (url.searchParams.get('type') === 'album') {
    const upc = /^upc:(\d+)$/.exec(q)?.[1];
    const fits = (one: Shown) =>
      upc ? one.album.barcode.padStart(14, '0') === upc : matches(words, wordsOf(one));
    return json({ albums: pageOf(all.filter(fits).map(headOf)) });
  }
  const isrc = /^isrc:(\w+)$/.exec(q)?.[1];
  const rows = all.flatMap((one) => one.rows.map((row) => ({ one, row })));
  const hits = rows.filter(({ one, row }) =>
    isrc ? row.song.isrc === isrc : matches(words, `${wordsOf(one)} ${row.title}`),
  );
  return json({ tracks: pageOf(hits.map(({ one, row }) => trackOf(one, row))) });
}

function headOf({ shelf, title, artist, album, rows }: Shown) {
  return {
    id: shelf.id,
    name: title,
    album_type: 'album',
    type: 'album',
    total_tracks: rows.length,
    release_date: album.date,
    release_date_precision: 'day',
    artists: [{ id: 'x', name: artist }],
    external_ids: { upc: album.barcode },
  };
}

function rowOf({ artist }: Shown, { id, number, title, song, plays, grey }: Shown['rows'][number]) {
  return {
    id,
    type: 'track',
    name: title,
    artists: [{ id: 'x', name: artist }],
    disc_number: 1,
    track_number: number,
    duration_ms: song.seconds * 1000,
    is_playable: plays,
    ...(plays || grey ? {} : { restrictions: { reason: 'market' } }),
  };
}

function trackOf(one: Shown, row: Shown['rows'][number]) {
  return { ...rowOf(one, row), external_ids: { isrc: row.song.isrc }, album: headOf(one) };
}
