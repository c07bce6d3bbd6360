import { describe, expect, it } from 'vitest';
import { adapter } from '../../../src/platforms/kuwo/doors.js';
import { fixtureSession } from '../spec.js';
import { body, FREE, listing, OLD, rows, scripted } from './sessions.js';

describe('kuwo: an album', () => {
  it('is read in one request, sorted, with the song that Kuwo counts and hides', async () => {
    const session = fixtureSession('kuwo');
    const album = await listing(session, '49449');
    expect(session.asked).toHaveLength(1);
    expect(album).toMatchObject({
      platform: 'kuwo',
      id: '49449',
      title: '跨时代',
      artists: ['周杰伦'],
      releaseDate: '2010-05-18',
      trackCount: 12,
      url: 'https://www.kuwo.cn/album_detail/49449',
      complete: false,
      problem: null,
      place: null,
    });
    expect(album.tracks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(album.tracks[0]).toMatchObject({
      id: '728673',
      title: '跨时代',
      artists: ['周杰伦'],
      album: { id: '49449', title: '跨时代' },
      disc: null,
      durationMs: 194_000,
      isrc: null,
      url: 'https://www.kuwo.cn/play_detail/728673',
    });
    expect(album.tracks[0]?.terms[0]).toMatchObject({
      access: 'subscription',
      tier: null,
      preview: true,
      reason: 'members',
    });
  });

  it('asks for terms by batch where rows lack them', async () => {
    const session = fixtureSession('kuwo');
    const album = await listing(session, '14365066');
    expect(session.asked).toHaveLength(2);
    expect(album).toMatchObject({ complete: true, problem: null, trackCount: 1 });
    expect(album.tracks[0]?.terms).toMatchObject([
      { access: 'purchase', reason: 'digital-album', preview: false, price: null },
    ]);
  });

  it('is paged to its end, the later pages side by side', async () => {
    const session = scripted({
      '&pn=0&': body(rows(100, FREE), 230),
      '&pn=1&': body(rows(100, FREE, 101), 230),
      '&pn=2&': body(rows(30, FREE, 201), 230),
    });
    const album = await listing(session);
    expect(session.asked).toEqual(['&pn=0&', '&pn=1&', '&pn=2&']);
    expect(album).toMatchObject({ complete: true, problem: null });
    expect(album.tracks.map(({ id }) => id)).toEqual(rows(230).map(({ id }) => id));
  });

  it('keeps what came when a later page fails', async () => {
    const album = await listing(scripted({ '&pn=0&': body(rows(100, FREE), 130) }));
    expect(album.tracks).toHaveLength(100);
    expect(album).toMatchObject({ complete: false, problem: { code: 'network' } });
  });
});

describe('kuwo: what makes an album whole', () => {
  it('ends at a short page, whatever is counted', async () => {
    const session = scripted({ [OLD]: body(rows(99, FREE), 250) });
    expect(await listing(session)).toMatchObject({ complete: false, problem: null });
    expect(session.asked).toHaveLength(1);
  });

  it('is not complete where a number is left out', async () => {
    const gap = rows(5, FREE).filter(({ track }) => track !== '3');
    expect(await listing(scripted({ [OLD]: body(gap) }))).toMatchObject({ complete: false });
    const discs = [
      ...rows(3, FREE),
      ...rows(3, FREE, 11).map((row, at) => ({ ...row, track: at + 1 })),
    ];
    const two = await listing(scripted({ [OLD]: body(discs) }));
    expect(two.complete).toBe(true);
    expect(two.tracks.map(({ number }) => number)).toEqual([1, 2, 3, 1, 2, 3]);
  });

  it('names what is wrong with a row and keeps the others', async () => {
    const [one, two] = rows(2, FREE);
    const album = await listing(scripted({ [OLD]: body([one, { ...two, name: null }]) }));
    expect(album.tracks).toHaveLength(1);
    expect(album).toMatchObject({
      complete: false,
      problem: { code: 'changed', message: 'kuwo: musiclist[1].name is missing' },
    });
  });

  it('is none only where a pasted id names nothing', async () => {
    const nothing = { [OLD]: { name: '', songnum: '0', musiclist: [] } };
    expect(await adapter.readAlbum(scripted(nothing), '7', null)).toBeNull();
    const known = await listing(scripted({ [OLD]: body(rows(1, FREE)) }));
    await expect(adapter.readAlbum(scripted(nothing), '7', known)).rejects.toThrow(
      'kuwo: album 7 comes without songs',
    );
  });

  it('takes from the search what the album does not tell', async () => {
    const known = await listing(scripted({ [OLD]: body(rows(2, FREE), 2, { pub: '2001-09-14' }) }));
    const bare = { [OLD]: { musiclist: rows(1, FREE) } };
    expect(await adapter.readAlbum(scripted(bare), '7', known)).toMatchObject({
      title: 'Album',
      artists: ['Somebody'],
      releaseDate: '2001-09-14',
      trackCount: 2,
      complete: false,
    });
  });
});
