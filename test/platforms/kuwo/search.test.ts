import { describe, expect, it } from 'vitest';
import { adapter } from '../../../src/platforms/kuwo/doors.js';
import { fixtureSession } from '../spec.js';
import { body, CAPTCHA, listing, OLD, PAY, reasons, rows, scripted } from './sessions.js';

const words = { text: 'x', artist: null, title: null };
const asked = (artist: string, title: string) => ({ text: `${artist} - ${title}`, artist, title });
const HITS = 'ft=album';
const TWIN_HITS = 'searchAlbumBykeyWord';

describe('kuwo: albums found', () => {
  it('are heads in one request, audio books left out', async () => {
    const session = fixtureSession('kuwo');
    const found = await adapter.searchAlbums(session, asked('周杰伦', '跨时代'));
    expect(session.asked).toHaveLength(1);
    expect(found.whole).toBe(true);
    expect(found.heads).toEqual([
      {
        platform: 'kuwo',
        id: '49449',
        title: '跨时代',
        otherTitles: [],
        artists: ['周杰伦'],
        releaseDate: '2010-05-18',
        trackCount: 12,
        barcode: null,
        url: 'https://www.kuwo.cn/album_detail/49449',
      },
    ]);
  });

  it.each<[string, object, number, boolean]>([
    ['none, and said so', { total: '0', albumlist: [] }, 0, true],
    ['TOTAL', { TOTAL: 1, albumlist: [{ albumid: 7, name: 1989 }] }, 1, true],
    ['a count not told', { albumlist: [] }, 0, false],
    ['cut short', { total: '9', albumlist: [{ id: '7', name: 'A' }] }, 1, false],
    [
      'a row of no shape',
      { total: '2', albumlist: [{ id: '7', name: 'A' }, { id: {} }] },
      1,
      false,
    ],
  ])('%s', async (_, reply, count, whole) => {
    const found = await adapter.searchAlbums(scripted({ [HITS]: reply }), words);
    expect([found.heads.length, found.whole]).toEqual([count, whole]);
  });

  it('come from the twin where the first door is shut', async () => {
    const session = fixtureSession('kuwo');
    const found = await adapter
      .searchAlbums(session, { ...words, text: 'supercell' })
      .catch(() => null);
    expect(session.asked).toHaveLength(2);
    expect(found).toMatchObject({ whole: true });
    expect(
      found?.heads.map(({ title, artists, releaseDate }) => [title, artists, releaseDate]),
    ).toEqual([
      ['My Dearest(罪恶王冠)', ['Supercell'], '2011-11-23'],
      ['歌物語-〈物語〉シリーズ主題歌集-', ['Supercell'], null],
      ['Tornado Supercell', ['Kritical', 'John Haden'], '2015-10-19'],
    ]);
  });

  it.each([
    ['a captcha page', CAPTCHA, 'captcha'],
    ['a counted list that is empty', { total: '3', albumlist: [] }, 'changed'],
    ['rows of another shape', { total: '1', albumlist: [{ key: 7 }] }, 'changed'],
    ['a moved list', { total: '3', list: [] }, 'changed'],
  ])('%s, and no other door: the first failure', async (_, reply, code) => {
    const session = scripted({ [HITS]: reply, [TWIN_HITS]: { code: 403, msg: 'no' } });
    await expect(adapter.searchAlbums(session, words)).rejects.toMatchObject({ code });
    expect(session.asked).toEqual([HITS, TWIN_HITS]);
  });

  it('tell which album is for sale', async () => {
    const paid = { online: '1', payInfo: { play: '1111', feeType: { vip: '0' } } };
    const hits = { total: '1', albumlist: [{ id: '7', name: 'A', PAY: '1' }] };
    const session = scripted({ [HITS]: hits, [OLD]: body(rows(1, paid)) });
    expect(reasons(await listing(session))).toEqual(['paid-unclear']);
    await adapter.searchAlbums(session, words);
    expect(reasons(await listing(session))).toEqual(['digital-album']);
  });
});

const WWW = 'www.kuwo.cn/search/searchMusicBykeyWord';
const RS = 'search.kuwo.cn/r.s';
const song = { MUSICRID: 'MUSIC_5', SONGNAME: 'It&apos;s', ARTIST: 'A&B', ONLINE: '1', PAY: '0' };
const page = (
  abslist: object[],
  TOTAL: unknown = abslist.length,
  SHOW: unknown = abslist.length,
) => ({
  abslist,
  TOTAL: String(TOTAL),
  SHOW: String(SHOW),
});
const many = (count: number) => rows(count, { ONLINE: '1', PAY: '0' });

