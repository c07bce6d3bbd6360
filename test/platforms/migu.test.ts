import { describe, expect, it } from 'vitest';
import { adapter } from '../../src/platforms/migu/doors.js';
import { migu } from '../../src/platforms/migu/index.js';
import { ALBUM, DIGITAL, trail, words, world } from './migu-world.js';
import { platformSpec } from './spec.js';

const album = (id: string) => ({ kind: 'album' as const, id });
const track = (id: string) => ({ kind: 'track' as const, id });
const playlist = (id: string) => ({ kind: 'playlist' as const, id });

platformSpec(migu, {
  mine: {
    'https://music.migu.cn/v3/music/album/1003767159': album(ALBUM),
    'http://music.migu.cn:80/v3/music/album/1003767159?from=migu': album(ALBUM),
    'music.migu.cn/v3/music/album/1003767159/': album(ALBUM),
    '分享专辑《床边故事》：https://music.migu.cn/v3/music/album/1003767159，来听': album(ALBUM),
    'Listen (https://music.migu.cn/v3/music/album/1003767159).': album(ALBUM),
    'https://music.migu.cn/v5/#/album?from=x&albumId=1003767159': album(ALBUM),
    'https://m.music.migu.cn/anything?albumId=1003767159&x=1': album(ALBUM),
    'https://app.c.nf.migu.cn/MIGUM2.0/v1.0/content/resourceinfo.do?resourceId=1003767159':
      album(ALBUM),
    'https://app.c.nf.migu.cn/x?resourceType=5&resourceId=600927015009000281': album(DIGITAL),
    'https://app.c.nf.migu.cn/x?resourceType=2&resourceId=600908000007288315':
      track('600908000007288315'),
    'https://music.migu.cn/v3/music/digital_album/600927015009000281': album(DIGITAL),
    'https://app.c.nf.migu.cn/MIGUM3.0/resource/dalbum/v2.0?dAlbumId=600927015009000281':
      album(DIGITAL),
    'https://music.migu.cn/v3/music/song/60054704028': track('60054704028'),
    'https://music.migu.cn/v3/music/song/6005479Z068?a=b': track('6005479Z068'),
    'https://music.migu.cn/v3/music/song/6005751LTG9': track('6005751LTG9'),
    'https://music.migu.cn/v3/music/playlist/228114498': playlist('228114498'),
    'https://music.migu.cn/v5/#/playlist?playlistId=228114498': playlist('228114498'),
    'https://h5.nf.migu.cn/app/v4/p/share/playlist/index.html?id=228114498&channel=0146921':
      playlist('228114498'),
    'https://h5.nf.migu.cn/app/v4/p/share/album/index.html?id=1003767159': album(ALBUM),
    'http://c.migu.cn/00xyZ1?ifrom=abc': { kind: 'short', id: '00xyZ1' },
    'mgmusic://album-info?type=2003&id=1003767159': album(ALBUM),
    'mgmusic://digital-album-info?id=600927015009000281': album(DIGITAL),
  },
  notMine: [
    'https://music.migu.cn.example/v3/music/album/1003767159',
    'https://notmigu.cn/v3/music/album/1003767159',
    'https://music.migu.cn@evil.example/v3/music/album/1003767159',
    'https://evil.example/music.migu.cn/v3/music/album/1003767159',
    'ftp://music.migu.cn/v3/music/album/1003767159',
    'https://music.migu.cn/v3/music/album/abc',
    'https://music.migu.cn/v3/music/artist/112',
    'https://music.migu.cn/',
    'https://music.migu.cn/v5/#/album?albumId=abc',
    'mgmusic://song-info?id=1',
    'migu 1003767159',
  ],
});

describe('migu: album search', () => {
  it('reads ordinary and digital albums apart, with one request', async () => {
    const session = world();
    const found = await adapter.searchAlbums(session, words('周杰伦'));
    expect(found.heads).toEqual([
      {
        platform: 'migu',
        id: ALBUM,
        title: '周杰伦的床边故事',
        otherTitles: [],
        artists: ['周杰伦'],
        releaseDate: '2016-06-24',
        trackCount: 10,
        barcode: null,
        url: `https://music.migu.cn/v3/music/album/${ALBUM}`,
      },
      expect.objectContaining({
        id: DIGITAL,
        title: '说好不哭',
        artists: ['周杰伦', '五月天阿信'],
        trackCount: null,
        url: 'https://music.migu.cn/v3/music/digital_album/600927015009000281',
      }),
    ]);
    expect(found.whole).toBe(true);
    expect(session.asked).toHaveLength(1);
    expect(session.asked[0]?.headers?.channel).toBeTruthy();
  });

  it('takes an honest "nothing" for what it is', async () => {
    const found = await adapter.searchAlbums(world(), words('没有这张专辑'));
    expect(found).toMatchObject({ heads: [], whole: true });
  });
});

