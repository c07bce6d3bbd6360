import { Failure } from '../../model/index.js';
import type { Adapter } from '../platform.js';
import { readAlbum } from './album.js';
import { albumOfIsrc, searchAlbums, searchBarcode } from './search.js';

export const adapter: Adapter = {
  searchAlbums,
  readAlbum,
  searchBarcode,
  albumOfIsrc,
  searchTracks: async () => {
    throw new Failure(
      'no-search',
      'ytmusic: it has no search for songs alone that can be relied on',
    );
  },
  albumOfTrack: async () => {
    throw new Failure(
      'no-search',
      "ytmusic: a video does not name its album; paste the album's address, or the song's with list=OLAK5uy_...",
    );
  },
};