describe('kuwo: songs found', () => {
  it('carry their terms', async () => {
    const session = fixtureSession('kuwo');
    const found = await adapter.searchTracks(session, asked('周杰伦', 'Mojito'), 1);
    expect(session.asked).toHaveLength(1);
    expect(found).toMatchObject({ total: 1, whole: true, last: true, place: null });
    expect(found.rows).toMatchObject([
      {
        id: '142655450',
        title: 'Mojito',
        artists: ['周杰伦'],
        album: { id: '14365066', title: 'Mojito' },
        number: null,
        durationMs: 185_000,
        terms: [{ access: 'purchase', reason: 'digital-album', preview: false }],
      },
    ]);
  });

  it.each<[string, object, number, object]>([
    ['none', page([]), 1, { rows: [], total: 0, whole: true, last: true }],
    ['a full page of more', page(many(50), 60), 1, { total: 60, whole: true, last: false }],
    ['the rest', page(many(10), 60), 2, { whole: true, last: true }],
    ['a page cut short', page(many(40), 60), 1, { whole: false, last: false }],
    ['a count not told', { abslist: many(3) }, 1, { total: null, whole: false, last: true }],
    ['a broken row', page([song, { MUSICRID: 6 }]), 1, { total: 2, whole: false }],
  ])('%s', async (_, reply, number, facts) => {
    expect(await adapter.searchTracks(scripted({ [WWW]: reply }), words, number)).toMatchObject(
      facts,
    );
  });

  it('bring the same song elsewhere with them', async () => {
    const nested = {
      ...song,
      SUBLIST: [{ ...song, MUSICRID: 'MUSIC_6', ALBUMID: '0', ALBUM: 'X' }],
    };
    const found = await adapter.searchTracks(scripted({ [WWW]: page([nested]) }), words, 1);
    expect(found.whole).toBe(true);
    expect(found.rows.map(({ id, title, album }) => [id, title, album])).toEqual([
      ['5', "It's", null],
      ['6', "It's", null],
    ]);
  });
});

describe('kuwo: a song search that stumbles', () => {
  it('is asked again once where it counts songs and shows none', async () => {
    const replies = [page([], 1, 0), page([song])];
    const session = scripted({ [WWW]: () => replies.shift() ?? CAPTCHA });
    expect(await adapter.searchTracks(session, words, 1)).toMatchObject({ whole: true, total: 1 });
    expect(session.asked).toEqual([WWW, WWW]);
  });

  it('goes to the older host, and fails with the first failure', async () => {
    const session = scripted({ [WWW]: page([], 1, 0), [RS]: page([song]) });
    expect((await adapter.searchTracks(session, words, 1)).rows).toHaveLength(1);
    expect(session.asked).toEqual([WWW, WWW, RS]);
    const moved = scripted({ [WWW]: page([{ key: 5 }]), [RS]: page([song]) });
    expect((await adapter.searchTracks(moved, words, 1)).rows).toHaveLength(1);
    const shut = scripted({ [WWW]: CAPTCHA, [RS]: '<html>502</html>' });
    await expect(adapter.searchTracks(shut, words, 1)).rejects.toMatchObject({ code: 'captcha' });
  });

  it('asks for terms that rows lack, and leaves them unknown where that fails', async () => {
    const bare = { ...song, PAY: '' };
    const pay = { result: 'ok', songs: [{ id: 5, pay: 16711935 }] };
    const told = await adapter.searchTracks(
      scripted({ [WWW]: page([bare]), [PAY]: pay }),
      words,
      1,
    );
    expect(told.rows[0]?.terms).toMatchObject([{ access: 'subscription' }]);
    const shut = await adapter.searchTracks(
      scripted({ [WWW]: page([bare]), [PAY]: CAPTCHA }),
      words,
      1,
    );
    expect(shut).toMatchObject({ whole: true, rows: [{ terms: [{ reason: 'captcha' }] }] });
  });
});

describe('kuwo: the album of a song', () => {
  it.each([
    [14365066, '14365066'],
    ['0', null],
    ['', null],
    [undefined, null],
  ])('album id %s', async (albumid, id) => {
    const session = scripted({ [PAY]: { result: 'ok', songs: [{ id: '5', albumid }] } });
    expect(await adapter.albumOfTrack(session, '5')).toBe(id);
  });

  it('is not known where the song is not named', async () => {
    const session = scripted({ [PAY]: { result: 'ok', songs: [] } });
    await expect(adapter.albumOfTrack(session, '5')).rejects.toMatchObject({ code: 'changed' });
  });
});
