import { describe, expect, it } from 'vitest';
import { type Answer, type Listing, type Request, USER_AGENT } from '../../src/model/index.js';
import type { Session } from '../../src/platforms/platform.js';
import { adapter } from '../../src/platforms/xiami/doors.js';
import { xiami } from '../../src/platforms/xiami/index.js';
import { capture, captures } from '../../src/platforms/xiami/requests.js';
import { decide, type Facts } from '../../src/platforms/xiami/rights.js';
import { fixtureSession, platformSpec } from './spec.js';

const album = { kind: 'album', id: '512288' } as const;

platformSpec(xiami, {
  mine: {
    'https://www.xiami.com/album/512288': album,
    'http://www.xiami.com:80/album/512288?spm=a1z1s.3&from=x': album,
    'xiami.com/album/512288': album,
    'http://emumo.xiami.com/album/512288#top': album,
    'http://m.xiami.com/album/512288': album,
    '听《某张》 http://www.xiami.com/album/512288 （虾米）': album,
    'http://www.xiami.com/app/xiating/album?from=x&id=512288': album,
    'https://web.archive.org/web/20190402120000/http://www.xiami.com/album/512288': album,
    'https://web.archive.org/web/20190402120000id_/http://www.xiami.com/album/512288': album,
    'https://www.xiami.com/album/URVDji2a506': { kind: 'album', id: 'URVDji2a506' },
    'http://www.xiami.com/song/1776297615': { kind: 'track', id: '1776297615' },
    'https://www.xiami.com/song/xLHGwgd07a1?spm=1': { kind: 'track', id: 'xLHGwgd07a1' },
    'http://www.xiami.com/app/iphone/song/id/1776297615': { kind: 'track', id: '1776297615' },
  },
  notMine: [
    'https://evil-xiami.com/album/512288',
    'https://www.xiami.com.example/album/512288',
    'https://example.com/www.xiami.com/album/512288',
    'https://www.xiami.com/artist/1260',
    'https://www.xiami.com/song/playlist/id/512288/type/1',
    'https://web.archive.org/web/20190402120000/http://example.com/album/512288',
  ],
});

const NOTHING: Facts = {
  songStatus: null,
  albumStatus: null,
  roles: [],
  isDemo: false,
  isDisabled: false,
  isChecked: false,
  playStatus: null,
  low: null,
};

describe('xiami: table 2.5', () => {
  it.each<[string, Partial<Facts>, string]>([
    ['songStatus 2', { songStatus: 2, roles: [0] }, 'was-unreleased'],
    ['albumStatus 2', { albumStatus: 2 }, 'was-unreleased'],
    ['every role 1', { roles: [1, 1] }, 'was-removed'],
    ['songStatus 7', { songStatus: 7, roles: [0] }, 'was-removed'],
    ['one role 0', { roles: [4, 0] }, 'was-here'],
    ['lowest role 2', { roles: [1, 2, 4] }, 'was-here'],
    ['lowest role 3', { roles: [1, 3] }, 'was-for-members'],
    ['lowest role 4', { roles: [4, 4] }, 'was-for-sale'],
    ['disabled', { isDisabled: true, isChecked: true }, 'was-removed'],
    ['playstatus 0', { playStatus: '0', isChecked: true }, 'was-removed'],
    ['NEED_PAY', { isChecked: true, playStatus: '1', low: 'NEED_PAY' }, 'was-for-sale'],
    ['FREE', { isChecked: true, playStatus: '1', low: 'FREE' }, 'was-here'],
    ['checked alone', { isChecked: true }, 'was-here'],
  ])('%s', (_, facts, reason) => {
    expect(decide({ ...NOTHING, ...facts })).toMatchObject([{ access: 'unavailable', reason }]);
  });

  it.each<[string, Partial<Facts>, string]>([
    ['a demo', { isDemo: true }, 'unrecognised'],
    ['roles nobody knows', { roles: [9] }, 'no-terms'],
    ['nothing at all', {}, 'no-terms'],
  ])('%s says nothing', (_, facts, reason) => {
    expect(decide({ ...NOTHING, ...facts })).toMatchObject([{ access: 'unknown', reason }]);
  });
});

const rows = (listing: Listing | null) =>
  listing?.tracks.map(({ disc, number, title, terms }) => [disc, number, title, terms[0]?.reason]);

