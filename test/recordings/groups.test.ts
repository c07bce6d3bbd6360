import { expect, it } from 'vitest';
import { Failure } from '../../src/model/index.js';
import { adapter as deezer } from '../../src/platforms/deezer/doors.js';
import type { Session } from '../../src/platforms/platform.js';
import { adapter as qobuz } from '../../src/platforms/qobuz/doors.js';
import { adapter as spotify } from '../../src/platforms/spotify/doors.js';
import { adapter as tidal } from '../../src/platforms/tidal/doors.js';
import { adapter as ytmusic } from '../../src/platforms/ytmusic/doors.js';
import {
  album,
  expectAligned,
  isSame,
  merged,
  numbers,
  oldTidalList,
  read,
  release,
  route,
  strays,
  suite,
} from './groups.js';

suite('group A: Die With A Smile', () => {
  const DEEZER = 'deezer/album-629506181-die-with-a-smile.json';
  const SPOTIFY = 'spotify/album-10FLjwfpbxLmW8c25Xyc2N-die-with-a-smile.json';

  it('one track on every platform, one barcode however it is padded', async () => {
    const listings = await Promise.all([
      album({
        adapter: deezer,
        platform: 'deezer',
        id: '629506181',
        routes: [
          route('/track/2947516331', 'deezer/track-2947516331-die-with-a-smile.json'),
          { to: '/album/629506181/tracks', body: 'gone', status: 404 },
          route('api.deezer.com/album/629506181', DEEZER),
        ],
      }),
      album({
        adapter: spotify,
        platform: 'spotify',
        id: '10FLjwfpbxLmW8c25Xyc2N',
        routes: [route('/albums/10FLjwfpbxLmW8c25Xyc2N', SPOTIFY)],
      }),
      ...['US', 'GB'].map((region) =>
        album({
          adapter: tidal,
          platform: 'tidal',
          id: '381265361',
          routes: [route('filter[id]=381265361', `tidal/v2-albums-381265361-${region}.json`)],
          region,
        }),
      ),
    ]);
    expectAligned(listings, 1);
    const barcodes = new Set(listings.map(({ barcode }) => barcode?.replace(/^0+/, '')));
    expect([...barcodes]).toEqual(['602475093060']);
  });
});

suite('group D: The Dark Side of the Moon', () => {
  it('ten tracks of a record and a shop, though lengths differ by fifteen seconds', async () => {
    const id = 'xggxq5w5dmljb';
    const page = 'qobuz/page-the-dark-side-of-the-moon-pink-floyd_xggxq5w5dmljb.html';
    const listings = [
      await release('b84ee12a-dsotm-vinyl'),
      await album({ adapter: qobuz, platform: 'qobuz', id, routes: [route(id, page)] }),
    ];
    expectAligned(listings, 10);
    const [vinyl = [], shop = []] = listings.map(({ tracks }) => tracks);
    expect(strays(vinyl, shop)).toBe(0);
  });
});

suite('group F: editions of one album', () => {
  it.each([
    ['三毒史', 'sheena-ringo-sandokushi', ['3ac4a81e', '4fdf1514'], ['digital', 'cd'], 13],
    [
      'Nevermind',
      'nirvana-nevermind',
      ['8e061dc4', 'eccae410'],
      ['geffen-leading-zero-barcode', 'dgc'],
      12,
    ],
    [
      'Lift Your Skinny Fists',
      'gybe-lysflath',
      ['f77eeaef', 'e3334c4e'],
      ['digital-2017', '2lp-2000'],
      4,
    ],
  ] as const)(
    '%s: every track of one is a track of the other',
    async (_, name, ids, kinds, count) => {
      const listings = await Promise.all(
        ids.map((id, at) => release(`${id}-${name}-${kinds[at]}`)),
      );
      expectAligned(listings, count);
      const [one = [], other = []] = listings.map(({ tracks }) => tracks);
      expect(strays(one, other)).toBe(0);
    },
  );

  it('A arca de Noé of 1980 and of 2013 are two albums', async () => {
    const listings = [
      await release('3f48d22d-vinicius-a-arca-de-noe-1980'),
      await release('58651b56-vinicius-a-arca-de-noe-2013'),
    ];
    for (const order of [listings, [...listings].reverse()]) {
      const found = merged(order);
      expect(found.rejected).toHaveLength(1);
      expect(found.tracks).toHaveLength(found.base.tracks.length);
      expect(
        new Set(found.tracks.flatMap(({ places }) => places.map(({ listing }) => listing))),
      ).toEqual(new Set([found.base]));
    }
    const [old = [], young = []] = listings.map(({ tracks }) => tracks);
    expect(old.flatMap((one) => young.filter((other) => isSame(one, other)))).toEqual([]);
  });
});

