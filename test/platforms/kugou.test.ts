import { describe, expect, it } from 'vitest';
import { adapter } from '../../src/platforms/kugou/doors.js';
import { kugou } from '../../src/platforms/kugou/index.js';
import { fixtureSession, platformSpec } from './spec.js';

const HASH = '3233818D07CAF22FE73B17B15BFCCF80';
const album = { kind: 'album', id: '979856' } as const;
const coded = { kind: 'album', id: '4y5a47d' } as const;
const track = { kind: 'track', id: 'j6ju8e3' } as const;

platformSpec(kugou, {
  mine: {
    'https://www.kugou.com/album/979856.html': album,
    'http://www.kugou.com:80/album/979856.html?from=share#top': album,
    'www.kugou.com/album/single/979856.html': album,
    'https://www.kugou.com/yy/album/single/979856.html': album,
    'https://www.kugou.com/album/info/979856/': album,
    'https://www.kugou.com/album/info/4y5a47d/': coded,
    'https://www.kugou.com/album/info/4Y5A47D': coded,
    'https://m.kugou.com/album/info?albumid=979856': album,
    'https://h5.kugou.com/v2/v-5a15aeb1/index.html?album_audio_id=j6ju8e3&amp;album_id=979856':
      album,
    'https://www.kugou.com/mixsong/j6ju8e3.html?fromsearch=x': track,
    [`https://www.kugou.com/song/#hash=${HASH}&album_id=979856`]: album,
    [`https://www.kugou.com/song/#hash=${HASH.toLowerCase()}&album_id=0`]: {
      kind: 'track',
      id: HASH,
    },
    [`https://www.kugou.com/song/#hash=${HASH}`]: { kind: 'track', id: HASH },
    'https://www.kugou.com/yy/special/single/606207.html': { kind: 'playlist', id: '606207' },
    'https://m.kugou.com/plist/list/606207/': { kind: 'playlist', id: '606207' },
    'http://www2.kugou.kugou.com/yueku/v9/special/single/606207-5-9999.html': {
      kind: 'playlist',
      id: '606207',
    },
    'https://www.kugou.com/songlist/gcid_3z10abcZ/': { kind: 'playlist', id: 'gcid_3z10abcZ' },
    'https://m.kugou.com/songlist/gcid_3z10abcZ?src=1': { kind: 'playlist', id: 'gcid_3z10abcZ' },
    'https://m.kugou.com/share/zlist.html?global_collection_id=collection_3_1_4_0&uid=1': {
      kind: 'playlist',
      id: 'collection_3_1_4_0',
    },
    'https://www.kugou.com/share/bJ2np35FZV2.html': {
      kind: 'short',
      id: 'https://www.kugou.com/share/bJ2np35FZV2.html',
    },
    'https://m.kugou.com/share/?chain=bJ2np35FZV2&id=1': {
      kind: 'short',
      id: 'https://m.kugou.com/share/?chain=bJ2np35FZV2',
    },
    'https://t1.kugou.com/2ZNMP4eG1V2': { kind: 'short', id: 'https://t1.kugou.com/2ZNMP4eG1V2' },
    '分享周杰伦的专辑《我很忙》：https://www.kugou.com/album/979856.html（来自@酷狗音乐）': album,
    'see (www.kugou.com/album/979856.html), it is good': album,
    'http://example.com/ and http://www.kugou.com/album/979856.html': album,
  },
  notMine: [
    '周杰伦 我很忙',
    'https://www.kugou.com/',
    'https://www.kugou.com/singer/3520.html',
    'https://www.kugou.com/album/0.html',
    'https://www.kugou.com/song/#hash=short',
    'https://www.kugou.com/share/zlist.html?listid=2',
    'https://www.kugou.com.example/album/979856.html',
    'https://evil-kugou.com/album/979856.html',
    'https://kugou.com@example.com/album/979856.html',
    'https://example.com/?u=https://www.kugou.com/album/979856.html',
    'example.com/www.kugou.com/album/979856.html',
    'https://music.163.com/album?id=979856',
  ],
});

const WORDS = { text: '苹果香', artist: null, title: '苹果香' };

