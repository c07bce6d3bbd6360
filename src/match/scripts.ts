/** The writing a text is in; Japanese with any kana is `kana`, Chinese and Japanese without is `han`. */
export type Script = 'kana' | 'hangul' | 'han' | 'latin' | 'other';

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;
const OTHER = /\p{L}/u;

/** Null for a text without letters. */
export function scriptOf(text: string): Script | null {
  if (KANA.test(text)) return 'kana';
  if (HANGUL.test(text)) return 'hangul';
  if (HAN.test(text)) return 'han';
  if (LATIN.test(text)) return 'latin';
  return OTHER.test(text) ? 'other' : null;
}

/** Whether two texts are in different writings, so that their letters cannot be compared. */
export function inOtherScript(a: string, b: string): boolean {
  const [left, right] = [scriptOf(a), scriptOf(b)];
  return left !== null && right !== null && left !== right;
}

/** The two halves of a folded text that changes from Latin to another writing, or back, once and at a space. */
export function scriptHalves(folded: string): string[] {
  const words = folded.split(' ');
  const latin = words.map((word) => scriptOf(word) === 'latin');
  const turn = latin.findIndex((is, index) => index > 0 && is !== latin[index - 1]);
  if (turn < 0 || latin.slice(turn).some((is) => is !== latin[turn])) return [];
  const halves = [words.slice(0, turn).join(' '), words.slice(turn).join(' ')];
  return halves.every((half) => half.length >= (scriptOf(half) === 'latin' ? 3 : 2)) ? halves : [];
}
