import { squeeze } from './fold.js';
import type { TitleParts } from './keys.js';
import { compareNumbers } from './numbers.js';
import { inOtherScript, scriptOf } from './scripts.js';
import { similarity, slips } from './similarity.js';

/** How two titles relate; `other-script` where they could be translations of each other, or of anything. */
export interface TitleRelation {
  kind: 'equal' | 'close' | 'part' | 'subtitle' | 'numbers-differ' | 'other-script' | 'differs';
  /** 0..1; 0 for `other-script`. */
  value: number;
  /** The shorter of the two texts that were found alike: short ones prove less. */
  text: string;
}

type Names = Pick<TitleParts, 'key' | 'name' | 'asides' | 'halves'>;

/** Below this two titles are different ones. */
export const CLOSE = 0.72;
/** Worth of texts that differ by a whole word: alike, and still two names. */
const OTHER_WORD = 0.5;
const PART = 0.94;
const ONE_SLIP = 0.76;
const SUBTITLE_LACKS = 0.8;

/** Compares names, not versions; symmetric. */
export function relateTitles(a: Names, b: Names): TitleRelation {
  const value = alike(a.key, b.key);
  const best = value === 1 ? found(1, a.key, b.key) : bestOf(a, b, found(value, a.key, b.key));
  if (best.value >= OTHER_WORD && compareNumbers(best.left, best.right) === 'differ') {
    return { kind: 'numbers-differ', value: best.value, text: best.text };
  }
  return { kind: kindOf(best, a, b), value: best.value, text: best.text };
}

interface Found {
  value: number;
  left: string;
  right: string;
  text: string;
  isPart: boolean;
}

function found(value: number, left: string, right: string, isPart = false): Found {
  return { value, left, right, text: left.length < right.length ? left : right, isPart };
}

function bestOf(a: Names, b: Names, whole: Found): Found {
  const parts = [...partsWorth(a, b), ...partsWorth(b, a)];
  return parts.reduce((best, one) => (one.value > best.value ? one : best), whole);
}

/** The parts of `a` that may stand for all of it, against `b`. */
function partsWorth(a: Names, b: Names): Found[] {
  const whole = b.asides.length === 0 ? [b.key] : [b.key, ...translatedName(b)];
  return standIns(a).flatMap(([text, worth]) =>
    whole.map((other) => found(worth * alike(text, other), text, other, true)),
  );
}

function translatedName(names: Names): string[] {
  return names.asides.every((aside) => inOtherScript(aside, names.name)) ? [names.name] : [];
}

function standIns(names: Names): [string, number][] {
  const translated = names.asides.filter((aside) => inOtherScript(aside, names.name));
  const isTranslated = translated.length === names.asides.length;
  const name: [string, number][] =
    names.asides.length === 0 ? [] : [[names.name, isTranslated ? PART : SUBTITLE_LACKS]];
  const [one = '', other = ''] = names.halves;
  const halves = inOtherScript(one, other) ? names.halves : [];
  return [...name, ...[...translated, ...halves].map((text): [string, number] => [text, PART])];
}

function kindOf(best: Found, a: Names, b: Names): TitleRelation['kind'] {
  if (best.value === 1) return 'equal';
  if (best.value >= CLOSE)
    return best.value > SUBTITLE_LACKS || !best.isPart
      ? best.isPart
        ? 'part'
        : 'close'
      : 'subtitle';
  return inOtherScript(a.key, b.key) ? 'other-script' : 'differs';
}

/** Similarity that does not take one word for another: "Heart of Gold" is not a misspelt "Heart of Stone". */
function alike(a: string, b: string): number {
  const value = offByOne(a, b) ? Math.max(ONE_SLIP, similarity(a, b)) : similarity(a, b);
  return value < 1 && value >= CLOSE && hasOtherWord(a, b) ? OTHER_WORD : value;
}

function offByOne(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  return shortest === 3 && scriptOf(a) === 'latin' && a.length < 6 && slips(a, b) === 1;
}

function hasOtherWord(a: string, b: string): boolean {
  const [left, right] = [a.split(' '), b.split(' ')];
  const [onlyLeft, onlyRight] = [without(left, right), without(right, left)];
  if (onlyLeft.length === 0 || onlyRight.length === 0) return false;
  const [one, other] = [onlyLeft.join(' '), onlyRight.join(' ')];
  const isSlip = one.length > 2 && other.length > 2 && slips(squeeze(a), squeeze(b)) === 1;
  return !isSlip && similarity(one, other) < 0.5;
}

function without(words: string[], taken: string[]): string[] {
  const left = [...taken];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
