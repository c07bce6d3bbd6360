import type { Candidate, PlatformId } from '../model/index.js';
import { parseKept } from './kept.js';
import { type Cache, inOneWrite } from './open.js';

/** What a question turned out to ask, and what else it found. */
export interface QuestionFacts {
  artist: string | null;
  title: string | null;
  /** The listing whose address was pasted. */
  pasted: { platform: PlatformId; id: string } | null;
  /** YYYY-MM-DD, where the album was found and tells. */
  releaseDate: string | null;
  candidates: Candidate[];
}

/** Remembers a question and its facts; gives its row id. */
export function saveQuestion(
  cache: Cache,
  key: string,
  text: string,
  facts: QuestionFacts,
  now: number,
): number {
  return inOneWrite(
    cache,
    () =>
      cache
        .sql(
          `INSERT INTO questions (key, text, facts, asked_at) VALUES (?, ?, ?, ?)
           ON CONFLICT (key) DO UPDATE SET facts = excluded.facts, asked_at = max(asked_at, excluded.asked_at)
           RETURNING id`,
        )
        .pluck()
        .get(key, text, JSON.stringify(facts), now) as number,
  );
}

/** The remembered question with this key: its row id and facts; null where it was never asked. */
export function findQuestion(
  cache: Cache,
  key: string,
): { id: number; facts: QuestionFacts } | null {
  const row = cache.sql('SELECT id, facts FROM questions WHERE key = ?').get(key) as
    | { id: number; facts: string }
    | undefined;
  return row ? { id: row.id, facts: parseKept<QuestionFacts>(row.facts) } : null;
}
