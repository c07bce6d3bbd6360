import { Converter } from 'opencc-js/t2cn';

const simplified = Converter({ from: 't', to: 'cn' });

/** Characters opencc leaves alone, or that have no decomposition, though listeners read them as one. */
const EXTRA: Record<string, string> = {
  妳: '你',
  著: '着',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

const ASCII = /^[ -~]*$/;
const HAN = /\p{Script=Han}/u;
const LATIN_MARKS = /(\p{Script=Latin})\p{M}+/gu;
const EXTRAS = new RegExp(`[${Object.keys(EXTRA).join('')}]`, 'g');
/** Marks inside a word ("don't", "G.E.M."): the word stays one. */
const INSIDE = /['’‘`´ʼ]|(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:[^\p{L}]|$)|$|\s)/gu;
const HAS_INSIDE = /['’‘`´ʼ.]/;
const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/** Width, case, traditional characters and Latin accents evened out; punctuation and brackets stay. */
export function evenText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKC').toLowerCase();
  const unmarked = plain.normalize('NFKD').replace(LATIN_MARKS, '$1').normalize('NFC');
  const han: string = HAN.test(unmarked) ? simplified(unmarked) : unmarked;
  return han.replace(EXTRAS, (one) => EXTRA[one] ?? one);
}

/**
 * A text for comparing only: words in lower case, parted by single spaces, nothing but letters and digits,
 * traditional characters simplified, kana kept. A text of marks alone ("???") is kept as it stands.
 */
export function foldText(text: string): string {
  const even = evenText(text);
  const whole = HAS_INSIDE.test(even) ? even.replace(INSIDE, '') : even;
  const words = whole.replaceAll('&', ' and ').replace(NOT_WORD, ' ').trim();
  return words === '' ? even.trim() : words;
}

/** A folded text without its spaces. */
export function squeeze(folded: string): string {
  return folded.includes(' ') ? folded.replaceAll(' ', '') : folded;
}
