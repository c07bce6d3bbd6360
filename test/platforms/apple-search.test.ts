import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/apple/doors.js';
import { album, LIMITED, shops, song, words } from './apple-world.js';
import { fixtureSession } from './spec.js';

const DREAM = { artist: 'Dreamcatcher', title: 'Nightmare·Escape The ERA' };

describe('apple: album search', () => {
  it('asks every shop once, and gives what any of them lists', async () => {
    const session = fixtureSession('apple');
    session.regions = ['US', 'CN'];
    const found = await adapter.searchAlbums(session, { text: 'other words', ...DREAM });
    expect(session.asked.map(({ query }) => query)).toMatchObject([
      { term: 'Dreamcatcher Nightmare·Escape The ERA', entity: 'album', country: 'us' },
      { country: 'cn' },
    ]);
    expect(found).toMatchObject({ whole: true });
    expect(found.heads).toMatchObject([
      {
        platform: 'apple',
        id: '1728639278',
        title: 'Nightmare·Escape The ERA - EP',
        artists: ['Dreamcatcher'],
        releaseDate: '2018-05-10',
        trackCount: 6,
        barcode: null,
      },
    ]);
  });

  it('an album of several shops is one, under the names of all', async () => {
    const session = shops(['US', 'TW'], (region) => [
      album(region === 'TW' ? { collectionName: '專輯' } : { collectionCensoredName: 'Album (X)' }),
    ]);
    const { heads } = await adapter.searchAlbums(session, words('album'));
    expect(heads).toMatchObject([{ title: 'Album', otherTitles: ['Album (X)', '專輯'] }]);
  });

  it('nothing found is an honest nothing', async () => {
    const session = shops(['US'], () => []);
    expect(await adapter.searchAlbums(session, words('x'))).toMatchObject({
      heads: [],
      whole: true,
    });
  });

  it.each<[string, (region: string) => object[] | typeof LIMITED | string]>([
    ['one shop refuses', (region) => (region === 'US' ? LIMITED : [])],
    [
      'a row cannot be read',
      (region) => (region === 'US' ? [album(), { wrapperType: 'collection' }] : []),
    ],
    [
      'fewer rows came than the answer counts',
      () => JSON.stringify({ resultCount: 2, results: [album()] }),
    ],
    [
      'the page is full',
      () => Array.from({ length: 50 }, (_, at) => album({ collectionId: at + 1 })),
    ],
  ])('is not whole: %s', async (_, answer) => {
    const found = await adapter.searchAlbums(shops(['US', 'CN'], answer), words('x'));
    expect(found.whole).toBe(false);
  });
});

describe('apple: what an album search may meet', () => {
  it('an empty answer after a refusal is not whole', async () => {
    let refuses = true;
    const session = shops(['US'], () => (refuses ? LIMITED : []));
    await expect(adapter.searchAlbums(session, words('x'))).rejects.toMatchObject({
      code: 'rate-limited',
    });
    refuses = false;
    expect(await adapter.searchAlbums(session, words('x'))).toMatchObject({ whole: false });
  });

  it('rows that are no albums are dropped', async () => {
    const book = { wrapperType: 'audiobook', collectionId: 9, collectionName: 'Book' };
    const found = await adapter.searchAlbums(
      shops(['US'], () => [book, album()]),
      words('x'),
    );
    expect(found).toMatchObject({ whole: true, heads: [{ id: '5' }] });
  });

  it.each([
    ['<html>Service Unavailable</html>', 'changed', /^apple: not JSON/],
    ['{"resultCount":1,"results":[{"wrapper', 'changed', /^apple: not JSON/],
    ['{"data":[]}', 'changed', /^apple: results is missing$/],
    ['{"errorMessage":"Invalid value(s) for key(s): [country]"}', 'refused', /\[country\]$/],
  ])('%s: %s', async (text, code, message) => {
    const session = shops(['US'], () => text);
    await expect(adapter.searchAlbums(session, words('x'))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});

describe('apple: by barcode', () => {
  it('is asked with twelve digits, and tells no barcode of its own', async () => {
    const session = fixtureSession('apple');
    session.regions = ['US'];
    const found = await adapter.searchBarcode?.(session, '5024545486520');
    expect(found).toMatchObject({
      whole: true,
      heads: [
        {
          id: '266624253',
          title: 'Untrue',
          artists: ['Burial'],
          releaseDate: '2007-11-05',
          trackCount: 13,
          barcode: null,
        },
      ],
    });
    expect(await adapter.searchBarcode?.(session, '75678317729')).toMatchObject({
      heads: [],
      whole: true,
    });
    expect(session.asked[1]?.query?.upc).toBe('075678317729');
  });
});

describe('apple: song search', () => {
  it('tells terms and album, and is never whole: there is no total', async () => {
    const session = fixtureSession('apple');
    session.regions = ['US'];
    const found = await adapter.searchTracks(session, words('Skid Row I Remember You'), 1);
    expect(session.asked[0]?.query).toMatchObject({ entity: 'song', limit: '200' });
    expect(found).toMatchObject({ total: null, whole: false, last: true });
    expect(found.rows).toMatchObject([
      {
        id: '265611396',
        title: 'I Remember You',
        artists: ['Skid Row'],
        album: { id: '265611220', title: '40 Seasons - The Best of Skid Row' },
        disc: 1,
        number: 4,
        durationMs: 314_027,
        terms: [
          { access: 'subscription', region: 'US', preview: true },
          { access: 'purchase', region: 'US', price: { amount: 129, currency: 'USD' } },
        ],
      },
    ]);
  });

  it('what the search of another shop does not show is open there', async () => {
    const timeout = new Failure('timeout', 'apple: late');
    const session = shops(['US', 'HK', 'JP'], (region) => {
      if (region === 'JP') return timeout;
      return region === 'US' ? [song(1), song(2)] : [song(2)];
    });
    const { rows } = await adapter.searchTracks(session, words('song'), 1);
    const told = rows.map(({ terms }) => terms.map((one) => `${one.region} ${one.reason}`));
    expect(told[0]).toEqual(['US members', 'US sold-singly', 'HK search-cut', 'JP timeout']);
    expect(told[1]?.slice(0, 2)).toEqual(['US members', 'HK members']);
  });

  it('every shop fails: so does the search', async () => {
    const session = shops(['US', 'HK'], () => LIMITED);
    await expect(adapter.searchTracks(session, words('x'), 1)).rejects.toMatchObject({
      code: 'rate-limited',
    });
  });
});
