import { describe, expect, it } from 'vitest';
import { Failure, type ListingHead } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/deezer/doors.js';
import {
  ADS,
  album,
  list,
  NO_DATA,
  page,
  pageSong,
  QUOTA,
  row,
  rows,
  trail,
  world,
} from './deezer-world.js';
import { fixtureSession } from './spec.js';

const FACTS = 'album/5';
const TRACKS = 'album/5/tracks';
const timeout = new Failure('timeout', 'deezer: late');
const head = { id: '5' } as ListingHead;

describe('deezer: an album', () => {
  it('facts, tracks and page, side by side', async () => {
    const session = fixtureSession('deezer');
    session.now = Date.parse('2026-01-01');
    const listing = await adapter.readAlbum(session, '260364202', null);
    expect(session.asked).toHaveLength(3);
    expect(listing).toMatchObject({
      id: '260364202',
      title: 'Crave',
      artists: ['Years & Years'],
      releaseDate: '2021-09-28',
      barcode: '602438862764',
      trackCount: 1,
      complete: true,
      problem: null,
      place: null,
    });
    expect(listing?.tracks).toMatchObject([
      {
        id: '1500277672',
        title: 'Crave',
        isrc: 'GBUM72103422',
        disc: 1,
        number: 1,
        durationMs: 196_000,
        album: { id: '260364202', title: 'Crave' },
        terms: [{ access: 'free', reason: 'free-with-ads' }, { access: 'subscription' }],
      },
    ]);
  });

  it('without the page it is for members, and nothing went wrong', async () => {
    const session = fixtureSession('deezer');
    const listing = await adapter.readAlbum(session, '302127', null);
    expect(listing).toMatchObject({ trackCount: 14, complete: true, problem: null });
    expect(listing?.tracks.map(({ number }) => number)).toEqual(rows(1, 14).map((_, at) => at + 1));
    for (const { terms } of listing?.tracks ?? [])
      expect(terms).toMatchObject([{ access: 'subscription', region: null }]);
  });

  it('a page that once could not be read is not asked for again', async () => {
    const session = world({ [FACTS]: album(), [TRACKS]: list(rows(1, 2)), page: '<html></html>' });
    await adapter.readAlbum(session, '5', null);
    await adapter.readAlbum(session, '5', null);
    expect(trail(session).filter((path) => path === 'page')).toHaveLength(1);
  });
});

describe('deezer: an album that is not as asked', () => {
  it('no data: there is none, unless a search listed it', async () => {
    expect(await adapter.readAlbum(fixtureSession('deezer'), '404', null)).toBeNull();
    const session = world({ [FACTS]: NO_DATA, [TRACKS]: NO_DATA });
    await expect(adapter.readAlbum(session, '5', head)).rejects.toMatchObject({
      code: 'refused',
      message: 'deezer: album 5 was found and is not shown here',
    });
  });

  it('another edition is kept under its own id, and the one asked for is named', async () => {
    const session = world({
      [FACTS]: album({ id: 6, title: 'Album (Reissue)', upc: '0602475093077' }),
      [TRACKS]: NO_DATA,
      'album/6/tracks': list(rows(1, 2)),
    });
    const listing = await adapter.readAlbum(session, '5', null);
    expect(listing).toMatchObject({
      id: '6',
      barcode: '0602475093077',
      complete: true,
      problem: {
        code: 'refused',
        message: 'deezer: album 5 is not available here, 6 was answered in its place',
      },
    });
    expect(listing?.tracks).toHaveLength(2);
  });

  it('fewer rows than counted: some are hidden', async () => {
    const session = world({ [FACTS]: album({ nb_tracks: 3 }), [TRACKS]: list(rows(1, 2)) });
    expect(await adapter.readAlbum(session, '5', null)).toMatchObject({
      trackCount: 3,
      complete: false,
      problem: null,
    });
  });

  it('an album that is not available plays nothing', async () => {
    const session = world({ [FACTS]: album({ available: false }), [TRACKS]: list(rows(1, 2)) });
    const listing = await adapter.readAlbum(session, '5', null);
    expect(listing?.tracks[0]?.terms).toMatchObject([
      { access: 'unavailable', reason: 'not-streamed' },
    ]);
  });
});

describe('deezer: the pages of an album', () => {
  const facts = album({ nb_tracks: 230 });

  it('are read to the end, side by side', async () => {
    const session = world({
      [FACTS]: facts,
      [TRACKS]: list(rows(1, 100), 230),
      [`${TRACKS} 100`]: list(rows(101, 200), 230),
      [`${TRACKS} 200`]: list(rows(201, 230), 230),
    });
    const listing = await adapter.readAlbum(session, '5', null);
    expect(listing).toMatchObject({ complete: true, problem: null });
    expect(listing?.tracks).toHaveLength(230);
  });

  it('a later one that fails leaves the others', async () => {
    const session = world({
      [FACTS]: facts,
      [TRACKS]: list(rows(1, 100), 230),
      [`${TRACKS} 100`]: QUOTA,
      [`${TRACKS} 200`]: list(rows(201, 230), 230),
    });
    const listing = await adapter.readAlbum(session, '5', null);
    expect(listing).toMatchObject({ complete: false, problem: { code: 'rate-limited' } });
    expect(listing?.tracks).toHaveLength(130);
  });

  it('without them the album’s own list stands in, without numbers', async () => {
    const inside = row(1, { isrc: undefined, track_position: undefined, disk_number: undefined });
    const session = world({ [FACTS]: album({ tracks: { data: [inside] } }), [TRACKS]: timeout });
    const listing = await adapter.readAlbum(session, '5', null);
    expect(listing).toMatchObject({ trackCount: 2, complete: false, problem: { code: 'timeout' } });
    expect(listing?.tracks).toMatchObject([{ id: '101', number: null, isrc: null }]);
  });

  it('a row that cannot be read does not hide the others', async () => {
    const session = world({ [FACTS]: album(), [TRACKS]: list([row(1), { ...row(2), title: 7 }]) });
    const listing = await adapter.readAlbum(session, '5', null);
    expect(listing?.tracks).toHaveLength(1);
    expect(listing).toMatchObject({
      complete: false,
      problem: { code: 'changed', message: 'deezer: data[1].title should be string, is 7' },
    });
  });
});

