import { describe, expect, it } from 'vitest';
import { Failure, type Playlist } from '../../src/model/index.js';
import { platformOf } from '../../src/platforms/index.js';
import type { Session } from '../../src/platforms/platform.js';
import { fixtureSession } from './spec.js';

async function read(platform: string, id: string, session: Session = fixtureSession(platform)) {
  const adapter = await platformOf(platform)?.load();
  if (!adapter?.readPlaylist) throw new Error(`${platform} reads no playlists`);
  return adapter.readPlaylist(session, id);
}

/** Title, artist, album and first access of each row. */
function rows(list: Playlist | null) {
  return list?.tracks.map(({ title, artists, terms }) => [title, artists[0], terms[0]?.access]);
}

describe('a public playlist', () => {
  it.each(['netease', 'qqmusic', 'kugou', 'kuwo', 'migu'])('can be read on %s', async (id) => {
    expect((await platformOf(id)?.load())?.readPlaylist).toBeTypeOf('function');
  });

  it('netease: all its ids, of which one is a song that is gone', async () => {
    const list = await read('netease', '5278068783');
    expect(list).toMatchObject({
      title: 'Happy Hits',
      trackCount: 5,
      complete: false,
      problem: null,
      url: 'https://music.163.com/#/playlist?id=5278068783',
    });
    expect(list?.tracks).toHaveLength(4);
    expect(list?.tracks[0]).toMatchObject({
      id: '1478005597',
      title: 'Happiness',
      album: { id: '95187944', title: 'Happiness' },
    });
    expect(await read('netease', '404')).toBeNull();
  });

  it('qqmusic: rows of mixed terms, and where the caller is', async () => {
    const list = await read('qqmusic', '2040362185');
    expect(list).toMatchObject({ title: '2016billboard嘻哈榜', complete: true, place: 'CN' });
    expect(rows(list)).toEqual([
      ['Oui', 'Jeremih', 'free'],
      ['HUMBLE. (Explicit)', 'Kendrick Lamar', 'free'],
      ['No Heart', '21 Savage', 'unavailable'],
      ['Needed Me', 'Rihanna', 'purchase'],
    ]);
  });

  it('qqmusic: one that is private or deleted is none', async () => {
    expect(await read('qqmusic', '1')).toBeNull();
  });
});

describe('a public playlist of more than one door', () => {
  it('kugou: the name from its page, the songs from the list behind it', async () => {
    const session = fixtureSession('kugou');
    const list = await read('kugou', '606207', session);
    expect(list).toMatchObject({
      title: '后来Ta过得很好，你却怎么都忘不了',
      trackCount: 4,
      complete: true,
    });
    expect(list?.tracks[0]).toMatchObject({ id: '30360066', artists: ['邱琢然'] });
    await expect(read('kugou', 'gcid_3z1')).rejects.toMatchObject({ code: 'no-search' });
  });

  it('kugou: where the list stays shut, the songs of the page, and the problem', async () => {
    const session = fixtureSession('kugou');
    const { ask } = session;
    const shut: Session = {
      ...session,
      ask: (request) =>
        request.url.includes('special/song')
          ? Promise.reject(new Failure('refused', 'kugou: no'))
          : ask(request),
    };
    const list = await read('kugou', '606207', shut);
    expect(list).toMatchObject({ complete: false, problem: { code: 'refused' } });
    expect(list?.tracks).toHaveLength(2);
  });

  it('kuwo: what was taken down is not on offer', async () => {
    const list = await read('kuwo', '2374346296');
    expect(list).toMatchObject({ title: '粤语l不得不听的经典粤曲', complete: true, problem: null });
    expect(rows(list)).toEqual([
      ['真的爱你', 'Beyond', 'free'],
      ['皇后大道东', '罗大佑', 'unavailable'],
      ['一人有一个理想', '黎瑞恩', 'free'],
    ]);
  });

  it('kuwo: the older host tells the songs, and not whether they are there', async () => {
    const list = await read('kuwo', '77');
    expect(list).toMatchObject({ title: '老歌单', trackCount: 2 });
    expect(list?.tracks.every(({ terms }) => terms[0]?.access === 'unknown')).toBe(true);
  });

  it('migu: rows of the new kind, with the terms of the old', async () => {
    const list = await read('migu', '221566889');
    expect(list).toMatchObject({ title: '床边的歌', complete: true, problem: null });
    expect(list?.tracks.some(({ terms }) => terms[0]?.access !== 'unknown')).toBe(true);
  });
});
