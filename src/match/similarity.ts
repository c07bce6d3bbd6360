import { distance } from 'fastest-levenshtein';
import { squeeze } from './fold.js';

/**
 * How alike two folded texts are, 0..1: one minus the edits per character. Spaces that were squeezed out and
 * words that changed places cost nothing or little.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const [left, right] = [squeeze(a), squeeze(b)];
  const straight = ratio(left, right);
  if (straight === 1 || !a.includes(' ') || !b.includes(' ')) return straight;
  return Math.max(straight, 0.98 * ratio(sorted(a), sorted(b)));
}

function sorted(text: string): string {
  return text.split(' ').sort().join('');
}

function ratio(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : 1 - distance(a, b) / longest;
}