describe('deezer: the countries of tracks', () => {
  it('are asked for where a track does not play', async () => {
    const session = world({
      [FACTS]: album(),
      [TRACKS]: list([row(1), row(2, { readable: false })]),
      'track/102': row(2, { readable: false, available_countries: ['FR'] }),
    });
    const listing = await adapter.readAlbum(session, '5', null);
    expect(trail(session)).toContain('track/102');
    expect(trail(session)).not.toContain('track/101');
    expect(listing).toMatchObject({ complete: true, problem: null });
    expect(listing?.tracks[1]?.terms).toMatchObject([{ access: 'region-locked', region: null }]);
  });

  it('are asked for of every track where several regions are asked', async () => {
    const session = world(
      {
        [FACTS]: album(),
        [TRACKS]: list(rows(1, 2)),
        'track/101': row(1, {
          available_countries: ['US', 'FR'],
          contributors: [{ name: 'Somebody' }, { name: 'Guest' }],
        }),
        'track/102': timeout,
      },
      ['US', 'JP'],
    );
    const listing = await adapter.readAlbum(session, '5', null);
    expect(listing).toMatchObject({ complete: true, problem: { code: 'timeout' } });
    expect(listing?.tracks[0]?.artists).toEqual(['Somebody', 'Guest']);
    expect(listing?.tracks.map(({ terms }) => terms[1])).toMatchObject([
      { access: 'region-locked', region: 'JP' },
      { access: 'unknown', region: 'JP', reason: 'timeout' },
    ]);
  });

  it('a track that plays and tells no list stays playable', async () => {
    const session = world(
      {
        [FACTS]: album({ nb_tracks: 1 }),
        [TRACKS]: list([row(1)]),
        'track/101': row(1, { available_countries: [] }),
      },
      ['US', 'JP'],
    );
    const listing = await adapter.readAlbum(session, '5', null);
    expect(listing?.tracks[0]?.terms).toMatchObject([
      { access: 'subscription', region: null },
      { access: 'unknown', region: 'JP' },
    ]);
  });
});

describe('deezer: the public page', () => {
  it('stands in where the plain doors fail', async () => {
    const songs = [
      pageSong(1, ADS),
      pageSong(2, { STREAM_SUB_AVAILABLE: true, STREAM_SUB: '2000-01-01' }),
      pageSong(3, { ...ADS, STREAM_ADS: '2030-01-01', STREAM_SUB: '2030-01-01' }),
      pageSong(4, [], { MEDIA: [{ TYPE: 'preview' }] }),
      pageSong(5, {}),
    ];
    const session = world({ page: page(songs, { filtered_count: 2 }) });
    const listing = await adapter.readAlbum(session, '5', null);
    expect(listing).toMatchObject({
      id: '5',
      barcode: '602475093060',
      trackCount: 7,
      complete: false,
      problem: { code: 'network', message: 'deezer: connection reset; read from the public page' },
    });
    expect(listing?.tracks.map(({ terms }) => terms.map(({ reason }) => reason))).toEqual([
      ['free-with-ads', 'members'],
      ['members'],
      ['not-released'],
      ['preview-only'],
      ['greyed'],
    ]);
    expect(listing?.tracks[0]).toMatchObject({
      number: 1,
      isrc: 'USUM72400001',
      durationMs: 250_000,
    });
  });

  it.each([
    ['no state', '<html><body>Deezer</body></html>'],
    ['half a state', '<html><script>window.__DZR_APP_STATE__ = {"DATA":</script></html>'],
    ['a moved shape', '<html><script>window.__DZR_APP_STATE__ = {"DATA":{}}</script></html>'],
    ['another album', page([pageSong(1, ADS)]).replace('"ALB_ID":"5"', '"ALB_ID":"6"')],
  ])('with %s leaves the failure of the plain doors', async (_, html) => {
    await expect(adapter.readAlbum(world({ page: html }), '5', null)).rejects.toMatchObject({
      code: 'network',
      message: 'deezer: connection reset',
    });
  });

  it('closed to us it is no refusal of the platform', async () => {
    const session = world({ [FACTS]: album(), [TRACKS]: list(rows(1, 2)), page: '<html></html>' });
    await adapter.readAlbum(session, '5', null);
    const asked = session.asked.find(({ url }) => url.includes('www.deezer.com'));
    expect(asked?.accept).toEqual(expect.arrayContaining([403, 404, 429, 503]));
  });
});
