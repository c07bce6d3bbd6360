import { describe, expect, it } from 'vitest';
import { adapter } from '../../src/platforms/migu/doors.js';
import { ALBUM, DIGITAL, network, ok, thrownBy, trail, when, words, world } from './migu-world.js';

describe('migu: album, backups in order', () => {
  const inOne = when('resourceinfo', network);

  it('album and old rows side by side', async () => {
    const session = world(inOne);
    const listing = await adapter.readAlbum(session, ALBUM, null);
    expect(trail(session.asked).slice(5)).toEqual([
      'GET resource/album/v2.0',
      'GET content/queryAlbumSong',
    ]);
    expect(listing).toMatchObject({ complete: true, problem: null, trackCount: 10 });
    expect(listing?.tracks[9]).toMatchObject({ terms: [{ access: 'subscription' }] });
  });

  it('what a search told of the album is not asked again', async () => {
    const { heads } = await adapter.searchAlbums(world(), words('周杰伦'));
    const session = world(inOne);
    const listing = await adapter.readAlbum(session, ALBUM, heads[0] ?? null);
    expect(trail(session.asked).slice(5)).toEqual(['GET content/queryAlbumSong']);
    expect(listing).toMatchObject({ title: '周杰伦的床边故事', complete: true });
  });

  it('new rows last, with their terms in one batch', async () => {
    const session = world((request, path) =>
      path.includes('queryAlbumSong') || (request.method === 'GET' && path.includes('resourceinfo'))
        ? { code: '500' }
        : undefined,
    );
    const listing = await adapter.readAlbum(session, ALBUM, null);
    expect(trail(session.asked).slice(-2)).toEqual([
      'GET resource/album/song/v2.0',
      'POST content/resourceinfo.do c.musicapp.migu.cn',
    ]);
    expect(trail(session.asked).filter((line) => line.includes('album/v2.0'))).toHaveLength(1);
    expect(listing).toMatchObject({ complete: true, problem: null });
    expect(listing?.tracks.map((row) => row.durationMs).slice(0, 2)).toEqual([226_000, 266_000]);
    expect(new Set(listing?.tracks.map((row) => row.terms[0]?.access))).toEqual(
      new Set(['subscription']),
    );
  });

  it('throws where every door fails', async () => {
    const session = world(() => ({ code: '500' }));
    expect(await thrownBy(adapter.readAlbum(session, ALBUM, null))).toMatchObject({
      code: 'refused',
    });
  });

  it('an album that was found and is denied is no "no"', async () => {
    const { heads } = await adapter.searchAlbums(world(), words('周杰伦'));
    const session = world(when('resourceinfo', ok({ resource: [] })));
    expect(await adapter.readAlbum(session, ALBUM, heads[0] ?? null)).toMatchObject({
      complete: true,
    });
  });

  it('digital: the door that tells both', async () => {
    const session = world(when('/dalbum/song', { code: '1' }));
    expect(await adapter.readAlbum(session, DIGITAL, null)).toMatchObject({
      id: DIGITAL,
      complete: true,
      tracks: [{ terms: [{ access: 'purchase' }] }],
    });
  });

  it('digital: rows that lack are looked for there, and missed where it has none', async () => {
    const short = ok({ data: { songList: [], totalCount: 1 } });
    const mended = world(when('/dalbum/song', short));
    expect(await adapter.readAlbum(mended, DIGITAL, null)).toMatchObject({ complete: true });
    const cut = world((_, path) =>
      path.includes('/dalbum/song') ? short : path.includes('resourceinfo') ? network : undefined,
    );
    expect(await adapter.readAlbum(cut, DIGITAL, null)).toMatchObject({
      complete: false,
      problem: null,
      tracks: [],
    });
  });
});
