import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  clusterRecords,
  compareTracks,
  lookup,
  matrixOf,
  type Progress,
  pickTrack,
  planMatrixOf,
  QuestionError,
  shippedPlans,
  solveCovers,
  solvePlans,
} from '../src/index.js';

const replayDir = fileURLToPath(new URL('../fixtures', import.meta.url));
const options = { db: ':memory:', replayDir, platforms: ['netease'] };
const ADDRESS = 'https://music.163.com/#/album?id=32311';

describe('lookup', () => {
  it('reports an album, and tells how it goes on', async () => {
    const events: Progress[] = [];
    const report = await lookup(ADDRESS, {
      ...options,
      onProgress: (event) => events.push(event),
    });
    expect(report.album).toMatchObject({ title: '神的游戏', artists: ['张悬'], why: 'pasted' });
    expect(report.covers.find(({ terms }) => terms === 'free')).toMatchObject({
      platforms: ['netease'],
      complete: false,
    });
    expect(events.map(({ platform, state }) => [platform, state])).toContainEqual([
      'netease',
      'asking',
    ]);
  });

  it('has no album where nothing was recorded, and says why', async () => {
    const report = await lookup('周杰伦 - 叶惠美 (nowhere)', options);
    expect(report.album).toBeNull();
    expect(report.platforms).toMatchObject([{ status: 'failed', problem: { code: 'not-cached' } }]);
  });

  it('refuses what it cannot ask', async () => {
    await expect(lookup('', options)).rejects.toThrow(QuestionError);
    await expect(lookup('x', { ...options, platforms: ['myspace'] })).rejects.toThrow(RangeError);
    await expect(lookup('x', { ...options, regions: ['china'] })).rejects.toThrow(RangeError);
    await expect(lookup('x', { ...options, regions: [] })).rejects.toThrow(RangeError);
    await expect(lookup('x', { ...options, keys: { netease: {} } })).rejects.toThrow(RangeError);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(lookup(ADDRESS, { ...options, signal })).rejects.toThrow('enough');
  });
});

describe('keys', () => {
  const ALBUM = 'https://tidal.com/album/381265361';
  const asking = { db: ':memory:', replayDir, platforms: ['tidal'], regions: ['US'] };

  it('open a platform; one that lacks a part is none', async () => {
    const key = { clientId: 'mine', clientSecret: 'secret' };
    const { album } = await lookup(ALBUM, { ...asking, keys: { tidal: key } });
    expect(album?.title).toBe('Die With A Smile');
    const keys = { tidal: { ...key, clientSecret: '' } };
    const { platforms } = await lookup(ALBUM, { ...asking, keys });
    expect(platforms).toMatchObject([{ status: 'skipped', problem: { code: 'needs-key' } }]);
  });
});

describe('matching', () => {
  const studio = { title: '晴天', artists: ['周杰伦'], durationMs: 269_000 };
  const live = { title: '晴天 (Live)', artists: ['周杰伦'], durationMs: 291_000 };

  it('tells recordings apart and says why', () => {
    expect(compareTracks(studio, { ...studio, artists: ['周杰倫'] }).same).toBe(true);
    const { same, reasons } = compareTracks(studio, live);
    expect(same).toBe(false);
    expect(reasons.some((reason) => reason.startsWith('version-differs'))).toBe(true);
  });

  it('takes the same recording or nothing', () => {
    expect(pickTrack(studio, [live, studio])).toMatchObject({ index: 1 });
    expect(pickTrack(studio, [live])).toBeNull();
  });

  it('gathers rows of several sources', () => {
    const rows = [
      { source: 'a', ...studio },
      { source: 'b', ...live },
      { source: 'b', ...studio },
    ];
    expect(clusterRecords(rows)).toEqual([[0, 2], [1]]);
  });
});

describe('covers', () => {
  it('solves a matrix of masks', () => {
    const platforms = ['netease', 'qqmusic', 'kugou'];
    expect(solveCovers({ platforms, opened: [0b001, 0b010, 0b011] })).toEqual([
      { set: 0b001, covered: 2 },
      { set: 0b011, covered: 3 },
    ]);
  });

  it('makes the matrix from a report', async () => {
    const { tracks } = await lookup(ADDRESS, options);
    const counting = { terms: 'free', region: 'CN', isFirstRegion: true, quality: 'any' } as const;
    const { opened, platforms } = matrixOf(tracks, ['netease'], counting);
    expect(opened).toHaveLength(tracks.length);
    expect(solveCovers({ opened, platforms })[0]?.set).toBe(1);
  });
});

describe('plans', () => {
  const invented = fileURLToPath(new URL('../fixtures/demo/invented', import.meta.url));
  const asked = { db: ':memory:', replayDir: invented, platforms: ['netease', 'qqmusic'] };
  const ALBUM = '虚构乐队 (Invented) - 两地书 (Invented)';

  it('are in a report, and in none that does not ask', async () => {
    const { plans } = await lookup(ALBUM, { ...asked, money: { months: 12 } });
    expect(plans[0]).toMatchObject({ plans: [], cost: { amount: 0 }, months: 12 });
    expect(plans.length).toBeGreaterThan(1);
    expect((await lookup(ALBUM, { ...asked, money: false })).plans).toEqual([]);
  });

  it('are solved from the matrix of a report, with plans of one’s own', async () => {
    const { tracks, regions, plans } = await lookup(ALBUM, asked);
    const matrix = planMatrixOf(tracks, regions);
    expect(solvePlans(matrix, await shippedPlans())).toMatchObject(
      plans.map(({ plans, covered, cost }) => ({ plans, covered, cost })),
    );
    const mine = [{ id: 'mine', keys: ['netease:vip'], price: { amount: 1, currency: 'CNY' } }];
    expect(solvePlans(matrix, mine).at(-1)).toMatchObject({ plans: ['mine'], cost: { amount: 1 } });
  });
});
