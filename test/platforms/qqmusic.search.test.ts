import { describe, expect, it } from 'vitest';
import { Failure, type Request } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/qqmusic/doors.js';
import { refusalIn } from '../../src/platforms/qqmusic/gateway.js';
import { madeSession, questionOf, song } from './qqmusic.faults.js';
import { fixtureSession } from './spec.js';

const WORDS = { text: '周杰伦 叶惠美', artist: '周杰伦', title: '叶惠美' };
const DOORS = [
  'DoSearchForQQMusicDesktop',
  'DoSearchForQQMusicMobile',
  'smartbox_new.fcg',
  'client_search_cp',
];

/** The fixtures, behind doors of which the first `shut` refuse. */
function behind(shut: number) {
  const session = fixtureSession('qqmusic');
  const ask = async (request: Request) => {
    if (DOORS.indexOf(questionOf(request)) < shut)
      throw new Failure('refused', questionOf(request));
    return session.ask(request);
  };
  return { ...session, ask };
}

const page = (body: unknown, meta: object = {}) => ({
  code: 0,
  req: { code: 0, data: { code: 0, body, meta } },
});
const albums = (session: Parameters<typeof adapter.searchAlbums>[0]) =>
  adapter.searchAlbums(session, WORDS);
const tracks = (session: Parameters<typeof adapter.searchTracks>[0], at = 1) =>
  adapter.searchTracks(session, WORDS, at);

describe('qqmusic: album search', () => {
  it('reads every head in one request', async () => {
    const session = fixtureSession('qqmusic');
    const search = await albums(session);
    expect(session.asked).toHaveLength(1);
    expect(search.whole).toBe(true);
    expect(
      search.heads.map(({ id, artists, releaseDate, trackCount }) => [
        id,
        artists,
        releaseDate,
        trackCount,
      ]),
    ).toEqual([
      ['000MkMni19ClKG', ['周杰伦'], '2003-07-31', 11],
      ['000SZnEN36HVRI', ['夜未央', '小可'], '2019-12-26', 10],
      ['003oUJMQ1a6yn0', ['Jue Wang'], '2026-04-29', 19],
    ]);
    expect(search.heads[0]?.title).toBe('叶惠美');
  });

  it.each([
    [1, 3, true],
    [2, 1, false],
    [3, 3, false],
  ])('falls behind %i shut doors to the next', async (shut, count, whole) => {
    const search = await albums(behind(shut));
    expect(search.heads).toHaveLength(count);
    expect(search.heads[0]).toMatchObject({ id: '000MkMni19ClKG', artists: ['周杰伦'] });
    expect(search.whole).toBe(whole);
  });

  it('tells the first refusal when all doors are shut', async () => {
    await expect(albums(behind(4))).rejects.toThrow('DoSearchForQQMusicDesktop');
  });

  it('does not take the empty answers of the weak doors for an answer', async () => {
    const session = madeSession((request) => {
      if (request.method === 'POST') return { code: 0, req: { code: 2001, data: { body: {} } } };
      return {
        code: 0,
        data: { album: request.url.includes('smartbox') ? { itemlist: [] } : { list: [] } },
      };
    });
    await expect(albums(session)).rejects.toMatchObject({ code: 'refused' });
    expect(session.asked.map(questionOf)).toEqual(DOORS);
  });
});

