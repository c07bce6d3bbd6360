import type { PlatformId } from '../model/index.js';
import { recogniseAddress } from '../platforms/index.js';
import type { Address } from '../platforms/platform.js';
import { readCode } from './code.js';

/** What somebody typed, taken apart. `reference`: the platform whose track list is to be the album's. */
export type Question = Asked & { reference?: PlatformId };

type Asked =
  | {
      kind: 'words';
      text: string;
      artist: string | null;
      title: string | null;
      edition: string | null;
    }
  | {
      kind: 'address';
      text: string;
      platform: PlatformId;
      address: Address;
      edition: string | null;
    }
  | { kind: 'barcode'; text: string; barcode: string; edition: string | null }
  | { kind: 'isrc'; text: string; isrc: string; edition: string | null };

/** The parts that flags may state. */
export interface Stated {
  artist?: string | undefined;
  title?: string | undefined;
  edition?: string | undefined;
}

/** A question that cannot be asked: exit code 2. The message says what would be right. */
export class QuestionError extends Error {}

/** `--pick N` names a candidate that is not there: exit code 2. */
export class PickError extends Error {}

// A hyphen or dash of any width between spaces, as in "artist - title"; two as typed for a long one.
const BETWEEN = /\s+(?:--|—{2}|[-‐‑‒–—―−﹘﹣－])\s+/u;

/** Two words, or ` - `, mean artist and title; an address is an address; otherwise words are taken as they come. */
export function parseQuestion(words: readonly string[], stated: Stated = {}): Question {
  const edition = told(stated.edition);
  const text = words.join(' ').trim();
  const found = recogniseAddress(text);
  if (found?.address.kind === 'playlist') {
    throw new QuestionError(
      `${text}: a playlist is no album; for its tracks: fulldisc report '${text}'; for its albums: the same with --albums`,
    );
  }
  if (found) return { kind: 'address', text, ...found, edition };
  if (/https?:\/\//i.test(text)) {
    throw new QuestionError(
      `${text}: not the address of an album or a song on a known platform (see: fulldisc platforms); an example: https://music.163.com/#/album?id=18905`,
    );
  }
  const code = readCode(text);
  if (code?.kind === 'unsound') {
    throw new QuestionError(
      `${text}: not a barcode, as its last digit does not fit the others; look for a mistyped digit, or name the album, for example: fulldisc 周杰伦 叶惠美`,
    );
  }
  if (code) return { ...code, text, edition };
  const [artist, title] = artistAndTitle(words, text, stated);
  const all = [artist, title].filter((part) => part !== null).join(' ') || text;
  if (all === '') {
    throw new QuestionError('no album named; an example: fulldisc 周杰伦 叶惠美');
  }
  return { kind: 'words', text: all, artist, title, edition };
}

function artistAndTitle(
  words: readonly string[],
  text: string,
  stated: Stated,
): [string | null, string | null] {
  const [artist, title] = [told(stated.artist), told(stated.title)];
  // A flag names one of the two; the words are then the other.
  if (artist !== null || title !== null) return [artist ?? told(text), title ?? told(text)];
  if (words.length === 2) return [told(words[0]), told(words[1])];
  const cut = BETWEEN.exec(text);
  if (!cut || cut.index === 0) return [null, null];
  return [told(text.slice(0, cut.index)), told(text.slice(cut.index + cut[0].length))];
}

function told(text: string | undefined): string | null {
  return text?.trim() || null;
}

/** The key under which the answers to a question are kept: equal for questions that only look different. */
export function questionKey(question: Question): string {
  const { kind, edition, reference } = question;
  const key = [kind, ...partsOf(question), fold(edition)];
  return JSON.stringify(reference === undefined ? key : [...key, reference]);
}

function partsOf(question: Question): string[] {
  switch (question.kind) {
    case 'address':
      return [question.platform, question.address.kind, question.address.id];
    case 'barcode':
      return [question.barcode];
    case 'isrc':
      return [question.isrc];
    default:
      return [
        fold(question.artist),
        fold(question.title),
        question.artist ? '' : fold(question.text),
      ];
  }
}

function fold(text: string | null): string {
  return (text ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
