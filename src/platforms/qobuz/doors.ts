import { Failure } from '../../model/index.js';
import type { Adapter } from '../platform.js';
import { readAlbum } from './album.js';

export const adapter: Adapter = {
  searchAlbums: noSearch,
  readAlbum,
  searchTracks: noSearch,
  albumOfTrack: noSearch,
};

async function noSearch(): Promise<never> {
  throw new Failure(
    'no-search',
    'qobuz: it is not searched; paste the address of the album, such as https://www.qobuz.com/us-en/album/title/id',
  );
}
