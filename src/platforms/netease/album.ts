import { type Listing, type Problem, problemOf } from '../../model/index.js';
import type { Session } from '../platform.js';
import { parseJson, rowsOf, shaped } from '../shape.js';
import { readingsOf } from './batch.js';
import { headOf, trackOf } from './convert.js';
import { album } from './requests.js';
import * as wire from './wire.js';

/** One album, whole in one answer; null where its id is unknown. Removed songs are counted neither in `size` nor here. */
export async function readAlbum(session: Session, id: string): Promise<Listing | null> {
  const answer = await session.ask(album(id));
  const body = parseJson('netease', answer.text);
  if (wire.isNoSuchAlbum(body)) return null;
  const listed = shaped('netease', wire.albumAnswer, body);
  const { good, bad } = rowsOf(wire.song, listed.songs);
  const { readings, place, problem } = await readingsOf(session, good);
  const head = headOf(listed.album);
  return {
    ...head,
    tracks: readings.flatMap((reading) => trackOf(reading) ?? []),
    complete: bad === 0 && listed.songs.length >= (head.trackCount ?? 0),
    problem: unreadable(listed.songs) ?? problem,
    place,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}

/** What is wrong with the first row that cannot be read; null where none is. */
function unreadable(songs: unknown[]): Problem | null {
  try {
    shaped('netease', wire.songsAsked, { songs });
    return null;
  } catch (thrown) {
    return problemOf(thrown);
  }
}
