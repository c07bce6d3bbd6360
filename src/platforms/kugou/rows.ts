import * as v from 'valibot';
import { type Problem, problemOf } from '../../model/index.js';
import { rowsOf, shaped } from '../shape.js';
import { type Song, songOfFound, songOfRow } from './convert.js';
import { foundRow, songRow } from './wire.js';

/** The songs of a page that could be read. */
export interface Songs {
  songs: Song[];
  /** What was wrong with the first row that could not be read; null where all could. */
  unread: Problem | null;
}

/** Rows of `data.info`. */
export function songsOfRows(rows: unknown[]): Songs {
  return songsOf(rows, songRow, songOfRow, 'info');
}

/** Rows of `data.lists`. */
export function songsOfFound(rows: unknown[]): Songs {
  return songsOf(rows, foundRow, songOfFound, 'lists');
}

/** The songs of a search's page together with the other releases that its rows stand for. */
export function withOthers(page: Songs, read: (rows: unknown[]) => Songs): Songs {
  const others = read(page.songs.flatMap((song) => song.others));
  return {
    songs: eachOnce([...page.songs, ...others.songs]),
    unread: page.unread ?? others.unread,
  };
}

/** The songs without those whose id stood before. */
export function eachOnce(songs: Song[]): Song[] {
  const byId = new Map<string, Song>();
  for (const song of songs) if (!byId.has(song.track.id)) byId.set(song.track.id, song);
  return [...byId.values()];
}

function songsOf<const Schema extends v.GenericSchema>(
  rows: unknown[],
  schema: Schema,
  convert: (row: v.InferOutput<Schema>) => Song,
  list: string,
): Songs {
  const { good, bad } = rowsOf(schema, rows);
  return { songs: good.map(convert), unread: bad === 0 ? null : firstFault(rows, schema, list) };
}

/** Reads the rows where they stand, so that the message says which row lacks which field. */
function firstFault(rows: unknown[], schema: v.GenericSchema, list: string): Problem | null {
  const whole = v.object({ data: v.object({ [list]: v.array(schema) }) });
  try {
    shaped('kugou', whole, { data: { [list]: rows } });
    return null;
  } catch (thrown) {
    return problemOf(thrown);
  }
}
