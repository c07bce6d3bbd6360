import type { Count } from './count.js';
import type { PageAlbum } from './data.js';

export type Column = 'title' | 'artists' | 'date' | 'heard' | 'missing' | 'undecided';
export type Show = 'every' | 'whole' | 'notWhole' | 'notFound' | 'failed';

/** How the list of albums is to be shown. */
export interface Listing {
  words: string;
  show: Show;
  column: Column | null;
  descending: boolean;
}

/** An album with its place in the input, and what can be heard of it now. */
export interface Row {
  album: PageAlbum;
  index: number;
  count: Count;
}

/** The rows that are asked for, in the order asked for; without one in input order. */
export function listed(rows: readonly Row[], listing: Listing): Row[] {
  const words = folded(listing.words).split(/\s+/).filter(Boolean);
  const kept = rows.filter((row) => isShown(row, listing.show) && holds(row, words));
  const { column } = listing;
  if (column === null) return kept;
  const compare = comparing(column);
  const sense = listing.descending ? -1 : 1;
  return kept.sort((a, b) => sense * compare(a, b) || a.index - b.index);
}

function holds({ album }: Row, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = folded(`${album.title} ${album.artists}`);
  return words.every((word) => text.includes(word));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase();
}

function isShown({ album, count }: Row, show: Show): boolean {
  const found = count.of > 0;
  switch (show) {
    case 'every':
      return true;
    case 'whole':
      return found && count.open === count.of;
    case 'notWhole':
      return found && count.open < count.of;
    default:
      return album.outcome === show;
  }
}

function comparing(column: Column): (a: Row, b: Row) => number {
  if (column === 'heard') return (a, b) => shareOf(a) - shareOf(b);
  if (column === 'missing' || column === 'undecided') {
    return (a, b) => a.album[column] - b.album[column];
  }
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return (a, b) => compare(a.album[column], b.album[column]);
}

/** An album that was not found stands before all that were. */
function shareOf({ count }: Row): number {
  return count.of === 0 ? -1 : count.open / count.of;
}
