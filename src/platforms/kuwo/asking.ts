import { Failure, type Problem, problemOf } from '../../model/index.js';
import type { Words } from '../platform.js';
import type { Rows } from './wire.js';

/** What is asked for: artist and title where they are known, else the words as they came. */
export function asWords(words: Words): string {
  return words.artist && words.title ? `${words.artist} ${words.title}` : words.text;
}

/** The first door that answers, told what the first one said; where none does, that is thrown. */
export async function firstOpen<T>(
  doors: readonly ((before: Problem | null) => Promise<T>)[],
): Promise<T> {
  let first: Failure | null = null;
  for (const door of doors) {
    try {
      return await door(first?.problem ?? null);
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      first ??= thrown;
    }
  }
  throw first ?? new Failure('changed', 'kuwo: no door to ask');
}

/** What came of several questions asked side by side, and the first problem among them. */
export async function together<T>(
  asked: Promise<T>[],
): Promise<{ answers: T[]; problem: Problem | null }> {
  const settled = await Promise.allSettled(asked);
  const failed = settled.find((one) => one.status === 'rejected');
  return {
    answers: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    problem: failed ? problemOf(failed.reason) : null,
  };
}

/** Rows none of which could be read are a changed answer, and no empty one. */
export function orThrow<T>(rows: Rows<T>): Rows<T> {
  if (rows.good.length > 0 || !rows.problem) return rows;
  throw new Failure(rows.problem.code, rows.problem.message);
}