describe('qqmusic: what an album search answers', () => {
  it('is honest about an empty answer', async () => {
    const session = madeSession(() => page({ album: { list: [] } }, { sum: 0, nextpage: -1 }));
    expect(await albums(session)).toMatchObject({ heads: [], whole: true });
    expect(session.asked).toHaveLength(1);
  });

  it('does not believe an emptied page whose hits are counted', async () => {
    const session = madeSession((request) =>
      request.method === 'POST'
        ? page({ album: { list: [] } }, { estimate_sum: 510 })
        : new Failure('network', 'x'),
    );
    await expect(albums(session)).rejects.toMatchObject({ code: 'refused' });
  });

  it.each([
    ['body.album', { album: [{ albumMID: '001DsCdD0eHJ5W', albumName: 'A' }] }],
    ['body.item_album', { item_album: [{ albummid: '001DsCdD0eHJ5W', name: 'A' }] }],
    ['body.item_album.items', { item_album: { items: [{ mid: '001DsCdD0eHJ5W', name: 'A' }] } }],
  ])('finds the list at %s', async (_, body) => {
    const search = await albums(madeSession(() => page(body)));
    expect(search.heads.map((head) => head.id)).toEqual(['001DsCdD0eHJ5W']);
  });

  it('calls an answer without a known list changed', async () => {
    const session = madeSession((request) =>
      request.method === 'POST' ? page({ albums: [] }) : new Failure('network', 'x'),
    );
    await expect(albums(session)).rejects.toMatchObject({ code: 'changed' });
  });
});

describe('qqmusic: rows of an album search', () => {
  it('drops a broken row and the album that is none, and is whole only without the first', async () => {
    const good = { albumMID: '001DsCdD0eHJ5W', albumName: '<em>A</em> &amp;#38; B' };
    const none = { albumMID: '001ZaCQY2OxVMg', albumName: '空' };
    const list = (...rows: unknown[]) =>
      albums(madeSession(() => page({ album: { list: rows } }, { nextpage: -1 })));
    expect(await list(good, none)).toMatchObject({ heads: [{ title: 'A & B' }], whole: true });
    expect(await list(good, { albumMID: '../../x', albumName: 'B' }, 7)).toMatchObject({
      heads: [{}],
      whole: false,
    });
  });

  it('is not whole when nothing says how far the hits go', async () => {
    const bare = page({ album: { list: [] } });
    expect(await albums(madeSession(() => bare))).toMatchObject({ heads: [], whole: false });
  });

  it('is not whole when fewer rows come than are due', async () => {
    const cut = page(
      { album: { list: [{ albumMID: '001DsCdD0eHJ5W', albumName: 'A' }] } },
      { sum: 5 },
    );
    expect((await albums(madeSession(() => cut))).whole).toBe(false);
  });
});

describe('qqmusic: song search', () => {
  it('reads songs with album and terms, and sees the end', async () => {
    const search = await tracks(fixtureSession('qqmusic'));
    expect(search).toMatchObject({ total: 2, whole: true, last: true, place: 'CN' });
    expect(search.rows.map((row) => [row.title, row.album?.id, row.terms[0]?.access])).toEqual([
      ['三年二班', '000MkMni19ClKG', 'subscription'],
      ['晴天', '000MkMni19ClKG', 'subscription'],
    ]);
  });

  it('counts pages by twenty', async () => {
    const rows = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => song(from + at));
    const second = page({ song: { list: rows(21, 20) } }, { sum: 45, perpage: 20, nextpage: 3 });
    expect(
      await tracks(
        madeSession(() => second),
        2,
      ),
    ).toMatchObject({ whole: true, last: false, total: 45 });
    const third = page({ song: { list: rows(41, 4) } }, { sum: 45, perpage: 20, nextpage: -1 });
    expect(
      await tracks(
        madeSession(() => third),
        3,
      ),
    ).toMatchObject({ whole: false, last: true });
  });

  it('takes the second door, and shapes of either', async () => {
    const session = madeSession((request) =>
      questionOf(request) === DOORS[0]
        ? '{"code":0,"req":{"co'
        : page({ item_song: { items: [song(1)] } }, { sum: 1 }),
    );
    expect((await tracks(session)).rows).toHaveLength(1);
    expect(session.asked.map(questionOf)).toEqual([...DOORS.slice(0, 2), 'CgiGetTrackInfo']);
  });

  it('unfolds the copies behind a row', async () => {
    const folded = song(1, { grp: [song(2), { mid: 5 }] });
    const search = await tracks(madeSession(() => page({ song: { list: [folded] } }, { sum: 1 })));
    expect(search.rows.map((row) => row.title)).toEqual(['Song 1', 'Song 2']);
    expect(search.whole).toBe(false);
  });

  it.each([
    ['反抗', '反抗 (Live)', '反抗 (Live)'],
    ['晴天 (Live)', '晴天', '晴天 (Live)'],
    ['晴天', 'Sunny Day', '晴天'],
    ['', 'Bonbon &amp;#12539; Deux', 'Bonbon ・ Deux'],
  ])('of name %s and title %s makes %s, never the subtitle', async (name, title, expected) => {
    const row = song(1, { name, title, subtitle: '电影主题曲' });
    const search = await tracks(madeSession(() => page({ song: { list: [row] } })));
    expect(search.rows[0]?.title).toBe(expected);
  });

  it.each([
    ['空 by mid', { id: 1, mid: '001ZaCQY2OxVMg', name: '空', title: '空' }],
    ['空 by number', { id: 8623, mid: '', name: '空', title: '空' }],
    ['nothing', { id: 0, mid: '', name: '', title: '' }],
  ])('takes %s for no album', async (_, album) => {
    const search = await tracks(madeSession(() => page({ song: { list: [song(1, { album })] } })));
    expect(search.rows[0]?.album).toBeNull();
  });
});

