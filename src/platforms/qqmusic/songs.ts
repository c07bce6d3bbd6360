import { type Problem, problemOf } from '../../model/index.js';
import { rowsOf, shaped } from '../shape.js';
import { listNamed, type SongRow, type SongSchema } from './wire.js';

/** The songs of an album's list that can be read; the problem names the first field that cannot. */
export function songsIn(
  name: string,
  schema: SongSchema,
  list: unknown[],
): { rows: SongRow[]; problem: Problem | null } {
  const { good, bad } = rowsOf(schema, list);
  if (bad === 0) return { rows: good, problem: null };
  try {
    shaped('qqmusic', listNamed(name, schema), { [name]: list });
    return { rows: good, problem: null };
  } catch (thrown) {
    return { rows: good, problem: problemOf(thrown) };
  }
}
