import type { AnswerHeader } from '../cache/index.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * How long an answer is believed, in ms. New releases may be on one platform alone for up to 30 days,
 * so that an absence of theirs is asked again soon.
 */
export const TIME_TO_LIVE = {
  listing: 7 * DAY,
  absent: 3 * DAY,
  absentYoung: DAY,
  failure: 10 * MINUTE,
} as const;

const YOUNG = 31 * DAY;

/** True while an answer need not be asked again. `maxAge` (ms) takes the place of all times to live but a failure's. */
export function isFresh(
  answer: AnswerHeader,
  releaseDate: string | null,
  now: number,
  maxAge: number | null,
): boolean {
  const age = now - Date.parse((answer.failed ?? answer).seenAt);
  const failed = answer.failed !== null || (answer.problem !== null && !isTold(answer));
  const limit = maxAge ?? timeToLive(answer, releaseDate, now);
  return age <= (failed ? Math.min(limit, TIME_TO_LIVE.failure) : limit);
}

/** True for a lack that somebody has told: it is no failure that may pass the next minute. */
function isTold({ problem, whole }: AnswerHeader): boolean {
  if (problem?.code === 'no-search') return whole;
  return problem?.code === 'no-capture' || problem?.code === 'excluded';
}

function timeToLive(answer: AnswerHeader, releaseDate: string | null, now: number): number {
  const released = releaseDate === null ? Number.NaN : Date.parse(releaseDate);
  // Also where the album is listed: the tracks it lacks may come within the month.
  if (now - released < YOUNG) return TIME_TO_LIVE.absentYoung;
  const isListed = answer.status !== 'absent' && answer.problem === null;
  return !isListed ? TIME_TO_LIVE.absent : TIME_TO_LIVE.listing;
}
