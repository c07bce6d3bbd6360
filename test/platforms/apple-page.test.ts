import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/apple/doors.js';
import { shops } from './apple-world.js';
import { fixtureSession } from './spec.js';

const timeout = new Failure('timeout', 'apple: itunes.apple.com did not answer in time');

/** Page `html` where the lookup fails. */
const failing = (html: string) =>
  shops(['US'], (_, { url }) => (url.includes('itunes') ? timeout : html));

const script = (id: string, json: unknown) =>
  `<!DOCTYPE html><html><body><script id="${id}">${JSON.stringify(json)}</script></body></html>`;

const cache = (album: unknown) =>
  script('shoebox-media-api-cache-amp-music', {
    '.storefronts.us': '{"d":[]}',
    '.catalog.us.albums.5.include.tracks': JSON.stringify({ x: 1, d: [album] }),
  });

const offer = (type: string, price: number) => ({ type, price });

function row(n: number, attributes: object, type = 'songs') {
  return {
    id: `10${n}`,
    type,
    attributes: { name: `Song ${n}`, discNumber: 1, trackNumber: n, ...attributes },
  };
}

function catalogue(rows: object[], attributes: object = {}) {
  return {
    id: '5',
    type: 'albums',
    attributes: { name: 'Album', artistName: 'Somebody', trackCount: rows.length, ...attributes },
    relationships: { tracks: { data: rows } },
  };
}

const sections = (tracks: object[], header: object = { title: 'Album' }) =>
  script('serialized-server-data', [
    {
      intent: {},
      data: {
        sections: [
          { itemKind: 'containerDetailHeaderLockup', items: [header] },
          { itemKind: 'trackLockup', items: tracks },
        ],
      },
    },
  ]);

const lockup = (n: number, rest: object = {}) => ({
  title: `Song ${n}`,
  artistName: 'Somebody',
  duration: 200_000,
  contentDescriptor: { kind: 'song', identifiers: { storeAdamID: `10${n}` } },
  ...rest,
});

describe('apple: the public page, where the lookup failed', () => {
  it('is asked only then', async () => {
    const session = fixtureSession('apple');
    session.regions = ['US'];
    await adapter.readAlbum(session, '1728639278', null);
    expect(session.asked.map(({ url }) => new URL(url).hostname)).toEqual(['itunes.apple.com']);
  });

  it('the layout of 2021 tells ISRC, barcode and terms', async () => {
    const session = fixtureSession('apple');
    session.regions = ['US'];
    const listing = await adapter.readAlbum(session, '1451216499', null);
    expect(listing).toMatchObject({
      title: 'Flavourite CÂLÂ',
      artists: ['SÔNGE'],
      releaseDate: '2019-03-22',
      trackCount: 10,
      barcode: '190295474089',
      complete: false,
      problem: { code: 'not-cached', message: expect.stringMatching(/read from the public page$/) },
    });
    expect(listing?.tracks).toMatchObject([
      {
        id: '1451216501',
        isrc: 'FRZ041801298',
        number: 1,
        durationMs: 237_640,
        terms: [{ access: 'subscription', region: 'US', tier: 'vip' }],
      },
      { isrc: 'FRZ041801297' },
    ]);
    expect(listing?.tracks[0]?.terms).toHaveLength(1);
  });

  it('its offers: bought singly, with the album, ordered ahead; prices without a currency are not told', async () => {
    const html = cache(
      catalogue(
        [
          row(1, { playParams: {}, offers: [offer('buy', 1.29), offer('subscription', 0)] }),
          row(2, { playParams: {}, offers: [offer('subscription', 0)] }),
          row(3, { offers: [] }),
          row(4, { offers: [offer('preorder', 1.29)] }),
          row(5, {}, 'music-videos'),
        ],
        { offers: [offer('buy', 9.99)] },
      ),
    );
    const listing = await adapter.readAlbum(failing(html), '5', null);
    expect(listing).toMatchObject({ trackCount: 4, complete: false });
    expect(listing?.tracks.map(({ terms }) => terms.map(({ reason }) => reason))).toEqual([
      ['members', 'sold-singly'],
      ['members', 'sold-in-album'],
      ['sold-in-album'],
      ['sold-in-album'],
    ]);
    expect(listing?.tracks[0]?.terms[1]?.price).toBeNull();
  });
});

describe('apple: what the public page leaves open', () => {
  it('a clip alone, or an order ahead, plays nothing', async () => {
    const rows = [row(1, { previews: [{}] }), row(2, { offers: [offer('preorder', 1.29)] })];
    const listing = await adapter.readAlbum(failing(cache(catalogue(rows))), '5', null);
    expect(listing?.tracks.map(({ terms }) => terms[0])).toMatchObject([
      { access: 'unavailable', preview: true, reason: 'preview-only' },
      { access: 'unavailable', reason: 'preorder' },
    ]);
  });

  it('the layout of 2026 tells songs, and no terms', async () => {
    const listing = await adapter.readAlbum(failing(sections([lockup(1), lockup(2)])), '5', null);
    expect(listing).toMatchObject({
      title: 'Album',
      artists: ['Somebody'],
      trackCount: null,
      complete: false,
      problem: { code: 'timeout' },
    });
    expect(listing?.tracks).toMatchObject([
      {
        id: '101',
        title: 'Song 1',
        number: null,
        durationMs: 200_000,
        terms: [{ access: 'unknown', reason: 'no-terms', region: 'US' }],
      },
      { id: '102' },
    ]);
  });

  it.each([
    ['no album in it', '<html><body>Apple Music</body></html>'],
    ['another album', cache({ ...catalogue([row(1, {})]), id: '6' })],
    ['no catalogue in its cache', script('shoebox-media-api-cache-amp-music', { a: '{}' })],
    ['a moved shape', cache({ id: '5', attributes: {} })],
    ['no songs', sections([])],
    ['songs without ids', sections([lockup(1, { contentDescriptor: {} })])],
    ['no title', sections([lockup(1)], {})],
    ['half a script', '<script id="serialized-server-data">[{"data":'],
  ])('a page with %s leaves the failure of the lookup', async (_, html) => {
    await expect(adapter.readAlbum(failing(html), '5', null)).rejects.toMatchObject({
      code: 'timeout',
      message: timeout.message,
    });
  });
});