describe('xiami: an album as it was', () => {
  it('is read from the newest capture, and dated by it', async () => {
    const session = fixtureSession('xiami');
    const listing = await adapter.readAlbum(session, '483236', null);
    expect(listing).toMatchObject({
      title: '重作一个梦',
      artists: ['任家萱'],
      releaseDate: '2011-12-16',
      trackCount: 3,
      complete: true,
      seenAt: '2020-12-01T08:09:10.000Z',
      url: 'https://web.archive.org/web/20201201080910/https://www.xiami.com/album/483236',
    });
    expect(rows(listing)).toEqual([
      [1, 1, '爱我的每个人', 'was-here'],
      [1, 2, '梦', 'was-here'],
      [1, 3, '重作一个梦', 'was-removed'],
    ]);
    expect(session.asked).toHaveLength(2);
  });

  it('is read from an older one where the newest shows the notice of the closing', async () => {
    const session = instead(/web\/2020/, { text: '<html>停止虾米音乐服务</html>' });
    const listing = await adapter.readAlbum(session, '483236', null);
    expect(listing).toMatchObject({ title: '重作一个梦', seenAt: '2018-11-08T12:00:00.000Z' });
    expect(listing?.otherTitles).toEqual(['Dream Again']);
    expect(rows(listing)).toEqual([
      [1, 1, '爱我的每个人', 'was-for-sale'],
      [1, 2, '梦', 'was-here'],
      [2, 1, '重作一个梦', 'was-removed'],
    ]);
    expect(listing?.tracks[0]).toMatchObject({
      id: '1770580677',
      otherTitles: ['Everybody'],
      artists: ['任家萱', '某人'],
    });
  });

  it.each([
    'Xiami is currently not available in your country.',
    '{"rgv587_flag":"sm","url":"https://h5api"}',
    '<html><h1>虾米</h1></html>',
  ])('is no capture where every one shows %s', async (text) => {
    const session = instead(/\/web\//, { text });
    await expect(adapter.readAlbum(session, '483236', null)).rejects.toMatchObject({
      code: 'no-capture',
    });
  });

  it('is no capture where the archive has none, never an absence', async () => {
    const session = fixtureSession('xiami');
    await expect(adapter.readAlbum(session, '1', null)).rejects.toMatchObject({
      code: 'no-capture',
    });
    expect(session.asked).toHaveLength(3);
  });
});

describe('xiami: what the archive lists', () => {
  it('of another capital letter is another album', async () => {
    const other = ['20200101000000', 'https://www.xiami.com/album/urvdji2a506', '200'];
    const session = made({ 'cdx/search': list([[...other, 'text/html', 'A']]) });
    await expect(adapter.readAlbum(session, 'URVDji2a506', null)).rejects.toMatchObject({
      code: 'no-capture',
    });
    expect(session.asked.every(({ url }) => url.includes('cdx'))).toBe(true);
  });

  it('leaves out captures of other sites, of empty pages and of other kinds', async () => {
    const page = 'https://www.xiami.com/album/5';
    const odd = [
      ['20200101000000', 'https://www.xiami.com.example/album/5', '200', 'text/html', 'A'],
      ['20200101000000', page, '200', 'text/html', '3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ'],
      ['20200101000000', page, '-', 'warc/revisit', 'A'],
      ['20200101000000', 'mailto:a@b', '200', 'text/html', 'A'],
      ['2020', page, '200', 'text/html', 'A'],
      [],
      ['com,xiami)/album/5 2020'],
    ];
    const session = made({ 'cdx/search': list(odd) });
    await expect(adapter.readAlbum(session, '5', null)).rejects.toMatchObject({
      code: 'no-capture',
    });
    expect(session.asked.every(({ url }) => url.includes('cdx'))).toBe(true);
  });

  it('follows the archive to the nearest capture of the same page and day, once', async () => {
    const location = '/web/20201201090000id_/http://xiami.com/album/483236';
    const near = `https://web.archive.org${location}`;
    const session = instead(/web\/20201201080910/, { status: 302, headers: { location: near } });
    await adapter.readAlbum(session, '483236', null);
    expect(session.asked[2]?.url).toBe(near);

    const far = { location: near.replace('20201201', '20211201') };
    const elsewhere = instead(/web\/20201201080910/, { status: 302, headers: far });
    await adapter.readAlbum(elsewhere, '483236', null);
    expect(elsewhere.asked[2]?.url).toContain('/web/20181108120000id_/');
  });
});

describe('xiami: an archive that refuses', () => {
  const busy = { status: 429, text: 'Too Many Requests' };

  it('is left alone for a minute, and for the run when it refuses again', async () => {
    const session = made({ '': busy });
    const ask = (now: number) => adapter.readAlbum({ ...session, now }, '1', null);
    const refused = { code: 'rate-limited' };
    await expect(ask(0)).rejects.toMatchObject(refused);
    await expect(ask(59_000)).rejects.toMatchObject(refused);
    expect(session.asked).toHaveLength(1);
    await expect(ask(61_000)).rejects.toMatchObject(refused);
    await expect(ask(999_000)).rejects.toMatchObject(refused);
    expect(session.asked).toHaveLength(2);
  });

  it('is not taken to refuse where a stored page did', async () => {
    const stored = { ...busy, headers: { 'memento-datetime': 'Thu, 29 Jan 2015 03:49:04 GMT' } };
    const session = instead(/web\/2020/, stored);
    expect(await adapter.readAlbum(session, '483236', null)).toMatchObject({
      seenAt: '2018-11-08T12:00:00.000Z',
    });
  });

  it('tells what was taken out of it', async () => {
    const text =
      'org.archive.wayback.exception.AdministrativeAccessControlException: Blocked Site Error';
    await expect(
      adapter.readAlbum(made({ '': { status: 403, text } }), '1', null),
    ).rejects.toMatchObject({ code: 'excluded' });
    await expect(
      adapter.readAlbum(made({ '': { status: 403, text: 'requires authorization' } }), '1', null),
    ).rejects.toMatchObject({ code: 'refused' });
  });

  it('is changed where its list is none', async () => {
    await expect(
      adapter.readAlbum(made({ '': { text: '<html>' } }), '1', null),
    ).rejects.toMatchObject({ code: 'changed' });
  });
});

describe('xiami: a song', () => {
  const listed = list([
    ['20170429000000', 'http://www.xiami.com/song/17', '200', 'text/html', 'A'],
  ]);

  it('leads to its album on an old page, by its number before its letters', async () => {
    const text =
      '<div class="album_relation"><a href="/album/nmTVSL689a5">L</a><a href="/album/2100373391">L</a></div>';
    const session = made({ 'cdx/search': listed, '/web/': { text } });
    expect(await adapter.albumOfTrack(session, '17')).toBe('2100373391');
  });

  it('leads to its album on a newer page', async () => {
    const state = { songData: { songDetail: { albumId: 5, albumStringId: 'abc' } } };
    const coded = Buffer.from(JSON.stringify(state)).toString('base64');
    const text = `<script>window.__PRELOADED_STATE__ = "${coded}"</script>`;
    const session = made({ 'cdx/search': listed, '/web/': { text } });
    expect(await adapter.albumOfTrack(session, '17')).toBe('5');
  });
});

describe('xiami: what is asked', () => {
  it('is the list before the closing, and a capture as it was stored', () => {
    expect(captures('www.xiami.com/album/5?', true).query).toMatchObject({
      url: 'www.xiami.com/album/5?',
      matchType: 'prefix',
      to: '20210204235959',
      limit: '-5',
    });
    const asked = capture('20200101000000', 'http://www.xiami.com:80/album/5?spm=1');
    expect(asked.url).toBe(
      'https://web.archive.org/web/20200101000000id_/http://www.xiami.com/album/5',
    );
    expect(asked.query).toEqual({ spm: '1' });
    expect(asked.headers?.['user-agent']).toBe(USER_AGENT);
  });

  it('is never a search', async () => {
    const words = { text: 'a', artist: null, title: null };
    const session = made({});
    await expect(adapter.searchAlbums(session, words)).rejects.toMatchObject({ code: 'no-search' });
    await expect(adapter.searchTracks(session, words, 1)).rejects.toMatchObject({
      code: 'no-search',
    });
    expect(session.asked).toEqual([]);
    expect(xiami.card).toMatchObject({ burst: 1, fixedPace: true, closed: '2021-02-05' });
  });
});

type Made = Partial<Answer>;

function list(rows: string[][]): Made {
  const names = ['timestamp', 'original', 'statuscode', 'mimetype', 'digest'];
  return { text: JSON.stringify([names, ...rows]) };
}

/** The fixtures, but for addresses that match; what is not among them was not archived. */
function instead(where: RegExp, answer: Made): Session & { asked: Request[] } {
  const session = fixtureSession('xiami');
  const { ask, asked } = session;
  return {
    ...session,
    ask: (request) =>
      where.test(request.url)
        ? reply(asked, request, answer)
        : ask(request).catch(() => reply([], request, { text: '[]' })),
  };
}

/** Answers by a part of the address; an empty list to all else. */
function made(answers: Record<string, Made>): Session & { asked: Request[] } {
  const asked: Request[] = [];
  const ask: Session['ask'] = (request) => {
    const found = Object.entries(answers).find(([part]) => request.url.includes(part));
    return reply(asked, request, found?.[1] ?? { text: '[]' });
  };
  return { ask, memory: new Map(), regions: ['CN'], key: null, now: 0, asked };
}

async function reply(asked: Request[], request: Request, answer: Made): Promise<Answer> {
  asked.push(request);
  const { url } = request;
  const seenAt = '2026-10-01T00:00:00.000Z';
  return { status: 200, headers: {}, text: '', url, request: `GET ${url}`, seenAt, ...answer };
}
