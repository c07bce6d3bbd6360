import { describe, expect, it } from 'vitest';
import { Failure, type Request } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/musicbrainz/doors.js';
import type { Session } from '../../src/platforms/platform.js';
import { fixtureSession } from './spec.js';

const DIGITAL = '3ac4a81e-8106-4858-bce0-f7a78c6354b0';
const CD = '4fdf1514-5876-4e62-bf1e-afd7cc873392';
const GROUP = '397121b6-85c7-4b9a-970c-be7fdc40eb58';
const NOBODY = '00000000-0000-4000-8000-000000000000';
const fixtures = () => fixtureSession('musicbrainz');
const words = (title: string) => ({ text: `椎名林檎 ${title}`, artist: '椎名林檎', title });
const pathOf = ({ url }: Request) => new URL(url).pathname.replace('/ws/2', '');

/** Answers every question with what `body` makes of it; a number is a status without a release. */
function made(body: (request: Request) => unknown, status = 200): Session & { asked: Request[] } {
  const asked: Request[] = [];
  const ask: Session['ask'] = async (request) => {
    asked.push(request);
    const told = body(request);
    if (told instanceof Failure) throw told;
    const text = typeof told === 'string' ? told : JSON.stringify(told);
    return {
      status,
      headers: {},
      text,
      url: request.url,
      request: 'GET',
      seenAt: '2026-01-01T00:00:00.000Z',
    };
  };
  return { ask, memory: new Map(), regions: ['CN'], key: null, now: 0, asked };
}

const mbid = (n: number) => `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;
const row = (position: number, rest: object = {}) => ({
  position,
  number: `A${position}`,
  title: `Song ${position}`,
  length: 1000 * position,
  recording: {
    id: mbid(position),
    title: `Song ${position}`,
    length: null,
    video: false,
    isrcs: [],
  },
  ...rest,
});
const disc = (tracks: unknown[], rest: object = {}) => ({
  position: 1,
  format: 'CD',
  'track-count': tracks.length,
  tracks,
  ...rest,
});
const release = (media: unknown[], rest: object = {}) => ({
  id: DIGITAL,
  title: 'Album',
  status: 'Official',
  date: '2001',
  barcode: '',
  'artist-credit': [
    { name: 'A', joinphrase: ' & ' },
    { name: 'B', joinphrase: '' },
  ],
  media,
  ...rest,
});
const readMade = (media: unknown[], rest: object = {}) =>
  adapter.readAlbum(
    made(() => release(media, rest)),
    DIGITAL,
    null,
  );

describe('musicbrainz: one edition', () => {
  it('is asked once and told whole', async () => {
    const session = fixtures();
    const listing = await adapter.readAlbum(session, DIGITAL, null);
    expect(session.asked).toHaveLength(1);
    expect(listing).toMatchObject({
      platform: 'musicbrainz',
      id: DIGITAL,
      title: '三毒史',
      otherTitles: ['三毒史 (24bit/96kHz)'],
      artists: ['椎名林檎'],
      releaseDate: '2019-05-27',
      trackCount: 13,
      barcode: '0602577684647',
      url: `https://musicbrainz.org/release/${DIGITAL}`,
      complete: true,
      problem: null,
      place: null,
    });
    expect(listing?.tracks).toHaveLength(13);
    expect(listing?.tracks[0]).toMatchObject({
      title: '鶏と蛇と豚',
      disc: 1,
      number: 1,
      durationMs: 182_666,
      isrc: 'JPPO01900893',
      album: { id: DIGITAL, title: '三毒史' },
      url: expect.stringMatching(/^https:\/\/musicbrainz\.org\/recording\/[\da-f-]{36}$/),
      terms: [{ access: 'unknown', reason: 'reference-only' }],
    });
  });
});

describe('musicbrainz: an edition', () => {
  it('says that it is not there, when neither release nor group is', async () => {
    expect(await adapter.readAlbum(fixtures(), NOBODY, null)).toBeNull();
    expect(await adapter.readAlbum(fixtures(), `release-group/${NOBODY}`, null)).toBeNull();
    const invalid = made(() => ({ error: 'Invalid mbid.' }), 400);
    expect(await adapter.readAlbum(invalid, 'release-group/x', null)).toBeNull();
  });

  it('takes the track before the recording, the first ISRC, the credited names', async () => {
    const listing = await readMade([
      disc([
        row(1, {
          length: null,
          title: 'Storm‐Bringer',
          'artist-credit': [{ name: 'A' }, { name: 'C' }],
          recording: {
            id: mbid(1),
            title: 'Stormbringer',
            length: 7000,
            isrcs: ['x', 'gb-abc-12-34567', 'GBABC1234568'],
          },
        }),
        row(2, { position: null, number: 'A2', length: null }),
      ]),
    ]);
    expect(listing).toMatchObject({ artists: ['A', 'B'], barcode: null, releaseDate: '2001' });
    expect(listing?.tracks).toMatchObject([
      {
        title: 'Storm‐Bringer',
        otherTitles: ['Stormbringer'],
        artists: ['A', 'C'],
        durationMs: 7000,
        isrc: 'GBABC1234567',
      },
      { number: null, artists: ['A', 'B'], durationMs: null, isrc: null },
    ]);
  });

  it.each([
    ['2013-05', '2013-05'],
    ['', null],
    ['????-05-01', null],
    [null, null],
  ])('date %s', async (date, told) => {
    expect(await readMade([disc([row(1)])], { date })).toMatchObject({ releaseDate: told });
  });
});

