import { describe, expect, it } from 'vitest';
import { titleOf } from '../../src/platforms/deezer/convert.js';
import { adapter } from '../../src/platforms/deezer/doors.js';
import { album, list, NO_DATA, QUOTA, row, rows, trail, words, world } from './deezer-world.js';
import { fixtureSession } from './spec.js';

const BOTH = { text: 'Somebody Album', artist: 'Somebody', title: 'Al"bum' };

describe('deezer: album search', () => {
  it('is one request', async () => {
    const session = fixtureSession('deezer');
    const found = await adapter.searchAlbums(session, words('Daft Punk Discovery'));
    expect(session.asked).toHaveLength(1);
    expect(found.whole).toBe(true);
    expect(found.heads[0]).toMatchObject({
      platform: 'deezer',
      id: '302127',
      title: 'Discovery',
      artists: ['Daft Punk'],
      trackCount: 14,
      url: 'https://www.deezer.com/album/302127',
    });
  });

  it('nothing found is an honest nothing', async () => {
    const found = await adapter.searchAlbums(fixtureSession('deezer'), words('Nobody Nothing'));
    expect(found).toMatchObject({ heads: [], whole: true });
  });

  it('a row that cannot be read, or rows that are missing, make it less than whole', async () => {
    const broken = world({ 'search/album': list([album(), { id: 6 }]) });
    expect(await adapter.searchAlbums(broken, words('x'))).toMatchObject({
      heads: [{ id: '5' }],
      whole: false,
    });
    const cut = world({ 'search/album': list([album()], 20) });
    expect(await adapter.searchAlbums(cut, words('x'))).toMatchObject({ whole: false });
  });

  it('refused: the albums of tracks found by both names, which prove nothing', async () => {
    const on = { id: 5, title: 'Album' };
    const session = world({
      'search/album': QUOTA,
      search: list([row(1, { album: on }), row(2, { album: on }), row(3)]),
    });
    const found = await adapter.searchAlbums(session, BOTH);
    expect(trail(session)).toEqual(['search/album', 'search']);
    expect(session.asked[1]?.query).toMatchObject({
      q: 'artist:"Somebody" album:"Al bum"',
      strict: 'on',
    });
    expect(found).toMatchObject({ whole: false });
    expect(found.heads).toMatchObject([{ id: '5', title: 'Album', artists: ['Somebody'] }]);
  });

  it.each([
    [QUOTA, 'rate-limited', 'deezer: code 4, too many calls'],
    [NO_DATA, 'changed', 'deezer: no data where a list is due'],
    [{ error: 'Not Found' }, 'changed', 'deezer: the path is gone, "Not Found"'],
    [{ rows: [] }, 'changed', 'deezer: data is missing'],
    ['{"data":[{"id"', 'changed', 'deezer: not JSON, the answer starts with "{"data":[{"id""'],
  ])('%j is a failure: %s', async (answer, code, message) => {
    const session = world({ 'search/album': answer });
    await expect(adapter.searchAlbums(session, words('x'))).rejects.toMatchObject({
      code,
      message,
    });
    await expect(adapter.searchAlbums(session, BOTH)).rejects.toMatchObject({ code, message });
  });
});

describe('deezer: song search', () => {
  it('tells terms and album', async () => {
    const found = await adapter.searchTracks(fixtureSession('deezer'), words('Billie Jean'), 1);
    expect(found).toMatchObject({ total: 2, whole: true, last: true });
    expect(found.rows[0]).toMatchObject({
      id: '4603408',
      title: 'Billie Jean',
      artists: ['Michael Jackson'],
      album: { id: '423368' },
      durationMs: 293_000,
      isrc: null,
      terms: [{ access: 'subscription', region: null }],
    });
  });

  it('a page shorter than its total is not whole', async () => {
    const next = 'https://api.deezer.com/search?index=100';
    const full = world({ search: { ...list(rows(1, 100), 298), next } });
    expect(await adapter.searchTracks(full, words('x'), 1)).toMatchObject({
      whole: true,
      last: false,
    });
    const short = world({ search: { ...list(rows(1, 25), 298), next } });
    expect(await adapter.searchTracks(short, words('x'), 1)).toMatchObject({ whole: false });
    const silent = world({ search: { data: rows(1, 2) } });
    expect(await adapter.searchTracks(silent, words('x'), 1)).toMatchObject({ whole: false });
  });

  it('further pages start where the last one ended', async () => {
    const session = world({ 'search 100': list(rows(101, 150), 150) });
    const found = await adapter.searchTracks(session, words('x'), 2);
    expect(found).toMatchObject({ whole: true, last: true, total: 150 });
  });

  it('a row that does not play says what it can without its countries', async () => {
    const session = world({
      search: list([
        row(1, { readable: false }),
        row(2, { readable: false, preview: 'https://x' }),
      ]),
    });
    const found = await adapter.searchTracks(session, words('x'), 1);
    expect(found.rows.map(({ terms }) => terms[0])).toMatchObject([
      { access: 'unavailable', reason: 'maybe-region' },
      { access: 'unavailable', reason: 'preview-only', preview: true },
    ]);
  });
});

describe('deezer: titles', () => {
  it.each([
    ['Song (Live)', '(Live)', 'Song (Live)'],
    ['Song', '(Live)', 'Song (Live)'],
    ['Song', 'Live', 'Song (Live)'],
    ['Song', '', 'Song'],
    ['Song', null, 'Song'],
  ])('%s with version %s: %s', (title, version, whole) => {
    expect(titleOf(title, version)).toBe(whole);
  });
});
