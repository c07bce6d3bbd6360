import { type Answer, Failure, type Problem } from '../../model/index.js';
import type { Session } from '../platform.js';
import { attempt, firstOf } from './attempt.js';
import type { Song } from './convert.js';
import { albumSongs, SONG_HOSTS, SONGS_SIZE } from './requests.js';
import { eachOnce, songsOfRows } from './rows.js';
import { type Page, songsPage } from './wire-bodies.js';

/** All songs of an album, as far as they came. */
export interface AlbumSongs {
  /** In list order, each song once. */
  songs: Song[];
  /** How many the platform says there are. */
  total: number;
  /** What kept a page or a row from being read. */
  problem: Problem | null;
  /** The answer that brought the first page. */
  answer: Answer;
}

/** Reads the songs page by page until one is not full; throws where not even the first page came. */
export async function songsOfAlbum(session: Session, id: string): Promise<AlbumSongs> {
  const { answer, ...first } = await askPage(session, id, 1);
  const { rows, failure } = await furtherRows(session, id, first);
  const { songs, unread } = songsOfRows([...first.rows, ...rows]);
  const problem = failure?.problem ?? unread;
  return { songs: eachOnce(songs), total: first.total, problem, answer };
}

async function furtherRows(
  session: Session,
  id: string,
  first: Page,
): Promise<{ rows: unknown[]; failure: Failure | null }> {
  const rows: unknown[] = [];
  let size = first.rows.length;
  for (let page = 2; size >= SONGS_SIZE && (page - 1) * SONGS_SIZE < first.total; page += 1) {
    const next = await attempt(askPage(session, id, page));
    if (next instanceof Failure) return { rows, failure: next };
    rows.push(...next.rows);
    size = next.rows.length;
  }
  return { rows, failure: null };
}

/** One page, from the first host that answers for it. */
function askPage(session: Session, id: string, page: number): Promise<Page & { answer: Answer }> {
  return firstOf(
    SONG_HOSTS.map((host) => async () => {
      const answer = await session.ask(albumSongs(host, id, page));
      return { ...songsPage(answer.text), answer };
    }),
  );
}
