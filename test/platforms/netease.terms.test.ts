import { describe, expect, it } from 'vitest';
import { Failure, type Request } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/netease/doors.js';
import {
  albumAnswer,
  doorOf,
  idsAsked,
  madeSession,
  privilege,
  song,
  songs,
} from './netease.made.js';

const read = (session: Parameters<typeof adapter.readAlbum>[0]) =>
  adapter.readAlbum(session, '5', null);
const bare = { privilege: undefined };

/** The album first, and a batch that tells the terms of whatever is asked. */
function withBatch(album: unknown, told: (ids: number[]) => unknown) {
  return madeSession((request: Request) =>
    doorOf(request) === 'v3/song/detail' ? told(idsAsked(request)) : album,
  );
}

function batch(ids: number[], rest: object = {}) {
  const privileges = ids.map((id) => ({ id, ...privilege(rest) })).reverse();
  return { songs: ids.map((id) => song(id, bare)), privileges, code: 200 };
}

describe('netease: an album whose rows lack terms', () => {
  it('has them asked in one batch, joined by id', async () => {
    const album = albumAnswer([song(1), song(2, bare), song(3, { ...bare, fee: 1 })]);
    const session = withBatch(album, (ids) => batch(ids, { pl: 0, dl: 0 }));
    const listing = await read(session);
    expect(session.asked.map(doorOf)).toEqual(['v1/album/5', 'v3/song/detail']);
    expect(session.asked[1]?.form?.c).toBe('[{"id":2},{"id":3}]');
    expect(listing?.tracks.map(({ terms }) => terms[0]?.access)).toEqual([
      'free',
      'unavailable',
      'subscription',
    ]);
    expect(listing).toMatchObject({ complete: true, problem: null });
  });

  it('asks two hundred at once, side by side', async () => {
    const session = withBatch(albumAnswer(songs(1, 450, bare)), (ids) => batch(ids));
    const listing = await read(session);
    expect(session.asked.slice(1).map((request) => idsAsked(request).length)).toEqual([
      200, 200, 50,
    ]);
    expect(listing?.tracks.every(({ terms }) => terms[0]?.access === 'free')).toBe(true);
  });

  it('keeps the numbers of its own rows', async () => {
    const album = albumAnswer([song(1, { ...bare, no: 7, cd: '2', fee: undefined })]);
    const listing = await read(withBatch(album, (ids) => batch(ids)));
    expect(listing?.tracks[0]).toMatchObject({ disc: 2, number: 7, terms: [{ access: 'free' }] });
  });

  it('is partial where the batch fails', async () => {
    const album = albumAnswer([song(1), song(2, bare)]);
    const listing = await read(withBatch(album, () => new Failure('timeout', 'netease: too late')));
    expect(listing?.problem).toEqual({ code: 'timeout', message: 'netease: too late' });
    expect(listing?.complete).toBe(true);
    expect(listing?.tracks.map(({ terms }) => [terms[0]?.access, terms[0]?.reason])).toEqual([
      ['free', 'plays'],
      ['unknown', 'timeout'],
    ]);
  });

  it('tells a song that is gone from one whose terms are not told', async () => {
    const album = albumAnswer(songs(1, 3, bare));
    const told = {
      songs: [song(1, bare), song(2, bare)],
      privileges: [{ id: 1, ...privilege() }],
      code: 200,
    };
    const listing = await read(withBatch(album, () => told));
    expect(listing?.tracks.map(({ terms }) => [terms[0]?.access, terms[0]?.reason])).toEqual([
      ['free', 'plays'],
      ['unknown', 'no-terms'],
      ['absent', 'removed'],
    ]);
  });

  it.each([
    ['knows none of them', { songs: [], privileges: [], code: 200 }],
    [
      'has a row that cannot be read',
      { songs: [song(1, bare), { id: 2 }], privileges: [], code: 200 },
    ],
  ])('calls no song gone where the batch %s', async (_, told) => {
    const listing = await read(withBatch(albumAnswer(songs(1, 2, bare)), () => told));
    expect(listing?.tracks.map(({ terms }) => terms[0]?.reason)).toEqual(['no-terms', 'no-terms']);
  });
});

describe('netease: an album seen from abroad', () => {
  it('is blocked, with the terms at home', async () => {
    const blocked = privilege({ st: -100, pl: 0, dl: 0, rscl: 0 });
    const rows = [
      song(1, { fee: 8, privilege: blocked }),
      song(2, { privilege: { ...blocked, cp: 0 } }),
      song(3),
    ];
    const listing = await read(madeSession(() => albumAnswer(rows)));
    expect(listing?.place).toBe('abroad');
    expect(
      listing?.tracks.map(({ terms }) => terms.map((one) => [one.access, one.region])),
    ).toEqual([
      [
        ['region-locked', null],
        ['free', 'CN'],
      ],
      [
        ['region-locked', null],
        ['unavailable', 'CN'],
      ],
      [['free', null]],
    ]);
  });

  it('a lone blocked song is a licence that ends here', async () => {
    const blocked = privilege({ st: -100, pl: 0, rscl: undefined });
    const rows = [song(1, { fee: 8, privilege: blocked }), song(2), song(3)];
    const listing = await read(madeSession(() => albumAnswer(rows)));
    expect(listing?.place).toBe('CN');
    expect(listing?.tracks[0]?.terms).toMatchObject([
      { access: 'region-locked', reason: 'blocked-here' },
    ]);
  });
});
