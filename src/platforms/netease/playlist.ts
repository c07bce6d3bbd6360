import type { Playlist } from '../../model/index.js';
import type { Session } from '../platform.js';
import { parseJson, shaped } from '../shape.js';
import { plain, whole } from '../text.js';
import { readingsOfIds } from './batch.js';
import { trackOf } from './convert.js';
import { playlist } from './requests.js';
import * as wire from './wire.js';

/** A public playlist: its ids, then all its songs by id; null where there is none. */
export async function readPlaylist(session: Session, id: string): Promise<Playlist | null> {
  const answer = await session.ask(playlist(id));
  const body = parseJson('netease', answer.text);
  if (wire.isNoSuchPlaylist(body)) return null;
  const { playlist: list } = shaped('netease', wire.playlistAnswer, body);
  const ids = list.trackIds.map((track) => track.id);
  const { readings, place, problem } = await readingsOfIds(session, ids);
  const tracks = readings.flatMap((reading) => trackOf(reading) ?? []);
  return {
    platform: 'netease',
    id,
    title: plain(list.name),
    trackCount: whole(list.trackCount) ?? ids.length,
    url: `https://music.163.com/#/playlist?id=${id}`,
    tracks,
    complete: problem === null && tracks.length >= ids.length,
    problem,
    place,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}
