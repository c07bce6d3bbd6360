import { Converter } from 'opencc-js/t2cn';
import { remembering } from './remember.js';

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

/** Japanese forms of characters, and the Chinese ones they are read as here; pairs. */
const JAPANESE =
  '楽乐浄净徳德転转気气広广発发図图歩步総总戦战読读売卖対对変变実实桜樱伝传鉄铁沢泽浜滨団团観观絵绘関关帰归検检縁缘駅驿竜龙滝泷恵惠栄荣円圆単单労劳続续経经継继黒黑歳岁辺边両两猟猎悪恶圧压囲围壱一応应穏稳仮假価价拡扩覚觉巻卷勧劝歓欢亀龟拝拜様样権权顕显険险験验県县砕碎雑杂児儿釈释従从縦纵渋涩焼烧乗乘壊坏譲让醸酿斉齐摂摄専专銭钱荘庄騒骚増增蔵藏臓脏択择遅迟鋳铸庁厅聴听逓递闘斗弐二悩恼脳脑覇霸廃废抜拔払拂毎每満满黙默訳译薬药揺摇頼赖覧览塁垒涙泪霊灵隷隶';
const ASCII = /^[ -~]*$/;
const HAN = /\p{Script=Han}/u;
const LATIN_MARKS = /(\p{Script=Latin})\p{M}+/gu;
const TWINS: Record<string, string> = {
  ...EXTRA,
  ...Object.fromEntries((JAPANESE.match(/../gu) ?? []).map((pair) => [...pair])),
};
const EXTRAS = new RegExp(`[${Object.keys(TWINS).join('')}]`, 'g');
/** Marks inside a word ("don't", "G.E.M."): the word stays one. */
const INSIDE = /['’‘`´ʼ]|(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:[^\p{L}]|$)|$|\s)/gu;
const HAS_INSIDE = /['’‘`´ʼ.]/;
const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/** Width, case, traditional characters and Latin accents evened out; punctuation and brackets stay. */
export const evenText = remembering(evened);

function evened(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKC').toLowerCase();
  const unmarked = plain.normalize('NFKD').replace(LATIN_MARKS, '$1').normalize('NFC');
  const han: string = HAN.test(unmarked) ? simplified(unmarked) : unmarked;
  return han.replace(EXTRAS, (one) => TWINS[one] ?? one);
}

/**
 * A text for comparing only: words in lower case, parted by single spaces, nothing but letters and digits,
 * traditional characters simplified, kana kept. A text of marks alone ("???") is kept as it stands.
 */
export const foldText = remembering(folded);

function folded(text: string): string {
  const even = evenText(text);
  const whole = HAS_INSIDE.test(even) ? even.replace(INSIDE, '') : even;
  const words = whole.replaceAll('&', ' and ').replace(NOT_WORD, ' ').trim();
  return words === '' ? even.trim() : words;
}

/** A folded text without its spaces. */
export function squeeze(folded: string): string {
  return folded.includes(' ') ? folded.replaceAll(' ', '') : folded;
}