describe('migu: album', () => {
  it('comes whole with its terms in one request', async () => {
    const session = world();
    const listing = await adapter.readAlbum(session, ALBUM, null);
    expect(trail(session.asked)).toEqual(['GET content/resourceinfo.do']);
    expect(listing).toMatchObject({
      title: '周杰伦的床边故事',
      trackCount: 10,
      complete: true,
      problem: null,
      place: null,
    });
    expect(listing?.tracks).toHaveLength(10);
    expect(listing?.tracks[7]).toMatchObject({
      id: '600908000007288315',
      title: '告白气球',
      otherTitles: ['Love Confession'],
      artists: ['周杰伦'],
      album: { id: ALBUM, title: '周杰伦的床边故事' },
      disc: 1,
      number: 8,
      durationMs: 215_000,
      isrc: null,
      url: 'https://music.migu.cn/v3/music/song/60054704028',
      terms: [
        { access: 'subscription', tier: 'vip', preview: true, price: null, reason: 'members' },
      ],
    });
  });

  it('is null only where Migu says that there is none', async () => {
    expect(await adapter.readAlbum(world(), '404', null)).toBeNull();
  });

  it('digital: two requests side by side, sold as a whole', async () => {
    const session = world();
    const listing = await adapter.readAlbum(session, DIGITAL, null);
    expect(trail(session.asked)).toEqual([
      'GET resource/dalbum/v2.0',
      'GET resource/dalbum/song/v2.0',
    ]);
    expect(listing).toMatchObject({
      id: DIGITAL,
      title: '说好不哭',
      artists: ['周杰伦', '五月天阿信'],
      trackCount: 1,
      complete: true,
      tracks: [
        {
          durationMs: 222_000,
          url: 'https://music.migu.cn/v3/music/song/6005479Z068',
          terms: [{ access: 'purchase', price: null, reason: 'digital-album' }],
        },
      ],
    });
  });
});

describe('migu: songs', () => {
  it('the old search tells terms in one request', async () => {
    const session = world();
    const page = await adapter.searchTracks(session, words('苹果香'), 1);
    expect(trail(session.asked)).toEqual(['GET content/search_all.do']);
    expect(page).toMatchObject({ total: 4, whole: true, last: true });
    expect(page.rows.map((row) => [row.title, row.artists, row.album?.id])).toEqual([
      ['苹果香', ['狼戈'], '1140924893'],
      ['苹果香（黑大婶版）', ['黑大婶回乡带娃'], '1140727686'],
      ['搞笑版苹果香了', ['小泳'], undefined],
      ['青苹果香气', ['Rabbit Hole'], '1004446902'],
    ]);
    expect(page.rows.map((row) => row.terms[0]?.access)).toEqual(['free', 'free', 'free', 'free']);
  });

  it('a song leads to its album, by either of its ids', async () => {
    expect(await adapter.albumOfTrack(world(), '60054704028')).toBe(ALBUM);
    expect(await adapter.albumOfTrack(world(), '600908000007288315')).toBe(ALBUM);
  });

  it('a song without an album leads nowhere', async () => {
    for (const rest of [{}, { albumId: '1', album: '' }]) {
      const resource = [{ contentId: 'c1', songName: 'Single', ...rest }];
      const session = world(() => ({ code: '000000', resource }));
      expect(await adapter.albumOfTrack(session, 'c1')).toBeNull();
    }
    const none = world(() => ({ code: '000000', resource: [] }));
    expect(await adapter.albumOfTrack(none, 'c1')).toBeNull();
  });

  it('a short link leads to the page it forwards to', async () => {
    const session = world(() => '<html></html>');
    const url = 'https://music.migu.cn/v3/music/album/1003767159';
    const ask: typeof session.ask = async (request) => ({ ...(await session.ask(request)), url });
    expect(await adapter.resolve?.({ ...session, ask }, '00xyZ1')).toBe(url);
    expect(session.asked[0]?.url).toBe('http://c.migu.cn/00xyZ1');
  });
});
