import type { Session } from '../platform.js';
import { rowsOf } from '../shape.js';
import { byAlbum } from './choose.js';
import { rememberGroup } from './group.js';
import { recordingsOf, releasesOf } from './requests.js';
import * as wire from './wire.js';

/** The release to read for a recording; null where it is unknown, or on none. */
export async function albumOfTrack(session: Session, id: string): Promise<string | null> {
  const told = wire.told(wire.editions, await session.ask(releasesOf(id)));
  if (told === null) return null;
  const { good } = rowsOf(wire.edition, told.releases);
  for (const one of good) rememberGroup(session, one);
  return byAlbum(good)[0]?.id ?? null;
}

/** The first recording with this ISRC that is on a release decides. */
export async function albumOfIsrc(session: Session, isrc: string): Promise<string | null> {
  const told = wire.told(wire.recordings, await session.ask(recordingsOf(isrc)));
  for (const { id } of told?.recordings ?? []) {
    const album = await albumOfTrack(session, id);
    if (album !== null) return album;
  }
  return null;
}
