import { describe, expect, it } from 'vitest';
import { Failure, type ListingHead } from '../../../src/model/index.js';
import { adapter } from '../../../src/platforms/kugou/doors.js';
import { hashOf, page, privileges, row, sessionOf } from './answers.js';

const ID = '979856';
const FACTS = {
  albumid: 979856,
  albumname: '我很忙',
  singername: '周杰伦',
  publishtime: '2007-11-01 00:00:00',
  songcount: 2,
};
const info = (data: unknown) => ({ status: 1, errcode: 0, data });
const songs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => row(from + index));

function headOf(trackCount: number | null): ListingHead {
  return {
    platform: 'kugou',
    id: ID,
    title: '我很忙',
    otherTitles: [],
    artists: ['周杰伦'],
    releaseDate: null,
    trackCount,
    barcode: null,
    url: `https://www.kugou.com/album/${ID}.html`,
  };
}

describe('kugou: pages of an album', () => {
  const paged = (last: object | string) =>
    sessionOf(({ query }) => (query?.page === '1' ? page(songs(1, 300), 302) : last));

  it('joins them in order, and stops after a short one', async () => {
    const session = paged(page(songs(301, 302), 302));
    const listing = await adapter.readAlbum(session, ID, headOf(302));
    expect(listing).toMatchObject({ complete: true, trackCount: 302, problem: null });
    expect(listing?.tracks.map(({ id }) => id)).toEqual(songs(1, 302).map((_, at) => `${at + 1}`));
    expect(session.asked).toHaveLength(2);
  });
  it('asks no further page than there are songs', async () => {
    const session = sessionOf(() => page(songs(1, 300)));
    expect(await adapter.readAlbum(session, ID, headOf(300))).toMatchObject({ complete: true });
    expect(session.asked).toHaveLength(1);
  });
  it('is not complete where the last page repeats the first', async () => {
    const listing = await adapter.readAlbum(paged(page(songs(1, 2), 302)), ID, headOf(302));
    expect(listing).toMatchObject({ complete: false, problem: null });
    expect(listing?.tracks).toHaveLength(300);
  });
  it('keeps the first page where the next one fails on both hosts', async () => {
    const session = paged({ status: 0, errcode: 20010 });
    const listing = await adapter.readAlbum(session, ID, headOf(302));
    expect(listing).toMatchObject({ complete: false, problem: { code: 'refused' } });
    expect(listing?.tracks).toHaveLength(300);
    expect(session.asked).toHaveLength(3);
  });
});

describe('kugou: what makes an album incomplete', () => {
  it('fewer rows than its search counts', async () => {
    const listing = await adapter.readAlbum(
      sessionOf(() => page(songs(1, 2))),
      ID,
      headOf(3),
    );
    expect(listing).toMatchObject({ complete: false, problem: null, trackCount: 3 });
  });
  it('a list without a single row', async () => {
    const listing = await adapter.readAlbum(
      sessionOf(() => page([])),
      ID,
      headOf(3),
    );
    expect(listing).toMatchObject({ complete: false, problem: null, tracks: [] });
  });
  it.each([
    ['no id', { album_audio_id: undefined }, 'data.info[1].album_audio_id is missing'],
    ['id 0', { album_audio_id: 0 }, 'data.info[1].album_audio_id'],
    ['no title', { filename: '' }, 'data.info[1].filename is missing'],
    ['a privilege of another kind', { privilege: {} }, 'data.info[1].privilege'],
  ])('a row with %s, which leaves the others', async (_, broken, field) => {
    const rows = [row(1), row(2, broken), row(3)];
    const listing = await adapter.readAlbum(
      sessionOf(() => page(rows)),
      ID,
      headOf(3),
    );
    expect(listing?.tracks.map(({ id }) => id)).toEqual(['1', '3']);
    expect(listing).toMatchObject({ complete: false, problem: { code: 'changed' } });
    expect(listing?.problem?.message).toContain(`kugou: ${field}`);
  });
  it('a row that stands for a song without rights', async () => {
    const session = sessionOf(() => page([row(1), { shield: 1 }]));
    expect(await adapter.readAlbum(session, ID, headOf(2))).toMatchObject({ complete: false });
  });
});

