import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/model/index.js';
import { adapter } from '../../../src/platforms/kugou/doors.js';
import { albumSearch } from '../../../src/platforms/kugou/requests.js';
import { page, row, sessionOf } from './answers.js';

const WORDS = { text: '周杰伦 我很忙', artist: '周杰伦', title: '我很忙' };
const CAPTCHA = '<!DOCTYPE html><html><title>安全验证</title><body>请完成滑块验证</body></html>';

const REFUSALS: [string, object | string, string][] = [
  ['too many calls', { status: 0, errcode: 1002 }, 'rate-limited'],
  ['too many calls, by another name', { status: 0, error_code: '1002' }, 'rate-limited'],
  ['a human check', { status: 0, err_code: 20028 }, 'captcha'],
  ['a verification page', CAPTCHA, 'captcha'],
  ['a bad parameter', { status: 0, error_code: 152 }, 'refused'],
  ['a login', { status: 0, error_code: 20018 }, 'refused'],
  ['a login, by another code', { status: 0, err_code: 20010 }, 'refused'],
  ['a bad signature', { status: 0, error_code: 20006 }, 'refused'],
  ['a code nobody knows', { status: 1, errcode: 99, data: { total: 0, info: [] } }, 'refused'],
  ['a retired route', 'Access Deny', 'refused'],
  ['a barred area', { status: 1, errcode: 0, error: 'Area not Supported', data: [] }, 'refused'],
  ['a barred area in plain words', '<html>Area not Supported</html>', 'refused'],
  ['a status that is not fine', { status: 0, errcode: 0, data: { total: 0, info: [] } }, 'refused'],
  ['a page of a filter', '<html><body>502</body></html>', 'changed'],
  ['half an answer', '{"status":1,"errcode":0,"data":{"info":[{"albumname":"Robot', 'changed'],
  ['nothing', '', 'changed'],
  ['a list where an object is due', '[]', 'changed'],
  ['data that moved', { status: 1, errcode: 0, result: { total: 0, info: [] } }, 'changed'],
  ['data without a total', { status: 1, errcode: 0, data: { info: [] } }, 'changed'],
];

describe('kugou: refusals and changes', () => {
  it.each(REFUSALS)('%s fails a search for albums', async (_, body, code) => {
    const searching = adapter.searchAlbums(
      sessionOf(() => body),
      WORDS,
    );
    await expect(searching).rejects.toMatchObject({ code });
    await expect(searching).rejects.toThrow(/^kugou: /);
  });
  it.each(REFUSALS)('%s fails a search for songs', async (_, body, code) => {
    const searching = adapter.searchTracks(
      sessionOf(() => body),
      WORDS,
      1,
    );
    await expect(searching).rejects.toMatchObject({ code });
  });
  it('waits before a further try only where the calls were too many', () => {
    const { refusal } = albumSearch('x');
    expect(refusal?.('{"status":0,"errcode":1002}')?.waits).toHaveLength(2);
    expect(refusal?.('{"status":0,"errcode":152}')?.waits).toEqual([]);
    expect(refusal?.(JSON.stringify(page([row(1, { filename: 'x - Access Deny' })])))).toBeNull();
  });
});

const hostOf = (url: string) => new URL(url).hostname;
const found = (more: object = {}) => ({
  MixSongID: '32218352',
  FileHash: 'A',
  SongName: '青花瓷',
  SingerName: '周杰伦',
  AlbumID: '979856',
  AlbumName: '我很忙',
  Privilege: 10,
  PayType: 3,
  ...more,
});
const lists = (rows: unknown[], total = rows.length, more: object = {}) => ({
  status: 1,
  error_code: 0,
  data: { total, lists: rows, ...more },
});

describe('kugou: backups in order', () => {
  it('albums: the albums of songs, of which none proves nothing', async () => {
    const rows = [found(), found({ MixSongID: 2 }), found({ MixSongID: 3, AlbumID: '0' })];
    const session = sessionOf(({ url }) =>
      hostOf(url) === 'songsearch.kugou.com' ? lists(rows) : 'Access Deny',
    );
    const answer = await adapter.searchAlbums(session, WORDS);
    expect(answer.whole).toBe(false);
    expect(answer.heads).toMatchObject([{ id: '979856', title: '我很忙', trackCount: null }]);
  });
  it('albums: the first door speaks where all fail', async () => {
    const session = sessionOf(({ url }) =>
      url.endsWith('/album') ? { status: 0, errcode: 1002 } : 'Access Deny',
    );
    await expect(adapter.searchAlbums(session, WORDS)).rejects.toMatchObject({
      code: 'rate-limited',
    });
    expect(session.asked.map(({ url }) => new URL(url).pathname)).toEqual([
      '/api/v3/search/album',
      '/song_search_v2',
      '/api/v3/search/song',
    ]);
  });
  it('an album: the sister host', async () => {
    const session = sessionOf(({ url }) => {
      if (url.endsWith('/info')) return { status: 1, errcode: 0, data: [] };
      return hostOf(url) === 'mobilecdn.kugou.com' ? CAPTCHA : page([row(1)]);
    });
    expect(await adapter.readAlbum(session, '979856', null)).toMatchObject({ complete: true });
  });
  it('nothing is asked a second time of the door that answered', async () => {
    const session = sessionOf(() => page([]));
    expect(await adapter.searchAlbums(session, WORDS)).toMatchObject({ heads: [], whole: true });
    expect(session.asked).toHaveLength(1);
  });
  it('a fault of ours is no failure of the platform', async () => {
    const session = sessionOf(() => {
      throw new TypeError('ours');
    });
    await expect(adapter.searchAlbums(session, WORDS)).rejects.toThrow(TypeError);
  });
});

