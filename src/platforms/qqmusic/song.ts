import { Failure } from '../../model/index.js';
import type { Session } from '../platform.js';
import { shaped } from '../shape.js';
import { firstAnswer } from './backups.js';
import { isOrphanage } from './convert.js';
import { codesIn, partOf, REMOVED } from './gateway.js';
import { songDetail, songInfo } from './requests.js';
import * as wire from './wire.js';

type Home = { mid: string; id: number | null };

/** The mid of the album a song is on; null where the song is gone or lost its album. */
export async function albumOfTrack(session: Session, id: string): Promise<string | null> {
  const home = await firstAnswer<Home | null>([
    () => fromDetail(session, id),
    () => fromTerms(session, id),
  ]);
  return home === null || home.mid === '' || isOrphanage(home) ? null : home.mid;
}

async function fromDetail(session: Session, id: string): Promise<Home | null> {
  const { text } = await session.ask(songDetail(id));
  if (codesIn(text, 'req').includes(REMOVED)) return null;
  return shaped('qqmusic', wire.songDetail, partOf(text, 'req')).track_info.album;
}

async function fromTerms(session: Session, id: string): Promise<Home | null> {
  const { text } = await session.ask(songInfo(id));
  if (codesIn(text, 'req').includes(REMOVED)) return null;
  const [first] = shaped('qqmusic', wire.trackInfo, partOf(text, 'req')).tracks;
  if (first === undefined) throw new Failure('changed', 'qqmusic: tracks[0] is missing');
  return shaped('qqmusic', wire.songRow, first).album;
}
