import { Failure, type Playlist } from '../../model/index.js';
import type { Session } from '../platform.js';
import { parseJson, shaped } from '../shape.js';
import { plain } from '../text.js';
import { trackOf } from './convert.js';
import { placeAsked } from './place.js';
import { playlistSongs } from './requests.js';
import { songsIn } from './songs.js';
import { withTerms } from './terms.js';
import { codedOf, playlists, songRow } from './wire.js';

/** What the old site says of a list that is private or deleted; so does an empty list of lists. */
const UNREADABLE = -1;

/** A public playlist, whole in one answer; null where it is shown to nobody. */
export async function readPlaylist(session: Session, id: string): Promise<Playlist | null> {
  const answer = await session.ask(playlistSongs(id));
  const body = parseJson('qqmusic', answer.text);
  const { code } = codedOf(body);
  if (code === UNREADABLE) return null;
  if (code) throw new Failure('refused', `qqmusic: the playlist is refused with code ${code}`);
  const [list] = shaped('qqmusic', playlists, body).cdlist;
  if (!list) return null;
  const { rows, problem } = songsIn('songlist', songRow, list.songlist ?? []);
  const [termed, place] = await Promise.all([withTerms(session, rows), placeAsked(session)]);
  return {
    platform: 'qqmusic',
    id,
    title: plain(list.dissname),
    trackCount: list.songnum,
    url: `https://y.qq.com/n/ryqq/playlist/${id}`,
    tracks: termed.rows.map((row) => trackOf(row, place, termed.lacks.get(row.mid))),
    complete: problem === null && rows.length >= (list.songnum ?? Number.POSITIVE_INFINITY),
    problem: problem ?? termed.problem,
    place,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}
