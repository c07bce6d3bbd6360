import { createHash } from 'node:crypto';
import type { PlaylistQuestion } from '../lookup/playlist.js';
import { type Question, questionKey } from '../lookup/question.js';
import type { Line } from './line.js';

/** Share `part` (from 1) of `of`. */
export interface Shard {
  part: number;
  of: number;
}

/** What an entry asks, equal for entries that only look different. */
export function keyOf(line: Line): string {
  return 'question' in line ? keyOfQuestion(line.question) : `bad ${line.text}`;
}

/** The key under which the answers to a question are kept, whatever it asks for. */
export function keyOfQuestion(question: Question | PlaylistQuestion): string {
  return question.kind === 'playlist' ? question.key : questionKey(question);
}

/** The entries of one share: by what they ask and not by where they stand, so that a share outlives a changed list. */
export async function* shardOf(lines: AsyncIterable<Line>, shard: Shard): AsyncGenerator<Line> {
  for await (const line of lines) {
    const hash = createHash('sha256').update(keyOf(line)).digest();
    if (hash.readUIntBE(0, 6) % shard.of === shard.part - 1) yield line;
  }
}
