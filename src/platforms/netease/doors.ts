import { Failure, shortLink } from '../../model/index.js';
import type { Adapter, Session } from '../platform.js';
import { parseJson, shaped } from '../shape.js';
import { readAlbum } from './album.js';
import { albumIdOf } from './convert.js';
import { readPlaylist } from './playlist.js';
import { songDetail } from './requests.js';
import { searchAlbums, searchTracks } from './search.js';
import * as wire from './wire.js';

export const adapter: Adapter = {
  searchAlbums,
  readAlbum,
  searchTracks,
  albumOfTrack,
  readPlaylist,
  resolve,
};

async function albumOfTrack(session: Session, id: string): Promise<string | null> {
  const { text } = await session.ask(songDetail([id]));
  const { songs } = shaped('netease', wire.songsAsked, parseJson('netease', text));
  const song = songs.find((one) => one.id === id);
  return song ? albumIdOf(song) : null;
}

/** Where a short link leads. Throws Failure refused where it leads nowhere. */
async function resolve(session: Session, id: string): Promise<string> {
  const { url } = await session.ask(shortLink(id));
  if (/^163cn\./.test(new URL(url).hostname))
    throw new Failure('refused', `netease: the short link ${id} leads nowhere`);
  return url;
}
