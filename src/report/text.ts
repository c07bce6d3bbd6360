import { type Line, lineOf } from './line.js';
import type { TextLine } from './lines.js';

/** One query or address a line; blank lines and those that begin with # are passed over. */
export async function* readText(lines: AsyncIterable<TextLine>): AsyncGenerator<Line> {
  for await (const { number, text } of lines) {
    const trimmed = text.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    yield lineOf(number, wordsOf(trimmed));
  }
}

/** `artist<TAB>title`; otherwise words as they come. */
function wordsOf(text: string): string[] {
  const parts = text
    .split('\t')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length === 2 ? parts : [parts.join(' ')];
}