describe('kugou: what a search proves', () => {
  const album = { albumid: 1, albumname: '我很忙', singername: '周杰伦', songcount: 10 };
  it.each([
    ['a row that cannot be read', page([album, { albumid: 2 }]), 1],
    ['a cut answer', page([album], 12), 1],
  ])('albums: %s', async (_, body, heads) => {
    const answer = await adapter.searchAlbums(
      sessionOf(() => body),
      WORDS,
    );
    expect(answer.whole).toBe(false);
    expect(answer.heads).toHaveLength(heads);
  });

  const full = Array.from({ length: 30 }, (_, at) => found({ MixSongID: at + 1 }));
  const cases: [string, object, number, object][] = [
    ['an honest nothing', lists([]), 1, { whole: true, last: true }],
    ['a full first page', lists(full, 480), 1, { whole: true, last: false }],
    ['a page cut short', lists(full.slice(0, 9), 31), 1, { whole: false, last: false }],
    ['a short last page', lists(full.slice(0, 1), 31), 2, { whole: true, last: true }],
    ['the last page of a capped total', lists(full, 480), 16, { whole: false, last: true }],
    ['a row that cannot be read', lists([found(), null]), 1, { whole: false, last: true }],
    ['a fold that cannot be read', lists([found({ Grp: [{}] })]), 1, { whole: false }],
    ['other words', lists([found()], 1, { correctiontip: '青花' }), 1, { whole: false }],
    ['rows that never came', lists([], 3), 1, { whole: false }],
  ];
  it.each(cases)('songs: %s', async (_, body, number, told) => {
    const answer = await adapter.searchTracks(
      sessionOf(() => body),
      WORDS,
      number,
    );
    expect(answer).toMatchObject(told);
  });
  it('songs: terms that cannot be asked for are unknown', async () => {
    const session = sessionOf(({ method }) =>
      method === 'GET'
        ? lists([found({ Privilege: undefined })])
        : new Failure('refused', 'kugou: refuses'),
    );
    const answer = await adapter.searchTracks(session, WORDS, 1);
    expect(answer.rows[0]?.terms).toMatchObject([{ access: 'unknown', reason: 'refused' }]);
  });
});

describe('kugou: hostile text', () => {
  it('is cleaned', async () => {
    const SongName = '<em>青花</em>瓷\u001b[31m\u202e&amp;amp;<en>';
    const session = sessionOf(() =>
      lists([found({ SongName, SingerName: '周杰伦、\u200b费玉清' })]),
    );
    const { rows } = await adapter.searchTracks(session, WORDS, 1);
    expect(rows[0]).toMatchObject({ title: '青花瓷&', artists: ['周杰伦', '费玉清'] });
  });
});

describe('kugou: pages of songs and shares', () => {
  const share = 'https://t1.kugou.com/2ZNMP4eG1V2';
  it.each([
    ['asks for a verification', CAPTCHA, 'captcha'],
    ['has another shape', '<html><script>var other = [{"id":1}]</script></html>', 'changed'],
    ['names no song', '<script>var data=[{"hash":"A"}]</script>', 'changed'],
  ])('a page that %s', async (_, body, code) => {
    const session = sessionOf(() => body);
    await expect(adapter.albumOfTrack(session, 'j6ju8e3')).rejects.toMatchObject({ code });
    await expect(adapter.resolve?.(session, share)).rejects.toMatchObject({ code });
  });
  it('a song on no album', async () => {
    const body = '<script>var dataFromSmarty = [{"album_id":0,"hash":"A"}],</script>';
    expect(
      await adapter.albumOfTrack(
        sessionOf(() => body),
        'j6ju8e3',
      ),
    ).toBeNull();
  });
  it('a share of a song on no album leads to the song', async () => {
    const body = 'var data=[{"album_id":"","encode_album_audio_id":"j6ju8e3"}]';
    const led = await adapter.resolve?.(
      sessionOf(() => body),
      share,
    );
    expect(led).toBe('https://www.kugou.com/mixsong/j6ju8e3.html');
  });
  it('a short link leads where its redirect leads', async () => {
    const session = sessionOf(() => '<html></html>');
    const url = 'https://www.kugou.com/album/979856.html';
    const ask: typeof session.ask = async (request) => ({ ...(await session.ask(request)), url });
    expect(await adapter.resolve?.({ ...session, ask }, share)).toBe(url);
  });
});
