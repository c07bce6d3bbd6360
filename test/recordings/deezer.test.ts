import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Failure, opens } from '../../src/model/index.js';
import { headOf, trackOf } from '../../src/platforms/deezer/convert.js';
import { adapter } from '../../src/platforms/deezer/doors.js';
import { factsOf } from '../../src/platforms/deezer/facts.js';
import { decideHere } from '../../src/platforms/deezer/rights.js';
import * as wire from '../../src/platforms/deezer/wire.js';
import type { Session } from '../../src/platforms/platform.js';
import { rowsOf } from '../../src/platforms/shape.js';
import { tellShare } from './share.js';

const DIR = fileURLToPath(new URL('../../../shared/recordings/deezer/', import.meta.url));
const there = existsSync(DIR);
const read = (file: string) => readFileSync(`${DIR}${file}`, 'utf8');

const DISCOVERY = 'album-302127-discovery.json';
const TRACKS = 'album-302127-tracks.json';
const PAST_END = 'album-302127-tracks-past-the-end.json';
const SMILE = 'album-629506181-die-with-a-smile.json';
const SMILE_TRACK = 'track-2947516331-die-with-a-smile.json';
const HARDER = 'track-3135556-2019.json';
const ALBUMS = ['artist-27-albums-page1.json', 'artist-27-albums-page2.json'];
const NO_DATA = ['error-no-data-album-0-http-404.json', 'error-no-data-album-minus-1.json'];
const NO_PATH = 'error-unknown-resource-404.json';
const NO_PAGE = 'page-album-1-not-found.html';
const PAGE = 'page-album-260364202-app-state.json';
const PLAYLIST = 'playlist-9200461-tracks-some-unreadable.json';
const PRECISE = 'search-advanced-artist-album.json';
const ALBUM_SEARCH = 'search-album-daft-punk.json';
const EMPTY = 'search-empty.json';
const TWO = 'search-pagination-limit-2.json';
/** Every body, each read to its end below. */
const READ = [
  ...[DISCOVERY, TRACKS, PAST_END, SMILE, SMILE_TRACK, HARDER, ...ALBUMS, ...NO_DATA, NO_PATH],
  ...[NO_PAGE, PAGE, PLAYLIST, PRECISE, ALBUM_SEARCH, EMPTY, TWO],
];
/** The list of where the recordings come from: no answer. */
const NOT_BODIES = ['SOURCES.tsv'];

const words = (text: string) => ({ text, artist: null, title: null });

/** Answers by the end of the address (`page` for the public page); what is not given fails. */
function session(answers: Record<string, string>, regions = ['US']): Session {
  const ask: Session['ask'] = async (request) => {
    const { hostname, pathname } = new URL(request.url);
    const text = answers[hostname === 'www.deezer.com' ? 'page' : pathname.slice(1)];
    if (text === undefined) throw new Failure('network', 'deezer: not recorded');
    expect(request.refusal?.(text, 200) ?? null).toBeNull();
    const { url } = request;
    return { status: 200, headers: {}, text, url, request: 'GET', seenAt: '2026-10-01T00:00:00Z' };
  };
  return { ask, memory: new Map(), regions, key: null, now: Date.parse('2026-10-01') };
}

/** The recording keeps only two parts of the page's state; this is their place. */
const pageOf = (file: string) =>
  `<html><body><script>window.__DZR_APP_STATE__ = ${read(file)}</script></body></html>`;

const recordings = (what: string, tests: () => void) =>
  describe.skipIf(!there)(
    `deezer: recordings, ${what}${there ? '' : ' (SKIPPED: ../shared is not here)'}`,
    tests,
  );

