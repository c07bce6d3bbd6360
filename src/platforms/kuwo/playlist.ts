import { Failure, type Playlist } from '../../model/index.js';
import type { Session } from '../platform.js';
import { firstOpen } from './asking.js';
import { headOf, trackOf } from './convert.js';
import { type AlbumPage, type Reading, readPages } from './pages.js';
import { parseQuoted } from './quoted.js';
import * as requests from './requests.js';
import { termsOfSongs } from './terms.js';
import { listBody, twinListBody } from './wire.js';

/** A public playlist: the plain twin of the site's JSON, whose rows say what is still there, else the older host. */
export async function readPlaylist(session: Session, id: string): Promise<Playlist | null> {
  const reading = await firstOpen([
    () => readPages((page) => twinPage(session, id, page)),
    () => readPages((page) => oldPage(session, id, page)),
  ]);
  const { head, songs } = reading;
  if (head.title === '' && songs.length === 0) return null;
  const { termsOf, problem } = await termsOfSongs(session, songs, { albumSold: false });
  return {
    platform: 'kuwo',
    id,
    title: head.title,
    trackCount: head.trackCount,
    url: `https://www.kuwo.cn/playlist_detail/${id}`,
    tracks: songs.map((song) => trackOf(song, termsOf(song))),
    complete: isWhole(reading),
    problem: reading.problem ?? problem,
    place: null,
    request: reading.answer.request,
    seenAt: reading.answer.seenAt,
  };
}

function isWhole({ head, songs, problem, ended }: Reading): boolean {
  return problem === null && ended !== false && songs.length >= (head.trackCount ?? songs.length);
}

async function twinPage(session: Session, id: string, page: number): Promise<AlbumPage | null> {
  const answer = await session.ask(requests.twinPlaylist(id, page));
  const body = twinListBody(parseQuoted(answer.text), page);
  if (!body) return null;
  const head = headOf({ id, title: body.name, count: body.total });
  return { head, rows: body.rows, sold: false, answer };
}

async function oldPage(session: Session, id: string, page: number): Promise<AlbumPage> {
  const answer = await session.ask(requests.playlist(id, page));
  const { name, total, rows } = listBody(parseQuoted(answer.text));
  if (rows.problem && rows.good.length === 0)
    throw new Failure(rows.problem.code, rows.problem.message);
  return { head: headOf({ id, title: name, count: total }), rows, sold: false, answer };
}
