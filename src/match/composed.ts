import { compareNumbers } from './numbers.js';
import type { Reading } from './readings.js';
import { similarity } from './similarity.js';
import { CLOSE } from './titles.js';

/** A whole title field that is another row's title and artist, or title and album, run together. */
interface Composed {
  with: 'artist' | 'album';
  /** 0..1. */
  value: number;
}

/** Title fields whose parting dash or bracket is lost are compared with what they were put together from. */
export function composedLikeness(a: Reading, b: Reading): Composed | null {
  const found = [...compositions(a, b), ...compositions(b, a)];
  const best = found.reduce<Composed | null>(
    (top, one) => (top && top.value >= one.value ? top : one),
    null,
  );
  return best && best.value >= CLOSE ? best : null;
}

function compositions(whole: Reading, parts: Reading): Composed[] {
  const title = parts.title.key;
  const found: Composed[] = [];
  if (whole.artists.length === 0 && parts.artists.length > 0) {
    const artists = parts.artists.join(' ');
    found.push({ with: 'artist', value: likeness(whole.title.key, title, `${artists} ${title}`) });
  }
  if (whole.album === '' && parts.album !== '') {
    found.push({
      with: 'album',
      value: likeness(whole.title.key, title, `${title} ${parts.album}`),
    });
  }
  return found;
}

function likeness(whole: string, title: string, composed: string): number {
  const longest = Math.max(whole.length, composed.length);
  if (Math.abs(whole.length - composed.length) > 0.2 * longest) return 0;
  const value = similarity(whole, composed);
  if (value < CLOSE || compareNumbers(whole, composed) !== 'agree') return 0;
  // The slips may all be in the title, however long the other field is.
  return Math.min(value, 1 - (0.6 * (1 - value) * longest) / title.length);
}
