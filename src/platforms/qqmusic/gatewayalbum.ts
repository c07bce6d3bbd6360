import {
  Failure,
  type Listing,
  type ListingHead,
  type Problem,
  problemOf,
} from '../../model/index.js';
import type { Session } from '../platform.js';
import { shaped } from '../shape.js';
import { partOf } from './gateway.js';
import { detailHead } from './heads.js';
import { listingOf } from './listing.js';
import { askWithEcho } from './place.js';
import { albumSongs, albumWithSongs, SONGS_SIZE } from './requests.js';
import { songsIn } from './songs.js';
import { albumDetail, albumSong, songPage } from './wire.js';

/** A page of an album's songs; `total` is what the platform counts in all. */
interface Page {
  list: unknown[];
  total: number | null;
  problem: Problem | null;
}

/** Songs are asked for up to this many pages; no album comes near it. */
const MOST_PAGES = 20;

/** An album by one request, and one more for each further hundred songs; null where there is no such album. */
export async function gatewayAlbum(
  session: Session,
  id: string,
  told: ListingHead | null,
): Promise<Listing | null> {
  const answer = await askWithEcho(session, (echo) => albumWithSongs(id, echo));
  const head = headIn(answer.text, told);
  if (head === null) return null;
  const first = pageIn(answer.text);
  const pages = [first, ...(await laterPages(session, id, first))];
  const songs = songsIn(
    'songList',
    albumSong,
    pages.flatMap((page) => page.list),
  );
  const problem = pages.find((page) => page.problem)?.problem ?? songs.problem;
  const counted = { ...head, trackCount: first.total ?? head.trackCount };
  return listingOf(session, { head: counted, rows: songs.rows, problem }, answer);
}

/** The album's facts, or what the search told where they fail; null where the album has neither name nor songs. */
function headIn(text: string, told: ListingHead | null): ListingHead | null {
  try {
    const head = detailHead(shaped('qqmusic', albumDetail, partOf(text, 'detail')), told);
    if (head || !hasSongs(text)) return head;
  } catch (thrown) {
    if (told === null) throw thrown;
    problemOf(thrown);
  }
  if (told === null) throw new Failure('changed', 'qqmusic: songs come, but the album has no name');
  return told;
}

function hasSongs(text: string): boolean {
  try {
    return pageIn(text).list.length > 0;
  } catch (thrown) {
    problemOf(thrown);
    return false;
  }
}

function pageIn(text: string): Page {
  const { songList, totalNum } = shaped('qqmusic', songPage, partOf(text, 'songs'));
  const problem: Problem | null =
    totalNum === null
      ? { code: 'changed', message: 'qqmusic: songs.data.totalNum is missing' }
      : null;
  return { list: songList ?? [], total: totalNum, problem };
}

/** A page shorter than its size is the last. */
function laterPages(session: Session, id: string, first: Page): Promise<Page[]> {
  const full = first.list.length >= SONGS_SIZE;
  const pages = full ? Math.min(Math.ceil((first.total ?? 0) / SONGS_SIZE), MOST_PAGES) : 1;
  const begins = Array.from({ length: Math.max(pages - 1, 0) }, (_, at) => (at + 1) * SONGS_SIZE);
  return Promise.all(begins.map((begin) => laterPage(session, id, begin)));
}

async function laterPage(session: Session, id: string, begin: number): Promise<Page> {
  try {
    return pageIn((await session.ask(albumSongs(id, begin))).text);
  } catch (thrown) {
    return { list: [], total: null, problem: problemOf(thrown) };
  }
}