recordings('albums and tracks', () => {
  it('Discovery, 2019: 14 tracks, all playable', async () => {
    const answers = { 'album/302127': read(DISCOVERY), 'album/302127/tracks': read(TRACKS) };
    const listing = await adapter.readAlbum(session(answers), '302127', null);
    expect(listing).toMatchObject({
      title: 'Discovery',
      artists: ['Daft Punk'],
      releaseDate: '2001-03-07',
      barcode: '724384960650',
      trackCount: 14,
      complete: true,
      problem: null,
    });
    const isrcs = [53, ...Array.from({ length: 13 }, (_, at) => 57 + at)];
    expect(listing?.tracks.map(({ isrc }) => isrc)).toEqual(isrcs.map((n) => `GBDUW00000${n}`));
    expect(listing?.tracks.map(({ number }) => number)).toEqual(isrcs.map((_, at) => at + 1));
    for (const { terms, disc } of listing?.tracks ?? []) {
      expect(terms).toMatchObject([{ access: 'subscription', region: null, reason: 'members' }]);
      expect(disc).toBe(1);
    }
    expect(listing?.tracks[0]).toMatchObject({ title: 'One More Time', durationMs: 320_000 });
  });

  it('past the end: an album of 14 of which no row came', async () => {
    const answers = { 'album/302127': read(DISCOVERY), 'album/302127/tracks': read(PAST_END) };
    const listing = await adapter.readAlbum(session(answers), '302127', null);
    expect(listing).toMatchObject({ trackCount: 14, tracks: [], complete: false, problem: null });
  });

  it('Die With A Smile: 1 track, 250 s; its countries', async () => {
    const answers = {
      'album/629506181': read(SMILE),
      'track/2947516331': read(SMILE_TRACK),
      'album/upc:602475093060': read(SMILE),
    };
    const listing = await adapter.readAlbum(session(answers, ['US', 'CN']), '629506181', null);
    expect(listing).toMatchObject({
      title: 'Die With A Smile',
      artists: ['Lady Gaga', 'Bruno Mars'],
      barcode: '602475093060',
      trackCount: 1,
      problem: { code: 'network' },
    });
    expect(listing?.tracks[0]).toMatchObject({
      durationMs: 250_000,
      artists: ['Lady Gaga', 'Bruno Mars'],
      terms: [
        { access: 'subscription', region: null },
        { access: 'region-locked', region: 'CN', reason: 'shop-region' },
      ],
    });
    const found = await adapter.searchBarcode?.(session(answers), '602475093060');
    expect(found?.heads).toMatchObject([{ id: '629506181' }]);
  });

  it.each([
    [SMILE_TRACK, '629506181', 207, 'USUM72409273', 1],
    [HARDER, '302127', 209, 'GBDUW0000059', 4],
  ])('%s: album, countries, ISRC, number', async (file, album, countries, isrc, number) => {
    const answers = { 'track/1': read(file), [`track/isrc:${isrc}`]: read(file) };
    expect(await adapter.albumOfTrack(session(answers), '1')).toBe(album);
    expect(await adapter.albumOfIsrc?.(session(answers), isrc)).toBe(album);
    const track = wire.trackIn(read(file));
    expect(track?.available_countries).toHaveLength(countries);
    expect(track && trackOf(track, [])).toMatchObject({ isrc, number, disc: 1 });
    expect(track && decideHere(factsOf(track)).row).toBe('1');
  });
});

recordings('errors and pages', () => {
  it.each(NO_DATA)('%s: no such album here', async (file) => {
    expect(await adapter.readAlbum(session({ 'album/1': read(file) }), '1', null)).toBeNull();
  });

  it('no such path: a changed platform', async () => {
    const asked = adapter.readAlbum(session({ 'album/1': read(NO_PATH) }), '1', null);
    await expect(asked).rejects.toMatchObject({ code: 'changed' });
  });

  it('the page of an album that is not there tells nothing', async () => {
    const asked = adapter.readAlbum(session({ page: read(NO_PAGE) }), '1', null);
    await expect(asked).rejects.toMatchObject({ code: 'network' });
  });

  it('Crave, page of 2021: free with advertisements, and for members', async () => {
    const listing = await adapter.readAlbum(session({ page: pageOf(PAGE) }), '260364202', null);
    expect(listing).toMatchObject({
      title: 'Crave',
      artists: ['Years & Years'],
      releaseDate: '2021-09-28',
      barcode: '602438862764',
      trackCount: 1,
      tracks: [
        {
          isrc: 'GBUM72103422',
          disc: 1,
          number: 1,
          durationMs: 196_000,
          terms: [{ access: 'free', reason: 'free-with-ads' }, { access: 'subscription' }],
        },
      ],
    });
  });
});

