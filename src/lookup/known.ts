import {
  type AnswerHeader,
  answerHeaders,
  type Cache,
  findQuestion,
  type QuestionFacts,
} from '../cache/index.js';
import type { PlatformId } from '../model/index.js';

/** What the cache knows of a question. */
export interface Known {
  id: number;
  key: string;
  facts: QuestionFacts;
  answers: Map<PlatformId, AnswerHeader>;
}

/** What the cache knows of the question with this key; null where it was never asked. */
export function knownBy(cache: Cache, key: string): Known | null {
  const found = findQuestion(cache, key);
  return found && { ...found, key, answers: answerHeaders(cache, found.id) };
}