describe('musicbrainz: what is no track of the album', () => {
  it.each([
    'DVD',
    'DVD-Video',
    'Blu-ray',
    'HD-DVD',
    'VHS',
    'Video CD',
    'DualDisc (DVD-Video side)',
  ])('a disc of format %s', async (format) => {
    const listing = await readMade([
      disc([row(1), row(2)], { format, position: 1 }),
      disc([row(3)], { position: 2 }),
    ]);
    expect(listing).toMatchObject({ trackCount: 1, complete: true });
    expect(listing?.tracks).toMatchObject([{ title: 'Song 3', disc: 1, number: 3 }]);
  });

  it.each([
    'CD',
    'Enhanced CD',
    'Mixed Mode CD',
    'Digital Media',
    '12" Vinyl',
    'DVD-Audio',
    'SACD',
    null,
  ])('but a disc of format %s is', async (format) => {
    expect(await readMade([disc([row(1)], { format })])).toMatchObject({ trackCount: 1 });
  });

  it('a video, data and what is hidden before the first track; the numbers close up', async () => {
    const video = row(4);
    const listing = await readMade([
      disc(
        [
          row(1, { title: '[data track]' }),
          row(2),
          row(3),
          { ...video, recording: { ...video.recording, video: true } },
        ],
        {
          pregap: row(0),
          'data-tracks': [row(5)],
        },
      ),
    ]);
    expect(listing).toMatchObject({ trackCount: 2, complete: true });
    expect(listing?.tracks.map(({ title, number }) => [title, number])).toEqual([
      ['Song 2', 1],
      ['Song 3', 2],
    ]);
  });

  it('unless the release is a video and nothing else', async () => {
    const listing = await readMade([disc([row(1), row(2)], { format: 'DVD-Video' })]);
    expect(listing).toMatchObject({ trackCount: 2, complete: true, tracks: [{}, {}] });
  });
});

describe('musicbrainz: what is lacking', () => {
  it('fewer rows than are counted are no whole album', async () => {
    expect(await readMade([disc([row(1)], { 'track-count': 11 })])).toMatchObject({
      trackCount: 11,
      complete: false,
      problem: null,
    });
    expect(await readMade([])).toMatchObject({ tracks: [], trackCount: null, complete: false });
  });

  it('a row of another shape is named, and the others stay', async () => {
    const listing = await readMade([disc([row(1), row(2, { recording: {} })])]);
    expect(listing?.tracks).toHaveLength(1);
    expect(listing).toMatchObject({
      complete: false,
      problem: {
        code: 'changed',
        message: 'musicbrainz: media[0].tracks[1].recording.id is missing',
      },
    });
  });

  it.each([
    ['{"id":"3ac4', 200],
    ['<html>Not Found</html>', 404],
    [{ message: 'nope' }, 404],
    [{ error: 'labels is not a valid inc parameter' }, 400],
    [{ id: DIGITAL, title: 'x' }, 200],
  ])('a changed service is no missing album: %j', async (body, status) => {
    const reading = adapter.readAlbum(
      made(() => body, status),
      DIGITAL,
      null,
    );
    await expect(reading).rejects.toMatchObject({
      code: 'changed',
      message: expect.stringMatching(/^musicbrainz: /),
    });
  });

  it('a refusal passes through', async () => {
    const refused = made(() => new Failure('rate-limited', 'musicbrainz: asked too fast'));
    await expect(adapter.readAlbum(refused, DIGITAL, null)).rejects.toMatchObject({
      code: 'rate-limited',
    });
    await expect(adapter.addresses?.(refused, { album: DIGITAL })).rejects.toMatchObject({
      code: 'rate-limited',
    });
  });
});