describe('kugou: terms asked for', () => {
  const bare = songs(1, 60).map((one) => ({ ...one, privilege: undefined }));
  it('go out in batches of 50, and reach their rows', async () => {
    const session = sessionOf(({ json }) => {
      if (!json) return page(bare);
      const { resource } = json as { resource: { hash: string }[] };
      return privileges(...resource.map(({ hash }) => ({ hash, privilege: 0, status: 1 })));
    });
    const listing = await adapter.readAlbum(session, ID, headOf(60));
    expect(listing).toMatchObject({ complete: true, problem: null });
    expect(listing?.tracks.every(({ terms }) => terms[0]?.access === 'free')).toBe(true);
    expect(session.asked).toHaveLength(3);
  });
  it('are unknown where the call fails, for the rows it was to answer', async () => {
    const session = sessionOf(({ method }) =>
      method === 'GET'
        ? page([row(1), row(2, { privilege: null })])
        : new Failure('timeout', 'kugou: did not answer in time'),
    );
    const listing = await adapter.readAlbum(session, ID, headOf(2));
    expect(listing).toMatchObject({ complete: true, problem: { code: 'timeout' } });
    expect(listing?.tracks.map(({ terms }) => terms[0])).toMatchObject([
      { access: 'free' },
      { access: 'unknown', reason: 'timeout' },
    ]);
  });
  it('name each file once', async () => {
    const same = { privilege: null, hash: hashOf(9) };
    const session = sessionOf(({ method }) =>
      method === 'GET' ? page([row(1, same), row(2, same)]) : privileges(),
    );
    await adapter.readAlbum(session, ID, headOf(2));
    expect(session.asked[1]?.json).toMatchObject({ resource: [{ hash: hashOf(9) }] });
  });
});

describe('kugou: an album without a head', () => {
  const both = (facts: object | string | Failure, list: object | string | Failure) =>
    sessionOf(({ url }) => (url.endsWith('/info') ? facts : list));

  it.each([[[]], [{}], [null]])(
    'is null where both doors answer with no data: %o',
    async (none) => {
      expect(await adapter.readAlbum(both(info(none), info(none)), ID, null)).toBeNull();
      expect(await adapter.readAlbum(both(info(none), page([])), ID, null)).toBeNull();
    },
  );
  it.each([
    ['its facts are refused', { status: 0, errcode: 152 }, page([]), 'refused'],
    ['its songs are refused', info([]), { status: 0, errcode: 152 }, 'refused'],
    ['a status is not fine', info([]), { status: 0, errcode: 0, data: [] }, 'refused'],
    ['its data moved', info(FACTS), { status: 1, errcode: 0, result: [] }, 'changed'],
  ])('is a failure where %s', async (_, facts, list, code) => {
    const reading = adapter.readAlbum(both(facts, list), ID, null);
    await expect(reading).rejects.toMatchObject({ code });
  });
  it('is named by its songs where its facts fail', async () => {
    const duet = row(2, { filename: '周杰伦、费玉清 - 千里之外' });
    const session = both({ status: 0, errcode: 20028 }, page([duet, row(1)]));
    expect(await adapter.readAlbum(session, ID, null)).toMatchObject({
      id: ID,
      title: '我很忙',
      artists: ['周杰伦'],
      complete: true,
      problem: { code: 'captcha' },
    });
  });
  it('is asked for its facts where the search told no count', async () => {
    const session = both(info(FACTS), page(songs(1, 2)));
    const listing = await adapter.readAlbum(session, ID, headOf(null));
    expect(listing).toMatchObject({ releaseDate: '2007-11-01', trackCount: 2, complete: true });
  });
  it('is read by the first number that its code may stand for', async () => {
    const known = Number.parseInt('4y5a', 36);
    const session = sessionOf(({ url, query }) => {
      if (query?.albumid !== `${known}`) return info([]);
      return url.endsWith('/info') ? info({ ...FACTS, albumid: known }) : page(songs(1, 2));
    });
    expect(await adapter.readAlbum(session, '4y5a47d', null)).toMatchObject({ id: `${known}` });
    const tried = session.asked.map(({ query }) => query?.albumid);
    expect([...new Set(tried)]).toEqual(['8311612', `${known}`]);
  });
});
