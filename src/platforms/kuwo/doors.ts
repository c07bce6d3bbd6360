import { Failure } from '../../model/index.js';
import type { Adapter, Session } from '../platform.js';
import { readAlbum } from './album.js';
import { searchAlbums } from './albums.js';
import { albumIdOf } from './convert.js';
import { readPlaylist } from './playlist.js';
import { parseQuoted } from './quoted.js';
import * as requests from './requests.js';
import { searchTracks } from './songs.js';
import { payRows } from './wire.js';

/** The answer about a song's terms names its album too. */
async function albumOfTrack(session: Session, id: string): Promise<string | null> {
  const answer = await session.ask(requests.termsOf([id]));
  const song = payRows(parseQuoted(answer.text)).find((row) => row.id === id);
  if (!song) throw new Failure('changed', `kuwo: music.pay does not name song ${id}`);
  return albumIdOf(song.albumid);
}

export const adapter: Adapter = {
  searchAlbums,
  readAlbum,
  searchTracks,
  albumOfTrack,
  readPlaylist,
};