describe('musicbrainz: the reference edition of a group', () => {
  it('is the official digital one, also for a bare MBID', async () => {
    const session = fixtures();
    expect(await adapter.readAlbum(session, GROUP, null)).toMatchObject({ id: DIGITAL });
    expect(session.asked.map(pathOf)).toEqual([
      `/release/${GROUP}`,
      '/release',
      `/release/${DIGITAL}`,
    ]);
    const named = fixtures();
    expect(await adapter.readAlbum(named, `release-group/${GROUP}`, null)).toMatchObject({
      id: DIGITAL,
    });
    expect(named.asked).toHaveLength(2);
  });

  /** Reads a group of made editions; the first number of an edition's MBID is its place in the list. */
  async function chosen(editions: object[], tracks: (id: string) => unknown[] = () => [row(1)]) {
    const session = made(({ url }) => {
      const id = /\/release\/(.+)$/.exec(url)?.[1];
      if (id) return release([disc(tracks(id))], { id });
      const releases = editions.map((one, at) => ({ ...release([], {}), id: mbid(at), ...one }));
      return { 'release-count': releases.length, 'release-offset': 0, releases };
    });
    const listing = await adapter.readAlbum(session, `release-group/${GROUP}`, null);
    return listing && Number(listing.id.slice(0, 8));
  }
  const on = (format: string, count: number, rest: object = {}) => ({
    media: [{ format, 'track-count': count }],
    ...rest,
  });

  it('is the digital one with as many tracks as most have, not the long one', async () => {
    const digital = [
      on('Digital Media', 20, { date: '2010' }),
      on('Digital Media', 12, { date: '2015' }),
    ];
    expect(await chosen([on('CD', 12), on('12" Vinyl', 12), ...digital])).toBe(3);
  });

  it('is else the earliest official one; of a day before a year', async () => {
    const early = { date: '1991-09-24' };
    const promo = on('CD', 12, { status: 'Promotion', date: '1990' });
    expect(
      await chosen([
        promo,
        on('CD', 12, { date: '1991' }),
        on('CD', 12, early),
        on('CD', 12, { date: '' }),
      ]),
    ).toBe(2);
  });

  it('is never a translation where there is anything else', async () => {
    const pseudo = on('Digital Media', 12, { status: 'Pseudo-Release', date: '1980' });
    expect(await chosen([pseudo, on('CD', 12, { status: null })])).toBe(1);
    expect(await chosen([pseudo])).toBe(0);
  });

  it('is not a box that holds the album twice, where another is left', async () => {
    const editions = [on('CD', 2, { date: '1990' }), on('CD', 2, { date: '1991' })];
    const twice = (id: string) => (id === mbid(0) ? [row(1), row(1)] : [row(1), row(2)]);
    expect(await chosen(editions, twice)).toBe(1);
    expect(await chosen(editions.slice(0, 1), twice)).toBe(0);
  });

  it('a group without editions is no album', async () => {
    expect(await chosen([])).toBeNull();
  });
});

describe('musicbrainz: search', () => {
  it('finds editions with their counts and barcodes', async () => {
    const search = await adapter.searchAlbums(fixtures(), words('三毒史'));
    expect(search.whole).toBe(true);
    expect(search.heads).toMatchObject([
      {
        id: DIGITAL,
        title: '三毒史',
        artists: ['椎名林檎'],
        trackCount: 13,
        barcode: '0602577684647',
      },
      { id: CD, barcode: '4988031329207', releaseDate: '2019-05-27' },
    ]);
    expect(await adapter.searchAlbums(fixtures(), words('没有这张专辑'))).toMatchObject({
      heads: [],
      whole: true,
    });
  });

  it('finds a barcode with or without its leading zeros, and nothing near it', async () => {
    const search = await adapter.searchBarcode?.(fixtures(), '602577684647');
    expect(search?.heads.map(({ id }) => id)).toEqual([DIGITAL]);
    const near = made(() => ({
      count: 1,
      releases: [{ ...release([]), barcode: '602577684648' }],
    }));
    expect(await adapter.searchBarcode?.(near, '602577684647')).toMatchObject({ heads: [] });
  });

  it('leaves out translations and broken rows, and says when rows are lacking', async () => {
    const pseudo = { ...release([]), status: 'Pseudo-Release' };
    const old = { ...release([]), media: undefined, 'track-count': 3 };
    const rows = [pseudo, old, { id: 'x' }];
    const search = (count: number, releases: unknown[]) =>
      adapter.searchAlbums(
        made(() => ({ count, releases })),
        words('x'),
      );
    expect(await search(3, rows)).toMatchObject({ heads: [{ trackCount: 3 }], whole: false });
    expect(await search(2, rows.slice(0, 2))).toMatchObject({ heads: [{}], whole: true });
    expect(await search(9, rows.slice(0, 2))).toMatchObject({ whole: false });
    await expect(
      adapter.searchAlbums(
        made(() => ({ count: 1 })),
        words('x'),
      ),
    ).rejects.toMatchObject({
      message: 'musicbrainz: releases is missing',
    });
  });

  it('counts discs that are heard', async () => {
    const media = [
      { format: 'CD', 'track-count': 12 },
      { format: 'DVD-Video', 'track-count': 5 },
    ];
    const found = made(() => ({ count: 1, releases: [{ ...release(media), 'track-count': 17 }] }));
    expect(await adapter.searchAlbums(found, words('x'))).toMatchObject({
      heads: [{ trackCount: 12 }],
    });
  });

  it('looks for no songs', async () => {
    await expect(adapter.searchTracks(fixtures(), words('x'), 1)).rejects.toMatchObject({
      code: 'no-search',
    });
  });
});
