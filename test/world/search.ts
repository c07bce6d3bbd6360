import { Converter } from 'opencc-js/t2cn';
import type { Row, Sheet, Shop } from './catalogue.js';

const simplified: (text: string) => string = Converter({ from: 't', to: 'cn' });
const known = new Map<string, string[]>();

function tokens(text: string): string[] {
  const cached = known.get(text);
  if (cached) return cached;
  const even = simplified(text.normalize('NFKC').toLowerCase());
  const found: string[] = [
    ...new Set<string>(
      even.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [],
    ),
  ];
  known.set(text, found);
  return found;
}

/** How many of the words asked for a text holds, 0..1. */
function overlap(query: string, text: string): number {
  const wanted = tokens(query);
  const held = new Set(tokens(text));
  return wanted.filter((word) => held.has(word)).length / Math.max(1, wanted.length);
}

const LEAST = 0.6;
const MOST = 400;

function ranked<T>(
  items: Iterable<T>,
  score: (item: T) => number,
  order: (item: T) => number,
): T[] {
  return [...items]
    .map((item) => ({ item, score: score(item), order: order(item) }))
    .filter((one) => one.score >= LEAST)
    .sort((a, b) => b.score + b.order - (a.score + a.order))
    .slice(0, MOST)
    .map((one) => one.item);
}

/** Albums by word overlap, decoys a little before their time. */
export function searchSheets(shop: Shop, query: string): Sheet[] {
  return ranked(
    shop.sheets.values(),
    (sheet) => overlap(query, `${sheet.title} ${sheet.artistNames.join(' ')}`),
    (sheet) => sheet.boost + sheet.quirk / 50,
  );
}

/** Songs by word overlap. */
export function searchRows(shop: Shop, query: string): Row[] {
  return ranked(
    shop.rows.values(),
    (row) => overlap(query, `${row.title} ${row.artistNames.join(' ')}`),
    (row) => row.sheet.boost / 10 + row.sheet.quirk / 50,
  );
}
