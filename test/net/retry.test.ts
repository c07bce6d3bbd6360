import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answer, Failure } from '../../src/model/index.js';
import { createBudget } from '../../src/net/index.js';
import { persist, type Try } from '../../src/net/retry.js';
import type { Trouble } from '../../src/net/trouble.js';
import { thrown } from './servers.js';

const ANSWER: Answer = { status: 200, headers: {}, text: '', url: '', request: '', seenAt: '' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function trouble(again: Trouble['again'], rest: Partial<Trouble> = {}): Trouble {
  return { failure: new Failure('network', again), again, ...rest };
}

/** Tries that fail like this one after the other and then succeed: how it ends, and when each try went out (ms). */
async function course(troubles: Trouble[], budgetMs = 60_000, retries = 2) {
  const start = Date.now();
  const budget = createBudget(budgetMs, Date.now);
  budget.begin();
  const at: number[] = [];
  const attempt = async (): Promise<Try> => {
    const next = troubles[at.length];
    at.push(Date.now() - start);
    return next ? { trouble: next } : { answer: ANSWER };
  };
  const patience = { retries, chance: () => 1, signal: new AbortController().signal };
  const end = persist(budget, patience, attempt).then(
    () => 'answered',
    (error: Failure) => error.message,
  );
  await vi.runAllTimersAsync();
  return { end: await end, at };
}

describe('another try', () => {
  it('follows a transient failure after a wait that doubles, two times', async () => {
    const general = trouble('general');
    expect(await course([general])).toEqual({ end: 'answered', at: [0, 300] });
    expect(await course([general, general, general])).toEqual({
      end: 'general',
      at: [0, 300, 900],
    });
    expect(await course([general], 60_000, 0)).toEqual({ end: 'general', at: [0] });
  });

  it('never follows a failure that does not pass', async () => {
    expect(await course([trouble('final')])).toEqual({ end: 'final', at: [0] });
  });

  it('follows a connection that hung once, not twice', async () => {
    const late = trouble('late');
    expect(await course([late])).toEqual({ end: 'answered', at: [0, 300] });
    expect(await course([late, late])).toEqual({ end: 'late', at: [0, 300] });
  });

  it('waits as long as Retry-After says, up to the time left', async () => {
    const asked = trouble('general', { retryAfterMs: 5000 });
    expect(await course([asked])).toEqual({ end: 'answered', at: [0, 5000] });
    expect(await course([asked], 5001)).toEqual({ end: 'answered', at: [0, 5000] });
    expect(await course([asked], 4999)).toEqual({ end: 'general', at: [0] });
  });

  it('waits as the dossier says, whatever the number of tries, and no less than Retry-After', async () => {
    const refusal = trouble('own', { waits: [2000, 4000, 8000], retryAfterMs: 1 });
    expect(await course([refusal, refusal, refusal])).toEqual({
      end: 'answered',
      at: [0, 2000, 6000, 14_000],
    });
    expect(await course([refusal, refusal, refusal, refusal])).toMatchObject({ end: 'own' });
    expect(await course([trouble('own', { waits: [] })])).toEqual({ end: 'own', at: [0] });
    const slow = trouble('own', { waits: [2000, 4000], retryAfterMs: 3000 });
    expect(await course([slow, slow])).toEqual({ end: 'answered', at: [0, 3000, 7000] });
  });

  it('of one kind does not use up the tries of another', async () => {
    const refusal = trouble('own', { waits: [2000] });
    const general = trouble('general');
    expect(await course([general, refusal, general])).toMatchObject({ end: 'answered' });
  });

  it('is not made where its wait takes more than half of the time left', async () => {
    const refusal = trouble('own', { waits: [2000, 4000, 8000] });
    expect(await course([refusal, refusal], 8000)).toEqual({ end: 'own', at: [0, 2000] });
    expect(await course([trouble('own', { waits: [20_000] })], 15_000)).toEqual({
      end: 'own',
      at: [0],
    });
    expect(await course([trouble('general')], 500)).toEqual({ end: 'general', at: [0] });
  });
});

it('a wait ends when the run is cancelled', async () => {
  const stop = new AbortController();
  const budget = createBudget(60_000, Date.now);
  const patience = { retries: 2, chance: () => 1, signal: stop.signal };
  const ends = thrown(
    persist(budget, patience, async () => ({
      trouble: trouble('own', { waits: [20_000] }),
    })),
  );
  await vi.advanceTimersByTimeAsync(1000);
  const reason = new Error('Ctrl-C');
  stop.abort(reason);
  expect(await ends).toBe(reason);
  expect(vi.getTimerCount()).toBe(0);
});
