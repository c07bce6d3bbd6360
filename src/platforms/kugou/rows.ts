import type { Problem } from '../../model/index.js';
import { faultIn, rowsOf } from '../shape.js';
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
  const { good } = rowsOf(songRow, rows);
  return { songs: good.map(songOfRow), unread: faultIn('kugou', songRow, rows, 'data.info') };
}

/** Rows of `data.lists`. */
export function songsOfFound(rows: unknown[]): Songs {
  const { good } = rowsOf(foundRow, rows);
  const unread = faultIn('kugou', foundRow, rows, 'data.lists');
  return { songs: good.map(songOfFound), unread };
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
