import { Failure } from '../../model/index.js';
import type { Adapter } from '../platform.js';
import { readAlbum } from './album.js';
import { addresses } from './links.js';
import { albumOfIsrc, albumOfTrack } from './recording.js';
import { searchAlbums, searchBarcode } from './search.js';

export const adapter: Adapter = {
  searchAlbums,
  readAlbum,
  searchTracks,
  albumOfTrack,
  searchBarcode,
  albumOfIsrc,
  addresses,
};

/** Nothing plays here, so no song is looked for. */
async function searchTracks(): Promise<never> {
  throw new Failure(
    'no-search',
    'musicbrainz: a reference of albums, not a place to look for songs',
  );
}
