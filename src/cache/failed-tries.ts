import {
  OWN,
  type PlatformId,
  type Problem,
  type ProblemCode,
  type Status,
} from '../model/index.js';
import type { PlatformAnswer } from './answers.js';
import type { Cache } from './open.js';

/** A try of a platform that came to nothing, beside what it had answered before. `seenAt` is ISO 8601. */
export interface FailedTry {
  status: Status;
  place: string | null;
  problem: Problem;
  seenAt: string;
}

/**
 * True where an answer tells nothing and the platform's remembered one does: whether it lists the album, or what is on
 * the listings that were read. Own files are as they are now: what they were is no answer.
 */
export function tellsLess(cache: Cache, question: number, answer: PlatformAnswer): boolean {
  const tells = answer.listings.length > 0 || ['found', 'absent'].includes(answer.status);
  if (tells || answer.problem === null || answer.platform === OWN) return false;
  return (
    cache
      .sql(
        `SELECT a.status IN ('found', 'absent') OR EXISTS (
           SELECT 1 FROM answer_listings o JOIN listings l ON l.id = o.listing_id
           WHERE o.question_id = a.question_id AND o.used = 1 AND l.platform = a.platform)
         FROM answers a WHERE a.question_id = ? AND a.platform = ?`,
      )
      .pluck()
      .get(question, answer.platform) === 1
  );
}

/** Keeps the try in place of an earlier one. Runs inside the caller's transaction. */
export function saveFailedTry(cache: Cache, question: number, answer: PlatformAnswer): void {
  cache
    .sql('INSERT OR REPLACE INTO failed_tries VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(
      question,
      answer.platform,
      answer.status,
      answer.place ?? '',
      answer.problem?.code,
      answer.problem?.message,
      Date.parse(answer.seenAt),
    );
}

export function forgetFailedTry(cache: Cache, question: number, platform: PlatformId): void {
  cache
    .sql('DELETE FROM failed_tries WHERE question_id = ? AND platform = ?')
    .run(question, platform);
}

/** The tries that failed since a question's answers were given, by platform. */
export function failedTries(cache: Cache, question: number): Map<PlatformId, FailedTry> {
  const rows = cache
    .sql(
      'SELECT platform, status, place, problem_code, problem_message, asked_at FROM failed_tries WHERE question_id = ?',
    )
    .raw()
    .all(question) as [string, Status, string, ProblemCode, string, number][];
  return new Map(
    rows.map(([platform, status, place, code, message, at]) => [
      platform,
      {
        status,
        place: place || null,
        problem: { code, message },
        seenAt: new Date(at).toISOString(),
      },
    ]),
  );
}
