import type { Adapter } from '../platform.js';
import { readAlbum } from './album.js';
import { readPlaylist } from './playlist.js';
import { shortLink } from './requests.js';
import { searchAlbums, searchTracks } from './search.js';
import { albumOfTrack } from './song.js';

export const adapter: Adapter = {
  searchAlbums,
  readAlbum,
  searchTracks,
  albumOfTrack,
  readPlaylist,
  resolve: async (session, link) => (await session.ask(shortLink(link))).url,
};
