import { type PlaylistQuestion, playlistAddress } from '../lookup/playlist.js';
import { parseQuestion, type Question, QuestionError } from '../lookup/question.js';
import { clean } from '../model/index.js';

/** One entry of the input, taken apart; `number` is its line, from 1. */
export type Line = Asked | Refused;

export interface Asked {
  number: number;
  question: Question | PlaylistQuestion;
}

/** An entry that cannot be asked: `text` as it was read, cleaned and cut, and what would be right. */
export interface Refused {
  number: number;
  text: string;
  error: string;
}

/** Characters of a line or a field; nobody's album is named with more. */
export const MOST_CHARACTERS = 4096;

const SHOWN = 200;

/** The same text, fit to be shown in a message. */
export function shown(text: string): string {
  const cleaned = clean(text.slice(0, 2 * SHOWN));
  return cleaned.length > SHOWN ? `${cleaned.slice(0, SHOWN - 1)}…` : cleaned;
}

export function refused(number: number, text: string, error: string): Refused {
  return { number, text: shown(text), error: clean(error) };
}

/** The words of one entry as a question: artist and title, or free words, or an address. */
export function lineOf(number: number, words: readonly string[]): Line {
  const text = words.join(' ').trim();
  if (text.length > MOST_CHARACTERS) {
    const error = `longer than ${MOST_CHARACTERS} characters; name one album a line`;
    return refused(number, text, error);
  }
  if (text.includes('\ufffd')) {
    const error =
      'holds bytes that are no text in the encoding of the rest; save the file as UTF-8';
    return refused(number, text, error);
  }
  if (text.includes('\0')) {
    return refused(number, text, 'holds a zero byte, which no name does; save the file as UTF-8');
  }
  try {
    return { number, question: playlistAddress(text) ?? parseQuestion(words.map(clean)) };
  } catch (thrown) {
    if (thrown instanceof QuestionError) {
      // The message begins with the text, which stands beside it here.
      return refused(number, text, thrown.message.replace(`${text}: `, ''));
    }
    throw thrown;
  }
}
