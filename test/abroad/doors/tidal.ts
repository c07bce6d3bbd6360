import type { Asked } from '../../world/door.js';
import { matches, type Shown, shown, wordsOf } from '../albums.js';
import { json, type Told } from '../answer.js';

export const TIDAL_KEY = { id: 'tidal-id-of-mine', secret: 'tidal-secret-of-mine' };

const API_TYPE = 'application/vnd.api+json';

/** The token and the v2 API, by country. */
export function tidal({ url, headers }: Asked): Told {
  if (url.hostname === 'auth.tidal.com') {
    const due = `Basic ${Buffer.from(`${TIDAL_KEY.id}:${TIDAL_KEY.secret}`).toString('base64')}`;
    return headers.authorization === due
      ? json({ access_token: 'tidal-token', token_type: 'Bearer', expires_in: 86_400 })
      : json({ status: 401, error: 'invalid_client', sub_status: 2001 }, undefined, 401);
  }
  if (headers.authorization !== 'Bearer tidal-token') return error(401, 'UNAUTHORIZED');
  const query = (name: string) => url.searchParams.get(name);
  const all = shown('tidal', query('countryCode') ?? 'US', () => true);
  const words = query('filter[query]');
  if (words !== null)
    return found(
      all.filter((one) => matches(words, wordsOf(one))),
      all,
      words,
      url,
    );
  if (url.pathname.startsWith('/v2/tracks')) return tracks(all, url);
  const [id, barcode] = [query('filter[id]'), query('filter[barcodeId]')];
  const hits = all.filter(({ shelf, album }) =>
    id === null ? album.barcode === barcode : shelf.id === id,
  );
  return json({ data: hits.map(albumOf), included: hits.flatMap(includedOf) }, API_TYPE);
}

function error(status: number, code: string): Told {
  return json(
    { errors: [{ id: '1', status: String(status), code, detail: code }] },
    API_TYPE,
    status,
  );
}

function found(hits: Shown[], all: Shown[], words: string, url: URL): Told {
  const isTracks = url.searchParams.get('include')?.startsWith('tracks') === true;
  const rows = all
    .flatMap((one) => one.rows.map((row) => ({ one, row })))
    .filter(({ one, row }) => matches(words, `${wordsOf(one)} ${row.title}`));
  const data = {
    id: words,
    type: 'searchResults',
    attributes: {},
    relationships: isTracks
      ? { tracks: { data: rows.map(({ row }) => ({ id: row.id, type: 'tracks' })) } }
      : { albums: { data: hits.map(({ shelf }) => ({ id: shelf.id, type: 'albums' })) } },
  };
  const shelves = isTracks ? rows.map(({ one }) => one) : hits;
  return json(
    { data: [data], included: [...shelves.map(albumOf), ...shelves.flatMap(includedOf)] },
    API_TYPE,
  );
}

function tracks(all: Shown[], url: URL): Told {
  const ids = (url.searchParams.get('filter[id]') ?? url.pathname.split('/')[3] ?? '').split(',');
  const isrc = url.searchParams.get('filter[isrc]');
  const rows = all.flatMap((one) => one.rows.map((row) => ({ one, row })));
  const hits = rows.filter(({ row }) =>
    isrc === null ? ids.includes(row.id) : row.song.isrc === isrc,
  );
  const data = hits.map(({ one, row }) => trackOf(one, row));
  const isOne = /^\/v2\/tracks\/\d+$/.test(url.pathname);
  if (isOne && data.length === 0) return error(404, 'NOT_FOUND');
  return json(
    { data: isOne ? data[0] : data, included: hits.map(({ one }) => albumOf(one)) },
    API_TYPE,
  );
}

function albumOf({ shelf, title, album, rows }: Shown) {
  return {
    id: shelf.id,
    type: 'albums',
    attributes: {
      title,
      barcodeId: album.barcode.padStart(14, '0'),
      numberOfItems: album.songs.length,
      numberOfVolumes: 1,
      duration: 'PT12M',
      releaseDate: album.date,
      copyright: { text: 'c' },
      availability: ['STREAM'],
      albumType: 'ALBUM',
    },
    relationships: {
      artists: { data: [{ id: `${shelf.id}9`, type: 'artists' }] },
      items: {
        data: rows.map(({ id, number }) => ({
          id,
          type: 'tracks',
          meta: { volumeNumber: 1, trackNumber: number },
        })),
        links: {},
      },
    },
  };
}

function includedOf(one: Shown): object[] {
  const artist = { id: `${one.shelf.id}9`, type: 'artists', attributes: { name: one.artist } };
  return [artist, ...[...one.rows].reverse().map((row) => trackOf(one, row))];
}

function trackOf({ shelf }: Shown, { id, title, song, plays }: Shown['rows'][number]) {
  return {
    id,
    type: 'tracks',
    attributes: {
      title,
      version: null,
      isrc: song.isrc,
      duration: `PT${Math.floor(song.seconds / 60)}M${song.seconds % 60}S`,
      availability: plays ? ['STREAM', 'DJ'] : [],
    },
    relationships: {
      artists: { data: [{ id: `${shelf.id}9`, type: 'artists' }] },
      albums: { data: [{ id: shelf.id, type: 'albums' }] },
    },
  };
}
