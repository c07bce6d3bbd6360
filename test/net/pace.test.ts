import { setMaxListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBudget, createShare } from '../../src/net/index.js';
import { createPace, rateOf } from '../../src/net/pace.js';
import { DOOR, thrown } from './servers.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function opened(rate: number, burst = 4) {
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const pace = createPace({ ...DOOR, burst }, rate, Date.now, stop.signal);
  const start = Date.now();
  /** Asks for a turn; when (ms) it came. */
  const turn = (work: () => Promise<unknown> = async () => {}, budgetMs = 600_000) => {
    const budget = createBudget(budgetMs, Date.now);
    budget.begin();
    return pace.turn(budget, async () => {
      const at = Date.now() - start;
      await work();
      return at;
    });
  };
  return { turn, stop };
}

/** Work that lasts until it is told to end. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, work: () => ended };
}

describe('a pace', () => {
  it('lets a burst out at once and the rest at its rate', async () => {
    const { turn } = opened(2);
    const turns = Array.from({ length: 8 }, () => turn());
    await vi.runAllTimersAsync();
    expect(await Promise.all(turns)).toEqual([0, 0, 0, 0, 500, 1000, 1500, 2000]);
    const later = [turn(), turn()];
    await vi.runAllTimersAsync();
    expect(await Promise.all(later)).toEqual([2500, 3000]);
  });

  it('fills its burst again while nothing is asked', async () => {
    const { turn } = opened(1);
    await Promise.all(Array.from({ length: 4 }, () => turn()));
    await vi.advanceTimersByTimeAsync(60_000);
    const turns = Array.from({ length: 5 }, () => turn());
    await vi.runAllTimersAsync();
    expect(await Promise.all(turns)).toEqual([60_000, 60_000, 60_000, 60_000, 61_000]);
  });

  it('loses nothing to timers that come late, and goes no faster for it', async () => {
    const { turn } = opened(10);
    const ends = Array.from({ length: 12 }, () => turn());
    // Everything stands still for 300 ms, as it does while a long answer is read.
    await vi.advanceTimersByTimeAsync(50);
    vi.setSystemTime(Date.now() + 300);
    await vi.runAllTimersAsync();
    const times = await Promise.all(ends);
    expect(times.at(-1)).toBeLessThanOrEqual(1100);
    for (const [at, time] of times.entries()) expect(at).toBeLessThan(4 + time / 100 + 1e-9);
  });

  it.each([0, 1000])('of %i lets no more than the burst be under way', async (rate) => {
    const { turn } = opened(rate, 2);
    const works = [held(), held(), held()];
    const came: number[] = [];
    const turns = works.map(({ work }, n) =>
      turn(() => {
        came.push(n);
        return work();
      }),
    );
    await vi.advanceTimersByTimeAsync(100);
    expect(came).toEqual([0, 1]);
    works[1]?.end();
    await vi.advanceTimersByTimeAsync(100);
    expect(came).toEqual([0, 1, 2]);
    for (const { end } of works) end();
    await Promise.all(turns);
  });

  it('of 0 knows no other limit', async () => {
    const { turn } = opened(0);
    const turns = Array.from({ length: 100 }, () => turn());
    await vi.runAllTimersAsync();
    expect(new Set(await Promise.all(turns))).toEqual(new Set([0]));
  });
});

describe('a turn', () => {
  it('that would come after the time allowed is not given, and costs the next nothing', async () => {
    const { turn } = opened(1, 1);
    const ends = Promise.allSettled([turn(), turn(undefined, 500), turn(undefined, 1500)]);
    await vi.runAllTimersAsync();
    expect(await ends).toMatchObject([
      { value: 0 },
      { reason: { code: 'timeout' } },
      { value: 1000 },
    ]);
  });

  it('behind one that hangs is waited for until the time is over, and then kept for nobody', async () => {
    const { turn } = opened(0, 1);
    const { end, work } = held();
    const first = turn(work);
    const hasty = thrown(turn(undefined, 1000));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await hasty).toMatchObject({ code: 'timeout' });
    const patient = turn();
    await vi.advanceTimersByTimeAsync(1000);
    end();
    await first;
    expect(await patient).toBe(2000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends with the run', async () => {
    const { turn, stop } = opened(1, 1);
    const ends = Promise.allSettled([turn(), turn(), turn()]);
    await vi.advanceTimersByTimeAsync(10);
    stop.abort(new Error('Ctrl-C'));
    expect(await ends).toMatchObject([
      { value: 0 },
      { reason: { message: 'Ctrl-C' } },
      { reason: { message: 'Ctrl-C' } },
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('many albums in one line', () => {
  it('go in their order, and none is late for having waited', async () => {
    const stop = new AbortController();
    setMaxListeners(0, stop.signal);
    const pace = createPace({ ...DOOR, burst: 1 }, 1, Date.now, stop.signal);
    const order: number[] = [];
    const turn = (album: number) => {
      const share = createShare(500, Date.now, album);
      share.begin();
      return pace.turn(share, async () => {
        order.push(album);
      });
    };
    const turns = [9, 3, 2, 1].map(turn);
    await vi.runAllTimersAsync();
    await Promise.all(turns);
    expect(order).toEqual([9, 1, 2, 3]);
  });
});

describe('the rate of a platform', () => {
  it.each([
    [null, false, 2],
    [5, false, 5],
    [0.5, false, 0.5],
    [0, false, 0],
    [null, true, 2],
    [5, true, 2],
    [0.5, true, 0.5],
    [0, true, 2],
  ])('asked %s, fixed %s: %s', (asked, fixedPace, rate) => {
    expect(rateOf({ ...DOOR, rate: 2, fixedPace }, asked)).toBe(rate);
  });
});
