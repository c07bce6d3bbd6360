import { Failure, type Playlist } from '../../model/index.js';
import type { Session } from '../platform.js';
import { plain } from '../text.js';
import { attempt } from './attempt.js';
import { isNumber } from './codes.js';
import { playlistHead, playlistSongs, SONGS_SIZE } from './requests.js';
import { songsOfRows } from './rows.js';
import { withTerms } from './terms.js';
import { infoPage, playlistPage } from './wire-bodies.js';

/** A public playlist by its number: name and first songs from its page, the others by list; null where there is none. */
export async function readPlaylist(session: Session, id: string): Promise<Playlist | null> {
  if (!isNumber(id)) {
    throw new Failure('no-search', 'kugou: lists with such a code as their address cannot be read');
  }
  const answer = await session.ask(playlistHead(id));
  const page = playlistPage(answer.text);
  if (!page) return null;
  const { rows, failure } = await rowsOfList(session, id, page);
  const { songs, unread } = songsOfRows(rows);
  const { tracks, problem } = await withTerms(session, songs);
  return {
    platform: 'kugou',
    id,
    title: plain(page.title),
    trackCount: page.total,
    url: `https://www.kugou.com/yy/special/single/${id}.html`,
    tracks,
    complete: failure === null && unread === null && songs.length >= page.total,
    problem: failure?.problem ?? unread ?? problem,
    place: null,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}

/** All rows; where the list stays shut, those of the page. */
async function rowsOfList(
  session: Session,
  id: string,
  page: { rows: unknown[]; total: number },
): Promise<{ rows: unknown[]; failure: Failure | null }> {
  if (page.rows.length >= page.total) return { rows: page.rows, failure: null };
  const rows: unknown[] = [];
  let size = SONGS_SIZE;
  for (let number = 1; size >= SONGS_SIZE && rows.length < page.total; number += 1) {
    const next = await attempt(session.ask(playlistSongs(id, number)).then(readRows));
    if (next instanceof Failure) {
      return { rows: rows.length > 0 ? rows : page.rows, failure: next };
    }
    rows.push(...next);
    size = next.length;
  }
  return { rows, failure: null };
}

function readRows({ text }: { text: string }): unknown[] {
  return infoPage(text).rows;
}
