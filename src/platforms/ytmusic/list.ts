import { Failure } from '../../model/index.js';
import type { Session } from '../platform.js';
import { callerOf, firstOpen } from './caller.js';
import { linkedAlbum } from './convert.js';
import { albumIn, dataIn } from './page.js';
import { browse, listPage } from './requests.js';
import { bodyOf, shelfIn } from './wire.js';

/** True for the id of an album's own playlist. */
export function isList(id: string): boolean {
  return id.startsWith('OLAK5uy_');
}

/** The album of a playlist, from its page, else from its rows; null where there is no such playlist. */
export async function albumOfList(session: Session, list: string): Promise<string | null> {
  return firstOpen([() => viaPage(session, list), () => viaRows(session, list)]);
}

async function viaPage(session: Session, list: string): Promise<string | null> {
  const { text } = await session.ask(listPage(list));
  const album = albumIn(text);
  if (album !== null || bodyOf(dataIn(text)) === null) return album;
  throw new Failure('changed', `ytmusic: the page of playlist ${list} names no album`);
}

async function viaRows(session: Session, list: string): Promise<string | null> {
  const body = bodyOf((await session.ask(browse(callerOf(session), `VL${list}`))).text);
  if (body === null) return null;
  const { rows } = shelfIn(body, 'musicPlaylistShelfRenderer');
  const album = linkedAlbum(rows.flatMap((row) => row.others.flat()));
  if (album === null) throw new Failure('changed', `ytmusic: playlist ${list} names no album`);
  return album;
}
