import { distance } from 'fastest-levenshtein';
import { squeeze } from './fold.js';

/** Texts of which less than this is alike are not looked at closer. */
const HOPELESS = 0.4;

/**
 * How alike two folded texts are, 0..1: one minus the slips per character. Spaces that were squeezed out cost
 * nothing, words that changed places little, two neighbours that changed places one slip.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const [left, right] = [squeeze(a), squeeze(b)];
  const straight = ratio(left, right);
  if (straight === 1 || straight < HOPELESS || !a.includes(' ') || !b.includes(' '))
    return straight;
  return Math.max(straight, 0.98 * ratio(sorted(a), sorted(b)));
}

function sorted(text: string): string {
  return text.split(' ').sort().join('');
}

function ratio(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  if (shortest < HOPELESS * longest) return shortest === 0 ? 0 : HOPELESS * (shortest / longest);
  return 1 - slips(a, b, longest) / longest;
}

/** Edits from one text to the other, where neighbours that changed places are one edit instead of two. */
export function slips(a: string, b: string, longest = Math.max(a.length, b.length)): number {
  const edits = distance(a, b);
  return edits > 1 && edits <= longest * (1 - HOPELESS) ? Math.max(1, edits - swaps(a, b)) : edits;
}

/** Neighbours that changed places between two texts, read from both ends. */
function swaps(a: string, b: string): number {
  let [i, j, count] = [0, 0, 0];
  while (i + 1 < a.length && j + 1 < b.length) {
    if (a[i] !== b[j] && a[i] === b[j + 1] && a[i + 1] === b[j] && a[i + 2] === b[j + 2]) {
      count++;
      i += 2;
      j += 2;
    } else if (a[i] !== b[j] && a[i + 1] === b[j]) i++;
    else if (a[i] !== b[j] && a[i] === b[j + 1]) j++;
    else {
      i++;
      j++;
    }
  }
  return count;
}
