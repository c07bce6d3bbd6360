import { Failure } from '../../model/index.js';
import type { Adapter, Session } from '../platform.js';
import { readAlbum } from './album.js';
import { doubted, isLimited } from './limit.js';
import { lookup } from './requests.js';
import { searchAlbums, searchBarcode, searchTracks } from './search.js';
import { askShop } from './shop.js';

export const adapter: Adapter = {
  searchAlbums,
  readAlbum,
  searchTracks,
  albumOfTrack,
  searchBarcode,
};

/** The album of a song, by the first shop that lists the song; null where every shop answered and none does. */
async function albumOfTrack(session: Session, id: string): Promise<string | null> {
  const failures: Failure[] = [];
  for (const region of session.regions) {
    const album = await albumIn(session, id, region).catch(failureOnly);
    if (typeof album === 'string') return album;
    if (album) failures.push(album);
  }
  if (failures[0]) throw failures[0];
  return null;
}

async function albumIn(session: Session, id: string, region: string): Promise<string | null> {
  const { rows } = await askShop(session, lookup(id, region));
  const song = rows.songs.find(({ trackId }) => trackId === id);
  if (song) return song.collectionId ?? null;
  const isDoubtful = rows.count === 0 && isLimited(session.memory);
  const problem = isDoubtful ? doubted(region) : rows.problem;
  if (problem) throw new Failure(problem.code, problem.message);
  return null;
}

/** A platform's failure as a value; a fault of ours is thrown on. */
function failureOnly(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  throw thrown;
}
