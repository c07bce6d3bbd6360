import { Failure, type ListedTrack, type Problem } from '../../model/index.js';
import type { Session } from '../platform.js';
import { rowsOf } from '../shape.js';
import { attempt } from './attempt.js';
import type { Song } from './convert.js';
import { rightsOfItem } from './readings.js';
import { songTerms, TERMS_SIZE } from './requests.js';
import { decide, isDoubtful, type Rights, settled } from './rights.js';
import { termsItem } from './wire.js';
import { itemsOf } from './wire-bodies.js';

/** Songs with their terms; the doubtful ones among them are asked for in batches, side by side. */
export async function withTerms(
  session: Session,
  songs: Song[],
): Promise<{ tracks: ListedTrack[]; problem: Problem | null }> {
  const doubtful = songs.filter(({ rights, hash }) => isDoubtful(rights) && hash !== '');
  const outcomes = await Promise.all(
    batches(doubtful).map((batch) => attempt(askTerms(session, batch))),
  );
  const failed = outcomes.find((outcome) => outcome instanceof Failure);
  const answers = new Map(
    outcomes.flatMap((outcome) => (outcome instanceof Failure ? [] : [...outcome])),
  );
  const asked = new Set(doubtful);
  const tracks = songs.map((song) => {
    const answer = asked.has(song) ? answers.get(song.hash.toLowerCase()) : undefined;
    const silence = asked.has(song) && failed ? failed.code : song.rights.silence;
    const rights = answer ? settled(song.rights, answer) : { ...song.rights, silence };
    return { ...song.track, terms: decide(rights).terms };
  });
  return { tracks, problem: failed?.problem ?? null };
}

function batches(songs: Song[]): Song[][] {
  const byHash = [...new Map(songs.map((song) => [song.hash.toLowerCase(), song])).values()];
  return Array.from({ length: Math.ceil(byHash.length / TERMS_SIZE) }, (_, index) =>
    byHash.slice(index * TERMS_SIZE, (index + 1) * TERMS_SIZE),
  );
}

/** Rights by file hash in lower case, of those songs only whose very hash was answered for. */
async function askTerms(session: Session, songs: Song[]): Promise<Map<string, Rights>> {
  const named = songs.map(({ hash, track }) => ({
    hash,
    id: track.id,
    albumId: track.album?.id ?? null,
    title: track.title,
  }));
  const { text } = await session.ask(songTerms(named));
  const { good } = rowsOf(termsItem, itemsOf(text));
  const answers = new Map<string, Rights>();
  for (const item of good) {
    const rights = rightsOfItem(item);
    if (rights) answers.set(item.hash.toLowerCase(), rights);
  }
  return answers;
}
