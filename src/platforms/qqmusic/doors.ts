import type { Adapter } from '../platform.js';
import { readAlbum } from './album.js';
import { shortLink } from './requests.js';
import { searchAlbums, searchTracks } from './search.js';
import { albumOfTrack } from './song.js';

export const adapter: Adapter = {
  searchAlbums,
  readAlbum,
  searchTracks,
  albumOfTrack,
  resolve: async (session, link) => (await session.ask(shortLink(link))).url,
};
