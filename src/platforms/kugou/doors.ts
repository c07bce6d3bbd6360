import { Failure } from '../../model/index.js';
import type { Adapter, Session } from '../platform.js';
import { recognise } from './address.js';
import { readAlbum } from './album.js';
import { readPlaylist } from './playlist.js';
import { page, songInfo, songPage } from './requests.js';
import { songOfPage } from './script.js';
import { searchAlbums, searchTracks } from './search.js';
import { albumIdOf } from './wire-bodies.js';

export const adapter: Adapter = {
  searchAlbums,
  readAlbum,
  searchTracks,
  albumOfTrack,
  readPlaylist,
  resolve,
};

/** By the code of the song's page, or by its file hash. */
async function albumOfTrack(session: Session, id: string): Promise<string | null> {
  if (/^[0-9a-f]{32}$/i.test(id)) return albumIdOf((await session.ask(songInfo(id))).text);
  return songOfPage((await session.ask(songPage(id))).text).albumId;
}

/** Where a short link leads, or else what the page behind it says of its song. */
async function resolve(session: Session, id: string): Promise<string> {
  const { url, text } = await session.ask(page(id));
  const landed = recognise(url);
  if (landed && landed.kind !== 'short') return url;
  const { albumId, code } = songOfPage(text);
  if (albumId !== null) return `https://www.kugou.com/album/${albumId}.html`;
  if (code !== null) return `https://www.kugou.com/mixsong/${code}.html`;
  throw new Failure('changed', 'kugou: the page of the share names neither album nor song');
}