describe('kugou: an album after a search', () => {
  it('takes two requests, and carries its terms', async () => {
    const session = fixtureSession('kugou');
    const search = await adapter.searchAlbums(session, WORDS);
    expect(search.whole).toBe(true);
    expect(search.heads).toHaveLength(2);
    expect(search.heads[0]).toMatchObject({
      platform: 'kugou',
      id: '98496498',
      title: '苹果香（黑大婶版）',
      artists: ['黑大婶回乡带娃'],
      releaseDate: '2024-09-19',
      trackCount: 3,
      url: 'https://www.kugou.com/album/98496498.html',
    });
    expect(search.heads[1]).toMatchObject({ title: '苹果香', releaseDate: null, trackCount: 1 });

    const listing = await adapter.readAlbum(session, '98496498', search.heads[0] ?? null);
    expect(listing).toMatchObject({ complete: true, problem: null, place: null, trackCount: 3 });
    expect(listing?.tracks.map(({ id, title }) => [id, title])).toEqual([
      ['650436768', '苹果香 (黑大婶版)'],
      ['651771800', '苹果香 (六星街)(DJ沈念版)'],
      ['651242545', '苹果香 (DJ默涵版)'],
    ]);
    expect(listing?.tracks[0]).toMatchObject({
      artists: ['黑大婶回乡带娃'],
      album: { id: '98496498', title: '苹果香（黑大婶版）' },
      disc: null,
      number: null,
      durationMs: 231_000,
      url: 'https://www.kugou.com/song/#hash=51db54fdd7d62228935002f2ba5afd87&album_id=98496498',
    });
    const its = { preview: true, price: null, region: null };
    expect(listing?.tracks[0]?.terms).toMatchObject([
      { access: 'subscription', tier: 'vip', reason: 'members', ...its },
      { access: 'purchase', tier: null, reason: 'sold-singly', ...its },
    ]);
    expect(session.asked).toHaveLength(2);
  });
});

describe('kugou: a pasted album', () => {
  it('takes two requests', async () => {
    const session = fixtureSession('kugou');
    const listing = await adapter.readAlbum(session, '98496498', null);
    expect(listing).toMatchObject({ title: '苹果香（黑大婶版）', complete: true, problem: null });
    expect(session.asked.map(({ url }) => url)).toEqual([
      'http://mobilecdnbj.kugou.com/api/v3/album/info',
      'http://mobilecdn.kugou.com/api/v3/album/song',
    ]);
  });

  it('asks for the terms a row lacks, and is not complete while rows are hidden', async () => {
    const session = fixtureSession('kugou');
    const listing = await adapter.readAlbum(session, '971783', null);
    expect(listing).toMatchObject({
      title: '七里香',
      artists: ['周杰伦'],
      releaseDate: '2004-08-03',
      trackCount: 10,
      complete: false,
      problem: null,
    });
    expect(listing?.tracks).toHaveLength(1);
    expect(listing?.tracks[0]).toMatchObject({ id: '32144422', title: '搁浅' });
    expect(listing?.tracks[0]?.terms).toMatchObject([
      { access: 'free', quality: 'standard', reason: 'plays-standard', preview: null },
      { access: 'subscription', quality: 'full', tier: null },
    ]);
    expect(session.asked).toHaveLength(3);
    expect(session.asked[2]?.json).toMatchObject({
      behavior: 'play',
      userid: '0',
      vip: 0,
      token: '',
      resource: [{ type: 'audio', album_audio_id: 32144422, album_id: '971783' }],
    });
  });
});

describe('kugou: songs', () => {
  it('reads a row and the releases folded into it', async () => {
    const session = fixtureSession('kugou');
    const words = { text: '阿刁', artist: null, title: '阿刁' };
    const answer = await adapter.searchTracks(session, words, 1);
    expect(answer).toMatchObject({ total: 3, whole: true, last: true, place: null });
    expect(answer.rows.map(({ id, title, terms }) => [id, title, terms[0]?.access])).toEqual([
      ['105920545', '阿刁 (Live)', 'subscription'],
      ['53532118', '阿刁', 'free'],
      ['110959384', '阿刁 (3D Live版)', 'free'],
      ['339400736', '阿刁 (Live)', 'free'],
      ['209850811', '阿刁', 'free'],
    ]);
    expect(answer.rows[0]).toMatchObject({
      artists: ['张韶涵'],
      album: { id: '8311612', title: '歌手第二季 第二期' },
      durationMs: 321_000,
    });
    expect(session.asked).toHaveLength(1);
  });

  it('goes to the older door where the first gives nothing', async () => {
    const session = fixtureSession('kugou');
    const answer = await adapter.searchTracks(session, WORDS, 1);
    expect(answer.whole).toBe(true);
    expect(answer.rows.map(({ title, terms }) => [title, terms[0]?.access])).toEqual([
      ['苹果香', 'subscription'],
      ['苹果香 (国风版)', 'free'],
      ['苹果香 (吉他纯音乐版)', 'free'],
    ]);
    expect(answer.rows[1]?.album).toBeNull();
    expect(session.asked.map(({ url }) => new URL(url).hostname)).toEqual([
      'songsearch.kugou.com',
      'mobilecdn.kugou.com',
    ]);
  });
});

describe('kugou: pasted songs and shares', () => {
  it('finds the album on the page of a song', async () => {
    expect(await adapter.albumOfTrack(fixtureSession('kugou'), 'j6ju8e3')).toBe('979856');
  });
  it('finds the album of a file hash', async () => {
    expect(await adapter.albumOfTrack(fixtureSession('kugou'), HASH)).toBe('8311612');
  });
  it('reads the album behind a share', async () => {
    const share = 'https://www.kugou.com/share/bJ2np35FZV2.html';
    const led = await adapter.resolve?.(fixtureSession('kugou'), share);
    expect(kugou.recognise(led ?? '')).toEqual(album);
  });
});
