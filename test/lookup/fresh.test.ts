import { describe, expect, it } from 'vitest';
import type { AnswerHeader } from '../../src/cache/index.js';
import { isFresh } from '../../src/lookup/fresh.js';

const NOW = Date.parse('2026-06-30T12:00:00.000Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function answer(agoMs: number, more: Partial<AnswerHeader> = {}): AnswerHeader {
  const seenAt = new Date(NOW - agoMs).toISOString();
  const base = {
    platform: 'kugou',
    status: 'found',
    place: null,
    problem: null,
    whole: true,
    failed: null,
  } as const;
  return { ...base, dig: 12, regions: [], seenAt, ...more };
}

const problem = { code: 'timeout', message: 'kugou: too late' } as const;

/** What is kept, the album's release, and for how long it is believed. */
const KINDS: [name: string, kind: Partial<AnswerHeader>, released: string | null, ms: number][] = [
  ['a listing', {}, '2003-07-31', 7 * DAY],
  ['a listing without a date', {}, null, 7 * DAY],
  ['a listing of a release of 30 days', {}, '2026-05-31', DAY],
  ['a listing of a release of 31 days', {}, '2026-05-30', 7 * DAY],
  ['a listing of a release to come', {}, '2026-07-10', DAY],
  ['an absence', { status: 'absent' }, '2003-07-31', 3 * DAY],
  ['an absence of a young release', { status: 'absent' }, '2026-06-20', DAY],
  ['a failure', { status: 'failed', problem }, '2003-07-31', 10 * MINUTE],
  ['a listing read in part', { status: 'partial', problem }, '2003-07-31', 10 * MINUTE],
];

describe('what is kept is believed', () => {
  it.each(KINDS)('%s', (_, kind, released, ms) => {
    expect(isFresh(answer(ms, kind), released, NOW, null)).toBe(true);
    expect(isFresh(answer(ms + 1, kind), released, NOW, null)).toBe(false);
  });

  it('for ten minutes after a try that failed, whatever is known from before', () => {
    const tried = (agoMs: number) => {
      const { seenAt } = answer(agoMs);
      return answer(2 * DAY, { failed: { status: 'failed', place: null, problem, seenAt } });
    };
    expect(isFresh(tried(10 * MINUTE), null, NOW, null)).toBe(true);
    expect(isFresh(tried(10 * MINUTE + 1), null, NOW, 30 * DAY)).toBe(false);
  });

  it('as long as --max-age says, a failure never longer than it is by itself', () => {
    expect(isFresh(answer(20 * DAY), null, NOW, 30 * DAY)).toBe(true);
    expect(isFresh(answer(2 * MINUTE), null, NOW, MINUTE)).toBe(false);
    expect(isFresh(answer(1), null, NOW, 0)).toBe(false);
    const failed = { status: 'failed', problem } as const;
    expect(isFresh(answer(11 * MINUTE, failed), null, NOW, 30 * DAY)).toBe(false);
    expect(isFresh(answer(2 * MINUTE, failed), null, NOW, MINUTE)).toBe(false);
  });
});
