import { describe, expect, it } from 'vitest';
import { askAddresses } from '../../src/lookup/addresses.js';
import { idsOf } from '../../src/lookup/ids.js';
import { parseQuestion } from '../../src/lookup/question.js';
import { type Looking, lookupAlbum, type Services } from '../../src/lookup.js';
import { Failure } from '../../src/model/index.js';
import { house, type Made, PLAIN, TITLES } from './made.js';

const QUESTION = ['Ada Moss', 'Night Ferry'];
const LINKED: Looking = { ...PLAIN, dig: 0, linked: true };
const DEEZER: Made = {
  card: { id: 'deezer' },
  albums: [{ id: 'd1', barcode: '0075992739511', tracks: { '*': TITLES } }],
};
const APPLE: Made = {
  card: { id: 'apple' },
  albums: [{ id: 'a1', barcode: '75992739511', tracks: { '*': TITLES } }],
};
const TIDAL: Made = { card: { id: 'tidal' }, albums: [] };
const QOBUZ: Made = { card: { id: 'qobuz' }, albums: [] };
const LINKS = [
  'https://deezer.example/album/d1',
  'https://qobuz.example/album/q1',
  'https://qobuz.example/album/q1?shop=fr',
  'https://www.shop.example/night ferry',
  'javascript:alert(1)',
  'https://me:secret@shop.example/x',
  `https://shop.example/${'x'.repeat(600)}`,
];
const MUSICBRAINZ: Made = {
  card: { id: 'musicbrainz', role: 'reference' },
  albums: [{ id: 'm1', barcode: '5099749534728', tracks: { '*': TITLES }, links: LINKS }],
};

/** What the made-up platforms know the album by. */
async function idsIn(
  { cache, clock, keys }: ReturnType<typeof house>,
  looking: Partial<Looking> = {},
) {
  const nobody = async (): Promise<never> => {
    throw new Failure('network', 'nobody is asked');
  };
  const services: Services = {
    cache,
    net: { stats: new Map(), close: async () => {}, forPlatform: () => nobody },
    now: () => clock.now,
    memory: new Map(),
    keys,
    progress: () => {},
  };
  const all = { ...LINKED, ...looking };
  const { report } = await lookupAlbum(services, parseQuestion(QUESTION), all);
  return idsOf(cache, report, await askAddresses(services, all, report));
}

describe('the ids of an album', () => {
  it('are those of its listings, and of pages that the reference tells and nobody has read', async () => {
    const told = await idsIn(house(DEEZER, APPLE, QOBUZ, MUSICBRAINZ));
    expect(told.barcodes).toEqual(['75992739511', '5099749534728']);
    expect(told.mbids).toEqual(['m1']);
    expect(told.platforms.map(({ platform, listings }) => [platform, listings[0]?.id])).toEqual([
      ['deezer', 'd1'],
      ['apple', 'a1'],
      ['musicbrainz', 'm1'],
    ]);
    expect(told.addresses).toEqual([
      { platform: 'qobuz', id: 'q1', url: 'https://qobuz.example/album/q1', from: 'musicbrainz' },
      {
        platform: null,
        id: null,
        url: 'https://www.shop.example/night%20ferry',
        from: 'musicbrainz',
      },
    ]);
    expect(told.tracks[0]).toMatchObject({ number: 1, on: { deezer: { id: 'd1-One' } } });
  });

  it('stand there with the problem of each platform that has none', async () => {
    const fails = { searchAlbums: new Failure('captcha', 'tidal: asks for a human') };
    const told = await idsIn(house(DEEZER, { ...TIDAL, fails }, MUSICBRAINZ));
    expect(told.platforms[1]).toMatchObject({
      platform: 'tidal',
      status: 'failed',
      problem: { code: 'captcha' },
      listings: [],
    });
  });

  it('are there without addresses where the reference fails, and say so', async () => {
    const fails = { addresses: new Failure('rate-limited', 'musicbrainz: HTTP 503') };
    const told = await idsIn(house(DEEZER, { ...MUSICBRAINZ, fails }));
    expect(told.addresses).toEqual([]);
    expect(told.addressesProblem).toEqual({
      code: 'rate-limited',
      message: 'musicbrainz: HTTP 503',
    });
    expect(told.platforms[0]?.listings[0]?.id).toBe('d1');
  });

  it('come from the database alone when offline', async () => {
    const rooms = house(DEEZER, MUSICBRAINZ);
    await idsIn(rooms);
    const told = await idsIn(rooms, { offline: true });
    expect(told).toMatchObject({ mbids: ['m1'], addresses: [], addressesProblem: null });
    expect(told.platforms[0]?.listings[0]?.barcode).toBe('0075992739511');
  });

  it('are empty where nobody lists the album', async () => {
    const told = await idsIn(house({ ...DEEZER, albums: [] }, { ...MUSICBRAINZ, albums: [] }));
    expect(told).toMatchObject({ album: null, barcodes: [], mbids: [], addresses: [], tracks: [] });
  });
});
