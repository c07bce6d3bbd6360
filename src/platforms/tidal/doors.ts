import type { Adapter } from '../platform.js';
import { readAlbum } from './album.js';
import { searchAlbums, searchBarcode } from './search.js';
import { albumOfIsrc, albumOfTrack, searchTracks } from './songs.js';

/** The official API; without a key of the user's own every question throws needs-key. */
export const adapter: Adapter = {
  searchAlbums,
  readAlbum,
  searchTracks,
  albumOfTrack,
  searchBarcode,
  albumOfIsrc,
};
