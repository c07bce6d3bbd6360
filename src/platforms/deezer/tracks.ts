import { type Answer, Failure, type Problem, problemOf } from '../../model/index.js';
import type { Session } from '../platform.js';
import { faultIn, rowsOf } from '../shape.js';
import { albumTracks, TRACK_ROWS } from './requests.js';
import * as wire from './wire.js';

/** The tracks of an album as far as they could be read. */
export interface Tracks {
  rows: wire.Track[];
  /** How many Deezer counts; null where it does not say. */
  total: number | null;
  problem: Problem | null;
}

const MOST_PAGES = 10;

/** Every page of an album's tracks, the later ones side by side. Throws Failure where the first one fails. */
export async function readTracks(session: Session, id: string): Promise<Tracks> {
  const first = pageIn(await session.ask(albumTracks(id, 1)));
  const pages = Math.min(Math.ceil((first.total ?? 0) / TRACK_ROWS), MOST_PAGES);
  const later = await Promise.all(
    Array.from({ length: Math.max(pages - 1, 0) }, (_, at) => laterPage(session, id, at + 2)),
  );
  const all = [first, ...later];
  return {
    rows: all.flatMap(({ rows }) => rows),
    total: first.total,
    problem: all.find(({ problem }) => problem !== null)?.problem ?? null,
  };
}

/** Rows of a list, with what is wrong with the first that cannot be read. */
export function rowsIn(data: readonly unknown[], where: string): Pick<Tracks, 'rows' | 'problem'> {
  const { good } = rowsOf(wire.track, data);
  return { rows: good, problem: faultIn('deezer', wire.track, data, where) };
}

async function laterPage(session: Session, id: string, page: number): Promise<Tracks> {
  try {
    return pageIn(await session.ask(albumTracks(id, page)));
  } catch (thrown) {
    return { rows: [], total: null, problem: problemOf(thrown) };
  }
}

function pageIn({ text }: Answer): Tracks {
  const list = wire.listIn(text);
  if (list === null) throw new Failure('changed', 'deezer: an album without a list of tracks');
  return { ...rowsIn(list.data, 'data'), total: list.total ?? null };
}
