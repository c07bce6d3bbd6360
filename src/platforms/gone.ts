import { Failure, type PlatformId } from '../model/index.js';
import type { Adapter } from './platform.js';

/** The adapter of a platform that is closed and of which nothing is kept: it says so, whatever it is asked. */
export function goneAdapter(platform: PlatformId, message: string): Adapter {
  const gone = async (): Promise<never> => {
    throw new Failure('no-capture', `${platform}: ${message}`);
  };
  return { searchAlbums: gone, readAlbum: gone, searchTracks: gone, albumOfTrack: gone };
}
