import type { Answer, ClockFinding } from '../model/index.js';

/** Milliseconds by which the clock here may differ: an answer takes a while, and tells whole seconds. */
const MOST_MS = 60_000;

/** Milliseconds by which the clock here is ahead of an answer's; null where the answer tells no time. */
export function aheadOf({ headers, seenAt }: Pick<Answer, 'headers' | 'seenAt'>): number | null {
  const made = Date.parse(headers.date ?? '');
  // A copy out of a cache between us tells when it was made, and its age in seconds since.
  const age = Number(headers.age ?? 0);
  const told = made + (Number.isFinite(age) ? age : 0) * 1000;
  return Number.isNaN(told) ? null : Date.parse(seenAt) - told;
}

/** The clock as most answers see it: one server whose own clock is wrong changes nothing. */
export function clockOf(samples: readonly number[]): ClockFinding {
  const sorted = [...samples].sort((one, other) => one - other);
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  if (median === undefined) return { state: 'unknown', aheadSeconds: null };
  return {
    state: Math.abs(median) > MOST_MS ? 'off' : 'right',
    aheadSeconds: Math.round(median / 1000),
  };
}