recordings('lists and searches', () => {
  it('a playlist: 4 of 25 do not play, one of these has a clip', () => {
    const list = wire.listIn(read(PLAYLIST));
    expect(list).toMatchObject({ total: 102 });
    const { good, bad } = rowsOf(wire.track, list?.data ?? []);
    expect([good.length, bad]).toEqual([25, 0]);
    const shut = good
      .map((row) => trackOf(row, decideHere(factsOf(row)).terms))
      .filter(({ terms }) => !terms.some(opens));
    expect(shut.map(({ id, terms }) => [id, terms[0]?.reason])).toEqual([
      ['812209', 'preview-only'],
      ['6650', 'maybe-region'],
      ['3761158', 'maybe-region'],
      ['3125867', 'maybe-region'],
    ]);
  });

  it('an artist’s albums: 32 on two pages, no counts and no barcodes', () => {
    const pages = ALBUMS.map((file) => rowsOf(wire.album, wire.listIn(read(file))?.data ?? []));
    expect(pages.map(({ good, bad }) => [good.length, bad])).toEqual([
      [25, 0],
      [7, 0],
    ]);
    const heads = pages.flatMap(({ good }) => good.map(headOf));
    expect(heads[1]).toMatchObject({
      id: '6575789',
      title: 'Random Access Memories',
      releaseDate: '2013-05-17',
      trackCount: null,
      barcode: null,
    });
  });

  it('album search: the first 25 of 295', async () => {
    const answers = { 'search/album': read(ALBUM_SEARCH) };
    const found = await adapter.searchAlbums(session(answers), words('Daft Punk'));
    expect(found).toMatchObject({ whole: true });
    expect(found.heads).toHaveLength(25);
    expect(found.heads[0]).toMatchObject({ id: '302127', title: 'Discovery', trackCount: 14 });
    expect(found.heads.every(({ artists }) => artists.length > 0)).toBe(true);
  });

  it('precise search: 22 tracks of two editions', async () => {
    const answers = { search: read(PRECISE) };
    const asked = { text: 'Lou Doillon Lay Low', artist: 'Lou Doillon', title: 'Lay Low' };
    const found = await adapter.searchAlbums(session(answers), asked);
    expect(found.heads.map(({ id, title }) => [id, title]).sort()).toEqual([
      ['11380062', 'Lay Low'],
      ['76033122', 'Lay Low'],
    ]);
    const songs = await adapter.searchTracks(session(answers), words('x'), 1);
    expect(songs).toMatchObject({ total: 22, whole: true, last: true });
    expect(songs.rows).toHaveLength(22);
  });
});

recordings('songs, and all of them', () => {
  it('two rows of 298: a page that was cut by its limit', async () => {
    const found = await adapter.searchTracks(
      session({ search: read(TWO) }),
      words('Billy Jean'),
      1,
    );
    expect(found).toMatchObject({ total: 298, whole: false, last: false });
    expect(found.rows).toMatchObject([
      { id: '4603408', artists: ['Michael Jackson'], durationMs: 293_000 },
      { id: '1516986202' },
    ]);
  });

  it('nothing found', async () => {
    const answers = { search: read(EMPTY), 'search/album': read(EMPTY) };
    expect(await adapter.searchAlbums(session(answers), words('x'))).toMatchObject({
      heads: [],
      whole: true,
    });
    expect(await adapter.searchTracks(session(answers), words('x'), 1)).toMatchObject({
      rows: [],
      total: 0,
      whole: true,
      last: true,
    });
  });

  it('18 of 18 bodies are read', ({ task }) => {
    const bodies = readdirSync(DIR).filter((file) => !NOT_BODIES.includes(file));
    expect(bodies.sort()).toEqual([...READ].sort());
    expect(READ).toHaveLength(18);
    tellShare(task, 'deezer', READ.length, bodies.length);
  });
});
