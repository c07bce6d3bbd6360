import { type Problem, problemOf } from '../../model/index.js';
import type { Session } from '../platform.js';
import { track } from './requests.js';
import { type Track, trackIn } from './wire.js';

/** One call a track: of a longer list the rest stays open. */
const MOST_TRACKS = 50;

/** Tracks by id as their own doors tell them; where a door failed, why. */
export type Details = Map<string, Track | Problem>;

/**
 * Asks for the countries of tracks: of those that do not play for the caller, since only that tells why; of all, where
 * several regions are asked.
 */
export async function readDetails(session: Session, rows: readonly Track[]): Promise<Details> {
  const shut = rows.filter(({ readable }) => readable === false);
  const others = session.regions.length > 1 ? rows.filter((row) => row.readable !== false) : [];
  const asked = [...shut, ...others]
    .filter(({ available_countries: countries }) => !countries)
    .slice(0, MOST_TRACKS);
  return new Map(
    await Promise.all(asked.map(async ({ id }) => [id, await detail(session, id)] as const)),
  );
}

async function detail(session: Session, id: string): Promise<Track | Problem> {
  try {
    const told = trackIn((await session.ask(track(id))).text);
    if (told?.id === id) return told;
    return { code: 'changed', message: `deezer: track ${id} is listed and not shown` };
  } catch (thrown) {
    return problemOf(thrown);
  }
}
