import { type Chance, oneOf } from '../bench/chance.js';
import type { Artist, Five } from './catalogue.js';
import { traditional } from './words.js';

/** How one platform's editors write one sheet: drawn once a sheet, so that its rows agree. */
export interface Hand {
  traditional: boolean;
  fullWidth: boolean;
  upper: boolean;
  featTail: boolean;
  typos: number;
  entities: boolean;
}

export function anyHand(platform: Five, roll: Chance): Hand {
  return {
    traditional: roll() < 0.18,
    fullWidth: roll() < 0.15,
    upper: roll() < 0.08,
    featTail: roll() < 0.4,
    typos: roll() < 0.1 ? 0.05 : 0,
    entities: platform === 'qqmusic' || platform === 'kuwo',
  };
}

export const PLAIN: Hand = {
  traditional: false,
  fullWidth: false,
  upper: false,
  featTail: false,
  typos: 0,
  entities: false,
};

export function written(title: string, hand: Hand, roll: Chance): string {
  let text = hand.traditional ? traditional(title) : title;
  if (hand.fullWidth) text = text.replace(/ \(([^)]*)\)/g, '（$1）');
  if (hand.upper) text = text.toUpperCase();
  if (hand.typos > 0 && roll() < hand.typos) text = slipped(text, roll);
  return text;
}

/** A row's title: with its guests behind it where the editors do so, and now and then a word about its use. */
export function rowTitle(title: string, artists: Artist[], hand: Hand, roll: Chance): string {
  const guests = artists.slice(1).map(({ name }) => name);
  const text = written(title, hand, roll);
  if (guests.length > 0 && hand.featTail) {
    return `${text} ${oneOf(['(feat. X)', 'feat. X', '(Feat. X)', 'ft. X'], roll).replace('X', guests.join(' & '))}`;
  }
  return roll() < 0.02
    ? `${text} (电视剧《${oneOf(['长夜', '春风', '旅人'], roll)}》主题曲)`
    : text;
}

/** One letter of a long Latin word doubled: what an editor's slip looks like. */
function slipped(text: string, roll: Chance): string {
  const letters = [...text.matchAll(/[a-z]/g)];
  if (text.length < 7 || letters.length < 5) return text;
  const at = oneOf(letters, roll).index;
  return text.slice(0, at) + text[at] + text.slice(at);
}

/** How a platform writes characters that HTML would rather have escaped. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll("'", '&apos;').replaceAll('"', '&quot;');
}
