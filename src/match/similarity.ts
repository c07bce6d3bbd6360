import { distance } from 'fastest-levenshtein';
import { squeeze } from './fold.js';
import { remembering } from './remember.js';

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
  if (straight === 1 || !shareWord(a, b)) return straight;
  return Math.max(straight, 0.98 * ratio(sorted(a), sorted(b)));
}

/** Words can only have changed places where some word stands in both. */
function shareWord(a: string, b: string): boolean {
  if (!a.includes(' ') || !b.includes(' ')) return false;
  const words = ` ${b} `;
  return a.split(' ').some((word) => words.includes(` ${word} `));
}

const sorted = remembering((text: string) => text.split(' ').sort().join(''));

function ratio(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  if (longest === 0) return 0;
  if (shortest < HOPELESS * longest) return shortest === 0 ? 0 : HOPELESS * (shortest / longest);
  return 1 - slips(a, b) / longest;
}

/** Edits from one text to the other, where neighbours that changed places are one edit instead of two. */
export function slips(a: string, b: string): number {
  const edits = distance(a, b);
  const longest = Math.max(a.length, b.length);
  const mayMatch = edits > 1 && edits <= Math.max(2, longest * (1 - HOPELESS));
  return mayMatch ? Math.max(1, edits - swaps(a, b)) : edits;
}

/** Neighbours that changed places between two texts, read side by side. */
function swaps(a: string, b: string): number {
  let [i, j, count] = [0, 0, 0];
  while (i + 1 < a.length && j + 1 < b.length) {
    const [skipsB, skipsA] = [a[i] === b[j + 1], a[i + 1] === b[j]];
    const isSwap = a[i] !== b[j] && skipsA && skipsB;
    const isEven = isSwap || a[i] === b[j] || skipsA === skipsB;
    if (isSwap) count++;
    i += Number(isSwap) + Number(isEven || skipsA);
    j += Number(isSwap) + Number(isEven || skipsB);
  }
  return count;
}
