import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/index.js';
import { type Fault, network, ok, readFaulty, songRow, songRows } from './migu-world.js';

/** An album of `total` songs of which the first answer holds `inline`; `pages` are those of queryAlbumSong. */
function paged(total: number, inline: object[], pages: Record<string, object | Failure>): Fault {
  return (request, path) => {
    if (path.includes('queryAlbumSong')) {
      const page = pages[request.query?.pageNo ?? ''];
      if (page === undefined || page instanceof Failure) return page ?? network;
      return ok({ data: page });
    }
    if (request.query?.needSimple !== '01') return network;
    return ok({ resource: [{ title: 'Long', totalCount: String(total), songItems: inline }] });
  };
}

describe('migu: album, pages', () => {
  it('goes on to a short page, in list order, each row once', async () => {
    const { session, listing } = await readFaulty(
      paged(120, [...songRows(1, 20), ...songRows(1, 20)], {
        1: { songList: songRows(1, 50), totalCount: '120' },
        2: { songList: songRows(51, 100) },
        3: { songList: songRows(101, 120) },
      }),
    );
    expect(session.asked).toHaveLength(4);
    expect(listing).toMatchObject({ complete: true, problem: null, trackCount: 120 });
    expect(listing?.tracks.map((row) => row.id)).toEqual(
      Array.from({ length: 120 }, (_, index) => `c${index + 1}`),
    );
  });

  it('stops on an empty page and on one that brings nothing new', async () => {
    for (const songList of [[], songRows(1, 50)]) {
      const { session, listing } = await readFaulty(
        paged(60, [], { 1: { songList: songRows(1, 50) }, 2: { songList } }),
      );
      expect(session.asked).toHaveLength(3);
      expect(listing).toMatchObject({ complete: false, problem: null, trackCount: 60 });
      expect(listing?.tracks).toHaveLength(50);
    }
  });

  it('a page that fails leaves what came before, with its problem', async () => {
    const { listing } = await readFaulty(
      paged(60, songRows(1, 10), { 1: { songList: songRows(1, 50) }, 2: network }),
    );
    expect(listing).toMatchObject({ complete: false, problem: { code: 'network' } });
    expect(listing?.tracks).toHaveLength(50);
  });

  it('where no page comes, the first answer stays', async () => {
    const { listing } = await readFaulty(paged(60, songRows(1, 10), {}));
    expect(listing).toMatchObject({ complete: false, problem: { code: 'network' } });
    expect(listing?.tracks).toHaveLength(10);
  });

  it('asks for pages where no count is told, and is complete only against a count', async () => {
    const inline = { title: 'Uncounted', songItems: songRows(1, 2) };
    const answer =
      (totalCount?: string): Fault =>
      (request) =>
        request.query?.needSimple === '01'
          ? ok({ resource: [inline] })
          : ok({ data: { songList: songRows(1, 3), totalCount } });
    expect((await readFaulty(answer('3'))).listing).toMatchObject({
      complete: true,
      trackCount: 3,
    });
    expect((await readFaulty(answer())).listing).toMatchObject({
      complete: false,
      trackCount: null,
    });
  });

  it('a row that cannot be read is named and leaves the others', async () => {
    const songList = [songRow(1), { songName: 'lost' }, songRow(3)];
    const { listing } = await readFaulty(paged(3, songList, { 1: { songList } }));
    expect(listing?.tracks.map((row) => row.id)).toEqual(['c1', 'c3']);
    expect(listing).toMatchObject({
      complete: false,
      problem: { code: 'changed', message: 'migu: songs[1].contentId is missing' },
    });
  });

  it('a list without an end is given up', async () => {
    const { session, listing } = await readFaulty((request) => {
      const from = 1 + 50 * Number(request.query?.pageNo ?? 0);
      return request.query?.needSimple === '01'
        ? ok({ resource: [{ title: 'Endless', totalCount: 9999 }] })
        : ok({ data: { songList: songRows(from, from + 49) } });
    });
    expect(session.asked.length).toBeLessThan(50);
    expect(listing).toMatchObject({ complete: false, problem: { code: 'changed' } });
  });
});
