import { type Answer, Failure, type ListingHead, type Problem } from '../../model/index.js';
import { together } from './asking.js';
import { ALBUM_ROWS } from './requests.js';
import type { Rows, WireSong } from './wire.js';

/** One page of an album, from any door. */
export interface AlbumPage {
  head: ListingHead;
  rows: Rows<WireSong>;
  /** The album itself is for sale. */
  sold: boolean;
  answer: Answer;
}

/** An album as one door tells it. */
export interface Reading {
  head: ListingHead;
  songs: WireSong[];
  sold: boolean;
  problem: Problem | null;
  /** The last page came; null where only a count that agrees can tell. */
  ended: boolean | null;
  answer: Answer;
}

/** No album has more pages than this. */
const MOST_PAGES = 20;

/**
 * Reads an album to its end; a page shorter than its size is the last. Later pages go out side by side, and one that
 * is null lies past the end.
 */
export async function readPages(
  ask: (page: number) => Promise<AlbumPage | null>,
): Promise<Reading> {
  const first = await ask(0);
  if (!first) throw new Failure('refused', 'kuwo: an album has no first page');
  const full = first.rows.count >= ALBUM_ROWS;
  const due = full ? Math.ceil((first.head.trackCount ?? 0) / ALBUM_ROWS) : 1;
  const pages = Math.max(1, Math.min(due, MOST_PAGES));
  const later = await together(Array.from({ length: pages - 1 }, (_, at) => ask(at + 1)));
  const all = [first, ...later.answers.filter((page) => page !== null)];
  return {
    ...onePage(first),
    songs: distinct(all.flatMap((page) => page.rows.good)),
    problem: later.problem ?? all.find((page) => page.rows.problem)?.rows.problem ?? null,
    ended: !full || (first.head.trackCount !== null && due <= MOST_PAGES),
  };
}

/** An album whose door knows no pages: whole only where a count agrees. */
export function onePage({ head, rows, sold, answer }: AlbumPage): Reading {
  return { head, songs: distinct(rows.good), sold, problem: rows.problem, ended: null, answer };
}

function distinct(songs: WireSong[]): WireSong[] {
  const byId = new Map(songs.map((song) => [song.id, song]));
  return [...byId.values()].slice(0, MOST_PAGES * ALBUM_ROWS);
}
