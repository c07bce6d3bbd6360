import { remembering } from './remember.js';

const ROMAN: Record<string, number> = {
  ii: 2,
  iii: 3,
  iv: 4,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  xi: 11,
  xii: 12,
};
/** Letters that are numbers only after a word that announces one, or at the end. */
const LONE: Record<string, number> = { i: 1, v: 5, x: 10 };
const HAN_DIGITS = '零一二三四五六七八九十';
const ANNOUNCED =
  /^(?:part|pt|no|nr|vol|volume|op|opus|act|chapter|suite|mvt|movement|book|disc|cd)$/u;
const WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

const MAY_COUNT =
  /\d|第|\b[ivx]+\b|\b(?:part|pt|no|nr|vol|volume|op|opus|act|chapter|suite|mvt|movement|book|disc|cd)\b/u;

/** The numbers a folded title counts with: digits, Roman numerals, "part two", 第三; in ascending order. */
const numbersIn = remembering((folded: string): number[] => {
  if (!MAY_COUNT.test(folded)) return [];
  const words = folded.split(' ');
  const found = words.flatMap((word, index) =>
    numbersOf(word, words[index - 1] ?? '', index === words.length - 1),
  );
  return found.sort((a, b) => a - b);
});

function numbersOf(word: string, before: string, last: boolean): number[] {
  const roman =
    ROMAN[word] ?? (ANNOUNCED.test(before) || (last && before !== '') ? LONE[word] : undefined);
  if (roman !== undefined) return [roman];
  const counted = ANNOUNCED.test(before) ? WORDS[word] : undefined;
  if (counted !== undefined) return [counted];
  const digits = [...word.matchAll(/\d+/g)].map(([run]) => Number(run));
  const ordinals = [...word.matchAll(/第([一二三四五六七八九十])/gu)].map(([, one]) =>
    HAN_DIGITS.indexOf(one ?? ''),
  );
  return [...digits, ...ordinals];
}

/** `differ` where both count and count differently, `one-sided` where only one counts beyond 1. */
export function compareNumbers(a: string, b: string): 'agree' | 'differ' | 'one-sided' {
  const [left, right] = [numbersIn(a), numbersIn(b)];
  if (left.join() === right.join()) return 'agree';
  if (left.length > 0 && right.length > 0) return 'differ';
  return [...left, ...right].every((one) => one === 1) ? 'agree' : 'one-sided';
}