describe('qqmusic: refusals behind HTTP 200', () => {
  const refusal = refusalIn(['req']);

  it.each([
    ['of the answer', { code: 2001 }],
    ['of the part', { code: 0, req: { code: 2001, data: { code: 0 } } }],
    ['of its data', { code: 0, req: { code: 0, data: { code: 2001 } } }],
  ])('waits 2, 4 and 8 seconds over risk control %s', (_, body) => {
    expect(refusal(JSON.stringify(body))).toMatchObject({
      code: 'refused',
      waits: [2000, 4000, 8000],
    });
  });

  it('knows a page that asks for a verification', () => {
    expect(refusal('<html><title>安全验证</title></html>')).toMatchObject({
      code: 'captcha',
      waits: [],
    });
    expect(refusal('<html>502 Bad Gateway</html>')).toBeNull();
    expect(refusal('{"code":0,"req":{"co')).toBeNull();
  });

  it.each([
    [1000, 'refused'],
    [2000, 'refused'],
    [104401, 'refused'],
    [500003, 'refused'],
    [500001, 'changed'],
  ])('code %i is %s', async (code, problem) => {
    const session = madeSession(() => ({ code: 0, req: { code, data: null } }));
    await expect(tracks(session)).rejects.toMatchObject({ code: problem });
  });

  it('calls other pages and half answers changed', async () => {
    await expect(tracks(madeSession(() => '<html>hello</html>'))).rejects.toMatchObject({
      code: 'changed',
    });
    await expect(tracks(madeSession(() => ({ code: 0 })))).rejects.toThrow(
      'qqmusic: req is missing',
    );
  });
});

describe('qqmusic: the album of a song', () => {
  const detail = (album: unknown) => ({
    code: 0,
    req: { code: 0, data: { track_info: { mid: 'x', album } } },
  });

  it('falls to the terms door', async () => {
    const session = madeSession((request) =>
      questionOf(request) === 'CgiGetTrackInfo'
        ? { code: 0, req: { code: 0, data: { tracks: [song(1)] } } }
        : { code: 0, req: { code: 2000, data: null } },
    );
    expect(await adapter.albumOfTrack(session, '97773')).toBe('00album0000001');
    expect(session.asked[1]?.json).toMatchObject({ req: { param: { ids: [97773] } } });
  });

  it.each([
    ['a song that was taken down', { code: 0, req: { code: 103902, data: null } }],
    ['a song on 空', detail({ id: 8623, mid: '001ZaCQY2OxVMg', name: '空', title: '空' })],
    ['a song on none', detail({ id: 0, mid: '', name: '', title: '' })],
  ])('is none for %s', async (_, answer) => {
    expect(
      await adapter.albumOfTrack(
        madeSession(() => answer),
        '97773',
      ),
    ).toBeNull();
  });
});
