import type { Chance } from '../../bench/chance.js';
import { oneOf } from '../../bench/chance.js';
import type { Encoding, Five } from '../catalogue.js';
import { KUGOU } from './kugou.js';
import { KUWO } from './kuwo.js';
import { MIGU } from './migu.js';
import { NETEASE } from './netease.js';
import { QQMUSIC } from './qqmusic.js';

export const ENCODINGS: Record<Five, Encoding[]> = {
  netease: NETEASE,
  qqmusic: QQMUSIC,
  kugou: KUGOU,
  kuwo: KUWO,
  migu: MIGU,
};

/** Some way of writing terms, the common ones more often. */
export function anyTerms(platform: Five, roll: Chance): Encoding {
  const list = ENCODINGS[platform].filter((one) => one.weight > 0);
  let at = roll() * list.reduce((sum, one) => sum + one.weight, 0);
  for (const one of list) {
    at -= one.weight;
    if (at < 0) return one;
  }
  return list[0] as Encoding;
}

/** Terms on which the row plays for somebody. */
export function playingTerms(platform: Five, roll: Chance): Encoding {
  const opens = ['free', 'subscription', 'purchase'];
  return oneOf(
    ENCODINGS[platform].filter((one) => opens.includes(one.access)),
    roll,
  );
}

/** Some way of writing that a row plays for nobody. */
export function greyTerms(platform: Five, roll: Chance): Encoding {
  return oneOf(
    ENCODINGS[platform].filter((one) => one.access === 'unavailable'),
    roll,
  );
}
