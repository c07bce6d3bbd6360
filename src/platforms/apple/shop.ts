import {
  type Answer,
  Failure,
  type ListedTrack,
  type ListingHead,
  type Problem,
  type Terms,
  terms,
} from '../../model/index.js';
import type { Session } from '../platform.js';
import { albumOfSong, headOf, trackOf } from './convert.js';
import { doubted, isLimited, noteAnswer, noteFailure, wasSeen } from './limit.js';
import { MOST_ROWS } from './requests.js';
import { type Collection, type Rows, rowsIn, type Song } from './wire.js';

/** What one shop says of one album. */
export interface Shop {
  /** ISO country. */
  region: string;
  /** Null where the shop does not list the album, or could not be read. */
  head: ListingHead | null;
  tracks: ListedTrack[];
  /** On what terms this shop has a song that another shop lists, and this one does not. */
  lacking: Terms;
  problem: Problem | null;
  request: string;
  seenAt: string;
}

/** The rows of an answer, and the answer. Notes what speaks for or against later empty ones. */
export async function askShop(
  session: Session,
  request: Parameters<Session['ask']>[0],
): Promise<{ rows: Rows; answer: Answer }> {
  try {
    const answer = await session.ask(request);
    const rows = rowsIn(answer.text);
    if (rows.count > 0) noteAnswer(session.memory);
    return { rows, answer };
  } catch (thrown) {
    if (thrown instanceof Failure) noteFailure(session.memory, thrown.problem);
    throw thrown;
  }
}

/** An album out of the answer to its lookup in one shop. Throws Failure where the answer proves nothing. */
export function shopOf(
  session: Session,
  id: string,
  region: string,
  { rows, answer }: { rows: Rows; answer: Answer },
): Shop {
  const { request, seenAt } = answer;
  const found = albumIn(rows, id);
  if (found) return { ...listed(found, rows, id, region), region, request, seenAt };
  const { problem } = rows;
  if (problem) throw new Failure(problem.code, problem.message);
  const isDoubtful = isLimited(session.memory) || wasSeen(session.memory, id, region);
  if (rows.count === 0 && isDoubtful) {
    const { code, message } = doubted(region);
    throw new Failure(code, message);
  }
  const lacking = terms('region-locked', 'not-in-region', { region });
  return { region, head: null, tracks: [], lacking, problem: null, request, seenAt };
}

/** A shop that gave no usable answer. */
export function closedShop(region: string, problem: Problem): Shop {
  const lacking = terms('unknown', problem.code, { region });
  return { region, head: null, tracks: [], lacking, problem, request: '', seenAt: '' };
}

function albumIn({ albums, songs }: Rows, id: string): Collection | null {
  const album = albums.find((one) => one.collectionId === id);
  const song = album ? undefined : songs.find((one) => one.collectionId === id);
  return album ?? (song ? albumOfSong({ ...song, collectionId: id }) : null);
}

function listed(
  album: Collection,
  rows: Rows,
  id: string,
  region: string,
): Pick<Shop, 'head' | 'tracks' | 'lacking' | 'problem'> {
  const songs = rows.songs.filter((song) => (song.collectionId ?? id) === id);
  const head = headOf(album, region, rows.extras.length);
  const speaks = speaksOfStreaming(songs);
  return {
    head,
    tracks: songs.map((song) => trackOf(song, region, speaks)),
    lacking: lackingIn(rows, songs, region),
    problem: rows.problem,
  };
}

/** Bodies of 2011 never tell what streams: only where one row does, the silence of another says no. */
export function speaksOfStreaming(songs: readonly Song[]): boolean {
  return songs.some(({ isStreamable }) => isStreamable !== null && isStreamable !== undefined);
}

function lackingIn(rows: Rows, songs: readonly Song[], region: string): Terms {
  if (rows.problem) return terms('unknown', rows.problem.code, { region });
  // Streamed without being sold, or not out yet: the lookup may show the album and none of its songs.
  if (songs.length === 0) return terms('unknown', 'no-terms', { region });
  if (!rows.whole || rows.count >= MOST_ROWS) return terms('unknown', 'listing-cut', { region });
  return terms('region-locked', 'not-in-region', { region });
}
