import { describe, expect, it } from 'vitest';
import { adapter } from '../../src/platforms/migu/doors.js';
import { network, ok, songRows, thrownBy, trail, when, words, world } from './migu-world.js';

const noOld = when('search_all', { code: '9' });

describe('migu: songs, faults', () => {
  it('falls to the new search, whose terms come in one batch', async () => {
    const session = world(noOld);
    const page = await adapter.searchTracks(session, words('告白气球'), 1);
    expect(trail(session.asked).slice(5)).toEqual([
      'GET bmw/search/song/v1.0',
      'POST content/resourceinfo.do c.musicapp.migu.cn',
    ]);
    expect(page).toMatchObject({
      total: null,
      whole: true,
      last: true,
      rows: [
        {
          title: '告白气球',
          artists: ['周杰伦'],
          durationMs: 215_000,
          terms: [{ access: 'subscription' }],
        },
      ],
    });
  });

  it('the door of the first page gives the later ones', async () => {
    const session = world((request, path) => {
      if (path.includes('search_all')) return { code: '9' };
      const items = request.query?.pageNo === '1' ? songRows(1, 20) : songRows(21, 25);
      const hasNext = request.query?.pageNo === '1';
      return ok({ data: { items: items.map((song) => ({ song })), hasNext } });
    });
    const first = await adapter.searchTracks(session, words('a'), 1);
    const second = await adapter.searchTracks(session, words('a'), 2);
    expect([first, second].map(({ whole, last }) => [whole, last])).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(second.rows[0]?.id).toBe('c21');
    expect(trail(session.asked).at(-1)).toBe('GET bmw/search/song/v1.0');
    const other = world((request, path) => {
      if (path.includes('bmw')) return ok({ data: { items: [], hasNext: false } });
      return request.query?.pageNo === '1' ? undefined : { code: '9' };
    });
    expect(await thrownBy(adapter.searchTracks(other, words('苹果香'), 2))).toMatchObject({
      code: 'refused',
    });
  });
});

const found = (n: number, rest: object = {}) => ({
  contentId: `c${n}`,
  name: `Song ${n}`,
  chargeAuditions: '0',
  ...rest,
});
const many = (count: number) => Array.from({ length: count }, (_, index) => found(index));

describe('migu: song pages', () => {
  it.each<[string, object, number, { whole: boolean; last: boolean }]>([
    [
      'a full page of many',
      { result: many(20), totalCount: '45' },
      1,
      { whole: true, last: false },
    ],
    ['the last page', { result: many(5), totalCount: '45' }, 3, { whole: true, last: true }],
    ['nothing, honestly', { result: [], totalCount: '0' }, 1, { whole: true, last: true }],
    [
      'fewer rows than counted',
      { result: many(3), totalCount: '45' },
      1,
      { whole: false, last: false },
    ],
    [
      'an empty page though more are counted',
      { result: [], totalCount: '45' },
      2,
      { whole: false, last: true },
    ],
    ['no count', { result: many(3) }, 1, { whole: false, last: true }],
    [
      'other words than asked',
      { result: [], totalCount: '0', correct: ['b'] },
      1,
      { whole: false, last: true },
    ],
    [
      'a row without id',
      { result: [found(1), { name: 'x' }], totalCount: 2 },
      1,
      { whole: false, last: true },
    ],
  ])('%s', async (_, songResultData, page, expected) => {
    const session = world(() => ok({ songResultData }));
    expect(await adapter.searchTracks(session, words('a'), page)).toMatchObject(expected);
    expect(session.asked).toHaveLength(1);
  });

  it('rows stay where their terms cannot be had', async () => {
    const result = [found(1, { chargeAuditions: undefined }), found(2)];
    const session = world((_, path) =>
      path.includes('search_all') ? ok({ songResultData: { result, totalCount: 2 } }) : network,
    );
    const page = await adapter.searchTracks(session, words('a'), 1);
    expect(page).toMatchObject({ whole: true });
    expect(page.rows.map((row) => row.terms[0]?.reason)).toEqual(['network', 'plays']);
    expect(session.asked.some(({ url }) => url.includes('can-listen'))).toBe(false);
  });
});