suite('group E: Step Up 2 The Streets, in three countries', () => {
  it('the nine rows of the US are the same nine of the sixteen elsewhere', () => {
    const listings = ['NO', 'SE', 'US'].map(oldTidalList);
    const inUs = [2, 4, 5, 6, 8, 10, 11, 12, 16];
    const due = Array.from({ length: 16 }, (_, at) => [at + 1, at + 1, inUs.indexOf(at + 1) + 1]);
    for (const order of [listings, [...listings].reverse()]) {
      expect(numbers(listings, merged(order))).toEqual(due);
    }
    const unidentified = listings.map((one) => ({
      ...one,
      tracks: one.tracks.map((track) => ({ ...track, isrc: null, disc: null, number: null })),
    }));
    expect(numbers(unidentified, merged(unidentified))).toEqual(due);
  });
});

suite('group H: O My Heart', () => {
  const ID = 'MPREb_ic7dLBJdWkU';
  const LIST = 'VLOLAK5uy_mH7DgcXgOoWckMp_0LiZyruqurO3I88iQ';
  const FILES: Record<string, string> = {
    [ID]: 'browse-MPREb_ic7dLBJdWkU-o-my-heart.json',
    [LIST]: 'browse-VLOLAK5uy_mH7DgcXgOoWc-o-my-heart.json',
    '"60270082120"': 'search-gtin-60270082120.json',
  };

  /** Answers what is browsed or searched; without `list` the album's playlist is lacking. */
  function session(hasList: boolean): Session {
    const ask: Session['ask'] = async (request) => {
      const { browseId, query } = (request.json ?? {}) as Record<string, string>;
      const file = FILES[browseId ?? query ?? ''];
      if (file === undefined || (browseId === LIST && !hasList))
        throw new Failure('network', 'ytmusic: not recorded');
      const text = read(`ytmusic/${file}`);
      return { status: 200, headers: {}, text, url: request.url, request: 'POST', seenAt: '' };
    };
    return { ask, memory: new Map(), regions: ['US'], key: null, now: 0 };
  }

  it('twelve tracks through the album and through its playlist, found by their barcode', async () => {
    const found = await ytmusic.searchBarcode?.(session(true), '60270082120');
    expect(found?.heads.map(({ id }) => id)).toEqual([ID]);
    const videos = await ytmusic.readAlbum(session(false), ID, null);
    const audio = await ytmusic.readAlbum(session(true), ID, null);
    if (!videos || !audio) throw new Error('ytmusic has no such album');
    expect(videos.tracks.some(({ id }) => audio.tracks.some((other) => other.id === id))).toBe(
      false,
    );
    expectAligned([videos, audio], 12);
    expect(strays(videos.tracks, audio.tracks)).toBe(0);
  });
});

suite('group G: Discovery', () => {
  it('fourteen tracks on both platforms, one barcode', async () => {
    const listings = await Promise.all([
      album({
        adapter: deezer,
        platform: 'deezer',
        id: '302127',
        routes: [
          route('/album/302127/tracks', 'deezer/album-302127-tracks.json'),
          route('api.deezer.com/album/302127', 'deezer/album-302127-discovery.json'),
          route('/track/3135556', 'deezer/track-3135556-2019.json'),
        ],
      }),
      album({
        adapter: spotify,
        platform: 'spotify',
        id: '2noRn2Aes5aoNVsU6iWThc',
        routes: [
          route(
            '/albums/2noRn2Aes5aoNVsU6iWThc',
            'spotify/album-2noRn2Aes5aoNVsU6iWThc-discovery-market-ES.json',
          ),
        ],
        region: 'ES',
      }),
    ]);
    expectAligned(listings, 14);
    expect(listings.map(({ barcode }) => barcode?.replace(/^0+/, ''))).toEqual([
      '724384960650',
      '724384960650',
    ]);
    const [one = [], other = []] = listings.map(({ tracks }) => tracks);
    expect(strays(one, other)).toBe(0);
  });
});
