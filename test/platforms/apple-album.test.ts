import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/apple/doors.js';
import { album, LIMITED, shops, song, trail, video } from './apple-world.js';
import { fixtureSession } from './spec.js';

const timeout = new Failure('timeout', 'apple: itunes.apple.com did not answer in time');

function fixtures(regions: string[]) {
  const session = fixtureSession('apple');
  session.regions = regions;
  return session;
}

describe('apple: an album of one shop', () => {
  it('is read whole in one request', async () => {
    const session = fixtures(['US']);
    const listing = await adapter.readAlbum(session, '1728639278', null);
    expect(session.asked).toHaveLength(1);
    expect(listing).toMatchObject({
      id: '1728639278',
      title: 'Nightmare·Escape The ERA - EP',
      artists: ['Dreamcatcher'],
      releaseDate: '2018-05-10',
      trackCount: 6,
      barcode: null,
      url: 'https://music.apple.com/us/album/1728639278',
      complete: true,
      problem: null,
      place: null,
    });
    expect(listing?.tracks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(listing?.tracks[0]).toMatchObject({
      id: '1728639279',
      title: 'INSIDE-OUTSIDE (Intro)',
      disc: 1,
      durationMs: 83_720,
      album: { id: '1728639278' },
      url: 'https://music.apple.com/us/album/1728639278?i=1728639279',
      terms: [
        { access: 'subscription', region: 'US', tier: 'vip', price: null },
        { access: 'purchase', region: 'US', price: { amount: 129, currency: 'USD', of: 'track' } },
      ],
    });
  });

  it('that keeps a number back is not complete, and nothing went wrong', async () => {
    const listing = await adapter.readAlbum(fixtures(['GB']), '255636575', null);
    expect(listing?.tracks.map(({ number }) => number)).toEqual([1, 2, 4]);
    expect(listing).toMatchObject({ trackCount: 19, complete: false, problem: null });
  });

  it('no shop has it: there is none', async () => {
    expect(await adapter.readAlbum(fixtures(['US']), '404', null)).toBeNull();
  });

  it('an id of something else is no album', async () => {
    const artist = { wrapperType: 'artist', artistType: 'Artist', artistId: 5, artistName: 'X' };
    expect(
      await adapter.readAlbum(
        shops(['US'], () => [artist]),
        '5',
        null,
      ),
    ).toBeNull();
  });
});

describe('apple: what else an album of one shop may hold', () => {
  it('videos and booklets are counted by the shop, and are no songs', async () => {
    const rows = [album({ trackCount: 3 }), song(1), song(2), video(3)];
    const listing = await adapter.readAlbum(
      shops(['US'], () => rows),
      '5',
      null,
    );
    expect(listing).toMatchObject({ trackCount: 2, complete: true });
    expect(listing?.tracks.map(({ title }) => title)).toEqual(['Song 1', 'Song 2']);
  });

  it('the album alone, without its songs, tells nothing of them', async () => {
    const listing = await adapter.readAlbum(
      shops(['US'], () => [album()]),
      '5',
      null,
    );
    expect(listing).toMatchObject({ trackCount: 2, tracks: [], complete: false, problem: null });
  });

  it('songs that come without their album name it', async () => {
    const rows = [song(1, { artistName: 'Guest', collectionArtistName: 'Somebody' })];
    const listing = await adapter.readAlbum(
      shops(['US'], () => rows),
      '5',
      null,
    );
    expect(listing).toMatchObject({ title: 'Album', artists: ['Somebody'], complete: false });
  });

  it('a row that cannot be read does not hide the others', async () => {
    const rows = [album(), song(1), { ...song(2), trackId: null }];
    const listing = await adapter.readAlbum(
      shops(['US'], () => rows),
      '5',
      null,
    );
    expect(listing?.tracks).toHaveLength(1);
    expect(listing).toMatchObject({
      complete: false,
      problem: { code: 'changed', message: expect.stringMatching(/^apple: results\[2\]\.trackId/) },
    });
  });

  it('where one row tells what streams, silence says no; where none does, it says nothing', async () => {
    const silent = { isStreamable: undefined };
    const rows = [album(), song(1), song(2, silent)];
    const now = await adapter.readAlbum(
      shops(['US'], () => rows),
      '5',
      null,
    );
    expect(now?.tracks[1]?.terms).toMatchObject([{ access: 'purchase' }]);
    const old = [album(), song(1, silent), song(2, silent)];
    const then = await adapter.readAlbum(
      shops(['US'], () => old),
      '5',
      null,
    );
    expect(then?.tracks[1]?.terms).toMatchObject([{ access: 'purchase' }, { access: 'unknown' }]);
  });

  it('text is cleaned', async () => {
    const rows = [album(), song(1, { trackName: '\u001b[31mRed\u202e &amp; more' }), song(2)];
    const listing = await adapter.readAlbum(
      shops(['US'], () => rows),
      '5',
      null,
    );
    expect(listing?.tracks[0]?.title).toBe('Red & more');
  });
});

describe('apple: an album of several shops', () => {
  it('one listing; what a shop has not is locked there', async () => {
    const session = fixtures(['CN', 'US']);
    const listing = await adapter.readAlbum(session, '1728639278', null);
    expect(session.asked).toHaveLength(2);
    expect(listing).toMatchObject({ complete: true, problem: null });
    expect(listing?.url).toBe('https://music.apple.com/us/album/1728639278');
    expect(listing?.tracks[5]?.terms).toMatchObject([
      { access: 'subscription', region: 'US' },
      { access: 'purchase', region: 'US' },
      { access: 'region-locked', region: 'CN', reason: 'not-in-region' },
    ]);
  });

  it('a number that one shop keeps back takes its place from another, in the order of the album', async () => {
    const name = { trackName: '歌 1', collectionName: '专辑' };
    const listing = await adapter.readAlbum(
      shops(['GB', 'HK'], (region) =>
        region === 'GB'
          ? [album(), song(2)]
          : [album({ collectionName: '专辑' }), song(1, name), song(2, { trackPrice: 8 })],
      ),
      '5',
      null,
    );
    expect(listing).toMatchObject({ title: 'Album', otherTitles: ['专辑'], complete: true });
    expect(listing?.tracks.map(({ title }) => title)).toEqual(['歌 1', 'Song 2']);
    expect(listing?.tracks[0]?.terms).toMatchObject([
      { access: 'subscription', region: 'HK' },
      { access: 'purchase', region: 'HK' },
      { access: 'region-locked', region: 'GB' },
    ]);
    expect(listing?.tracks[1]?.terms.map(({ access, region }) => `${access} ${region}`)).toEqual([
      'subscription GB',
      'subscription HK',
      'purchase GB',
      'purchase HK',
    ]);
  });

  it('songs of other ids are the same at the same place of the album', async () => {
    const listing = await adapter.readAlbum(
      shops(['US', 'JP'], (region) => [
        album({ trackCount: 1 }),
        song(1, region === 'JP' ? { trackId: 901, trackName: 'うた' } : {}),
      ]),
      '5',
      null,
    );
    expect(listing?.tracks).toMatchObject([{ id: '101', title: 'Song 1', otherTitles: ['うた'] }]);
  });
});

describe('apple: shops that tell less than others', () => {
  it('a shop that shows the album and none of its songs leaves them open', async () => {
    const listing = await adapter.readAlbum(
      shops(['US', 'JP'], (region) => (region === 'JP' ? [album()] : [album(), song(1), song(2)])),
      '5',
      null,
    );
    expect(listing?.tracks[0]?.terms[2]).toMatchObject({
      access: 'unknown',
      region: 'JP',
      reason: 'no-terms',
    });
  });

  it('a shop that fails is unknown there, and the listing says why', async () => {
    const session = shops(['US', 'JP'], (region) =>
      region === 'JP' ? timeout : [album(), song(1), song(2)],
    );
    const listing = await adapter.readAlbum(session, '5', null);
    expect(trail(session)).toEqual(['US lookup', 'JP lookup', 'JP page']);
    expect(listing).toMatchObject({ complete: false, problem: { code: 'timeout' } });
    expect(listing?.tracks[0]?.terms[2]).toMatchObject({ access: 'unknown', reason: 'timeout' });
  });

  it('a cut list leaves open what only another shop shows', async () => {
    const many = Array.from({ length: 199 }, (_, at) => song(at + 1));
    const listing = await adapter.readAlbum(
      shops(['US', 'JP'], (region) => [
        album({ trackCount: 210 }),
        ...many,
        ...(region === 'US' ? [song(200), song(201)] : []),
      ]),
      '5',
      null,
    );
    expect(listing).toMatchObject({ complete: false, problem: null });
    expect(listing?.tracks[200]?.terms[2]).toMatchObject({
      access: 'unknown',
      reason: 'listing-cut',
      region: 'JP',
    });
  });
});

describe('apple: over the limit', () => {
  it('is no "not there": every shop refuses', async () => {
    const session = shops(['US', 'HK'], () => LIMITED);
    await expect(adapter.readAlbum(session, '5', null)).rejects.toMatchObject({
      code: 'rate-limited',
    });
  });

  it('the empty answer beside a refusal is not believed', async () => {
    const session = shops(['US', 'HK'], (region) => (region === 'US' ? LIMITED : []));
    await expect(adapter.readAlbum(session, '5', null)).rejects.toMatchObject({
      code: 'rate-limited',
    });
    const third = shops(['US', 'HK', 'JP'], (region, { url }) => {
      if (region === 'US') return LIMITED;
      return region === 'HK' || url.includes('music.') ? [] : [album(), song(1), song(2)];
    });
    const listing = await adapter.readAlbum(third, '5', null);
    expect(listing?.problem).toMatchObject({ code: 'rate-limited' });
    expect(listing?.tracks[0]?.terms.map(({ access, region }) => `${access} ${region}`)).toEqual([
      'subscription JP',
      'purchase JP',
      'unknown US',
      'unknown HK',
    ]);
  });

  it('the empty answer of a shop whose search listed the album is not believed', async () => {
    const session = shops(['US'], (_, { url }) => (url.endsWith('/search') ? [album()] : []));
    const { heads } = await adapter.searchAlbums(session, {
      text: 'Album',
      artist: null,
      title: null,
    });
    const [head = null] = heads;
    await expect(adapter.readAlbum(session, '5', head)).rejects.toMatchObject({
      code: 'rate-limited',
      message: 'apple: an empty answer from shop US, as for too many calls',
    });
  });

  it('ends with the first answer that holds something', async () => {
    let says: 'refuse' | 'rows' | 'nothing' = 'refuse';
    const session = shops(['US'], () => {
      if (says === 'refuse') return LIMITED;
      return says === 'rows' ? [album(), song(1), song(2)] : [];
    });
    await expect(adapter.readAlbum(session, '5', null)).rejects.toMatchObject({
      code: 'rate-limited',
    });
    says = 'nothing';
    await expect(adapter.readAlbum(session, '6', null)).rejects.toMatchObject({
      code: 'rate-limited',
    });
    says = 'rows';
    expect(await adapter.readAlbum(session, '5', null)).toMatchObject({ complete: true });
    says = 'nothing';
    expect(await adapter.readAlbum(session, '6', null)).toBeNull();
  });
});
