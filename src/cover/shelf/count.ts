import { isOpen } from '../plans/held.js';
import type { Shelf, ShelfKind } from './gather.js';

/** A shelf to which nothing is added any more, laid out for being counted again and again. */
export interface CountedShelf
  extends Pick<Shelf, 'plans' | 'options' | 'held' | 'within' | 'tracks'> {
  /** By place. */
  kinds: readonly ShelfKind[];
  /** The kinds of each make of albums, one make after the other; make m begins at `starts[m]`. */
  makes: Int32Array;
  starts: Int32Array;
  /** How many albums are of each make. */
  albums: Int32Array;
}

export function countedShelf(shelf: Shelf): CountedShelf {
  const makes = [...shelf.makes.values()];
  const starts = new Int32Array(makes.length + 1);
  makes.forEach(({ kinds }, make) => {
    starts[make + 1] = (starts[make] as number) + kinds.length;
  });
  const all = new Int32Array(starts.at(-1) ?? 0);
  makes.forEach(({ kinds }, make) => {
    all.set(kinds, starts[make]);
  });
  const { plans, options, held, within, tracks } = shelf;
  return {
    ...{ plans, options, held, within, tracks },
    kinds: [...shelf.kinds.values()],
    makes: all,
    starts,
    albums: Int32Array.from(makes, ({ count }) => count),
  };
}

/** What these openers come to on the whole shelf; `whole` counts albums. */
export function countOf(shelf: CountedShelf, have: ReadonlySet<string>) {
  const { kinds, tracks } = shelf;
  const open = new Uint8Array(kinds.length);
  const sum = { covered: 0, standardOnly: 0, missing: 0, undecided: 0 };
  for (const { place, count, any, full, unknown } of kinds) {
    if (isOpen(any, have)) {
      open[place] = 1;
      sum.covered += count;
      if (!isOpen(full, have)) sum.standardOnly += count;
    } else if (unknown) sum.undecided += count;
    else sum.missing += count;
  }
  return { ...sum, of: tracks, complete: sum.covered === tracks, whole: wholeAlbums(shelf, open) };
}

function wholeAlbums({ makes, starts, albums }: CountedShelf, open: Uint8Array): number {
  let whole = 0;
  for (let make = 0; make < albums.length; make++) {
    let at = starts[make] as number;
    const end = starts[make + 1] as number;
    while (at < end && open[makes[at] as number] === 1) at++;
    if (at === end) whole += albums[make] as number;
  }
  return whole;
}
