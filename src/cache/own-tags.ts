import type { Cache } from './open.js';

/** One own file as its tags tell, found by one of its keys or by its album. */
export interface OwnRow {
  albumId: string | null;
  trackId: string;
  path: string;
  tags: string;
}

const COLUMNS = 'f.album_id AS albumId, f.track_id AS trackId, f.path, f.tags';
const THERE =
  'f.root IN (SELECT value FROM json_each(?)) AND f.gone_at IS NULL AND f.tags IS NOT NULL';

/** The ids of the albums that a key leads to. */
export function ownAlbumIds(
  cache: Cache,
  roots: readonly string[],
  keys: readonly string[],
): string[] {
  return cache
    .sql(
      `SELECT DISTINCT f.album_id FROM own_keys k JOIN own_files f ON f.id = k.file_id
       WHERE k.key IN (SELECT value FROM json_each(?)) AND f.album_id IS NOT NULL AND ${THERE}
       ORDER BY f.album_id LIMIT 500`,
    )
    .pluck()
    .all(JSON.stringify(keys), JSON.stringify(roots)) as string[];
}

/** The files of one album. */
export function ownAlbumRows(cache: Cache, roots: readonly string[], albumId: string): OwnRow[] {
  return cache
    .sql(`SELECT ${COLUMNS} FROM own_files f WHERE f.album_id = ? AND ${THERE} ORDER BY f.path`)
    .all(albumId, JSON.stringify(roots)) as OwnRow[];
}

/** The files that any of the keys leads to. */
export function ownRows(cache: Cache, roots: readonly string[], keys: readonly string[]): OwnRow[] {
  return cache
    .sql(
      `SELECT DISTINCT ${COLUMNS} FROM own_keys k JOIN own_files f ON f.id = k.file_id
       WHERE k.key IN (SELECT value FROM json_each(?)) AND ${THERE} ORDER BY f.path LIMIT 1000`,
    )
    .all(JSON.stringify(keys), JSON.stringify(roots)) as OwnRow[];
}

/** True where an album that is kept for a question was matched with the own files too, or none is kept. */
export function knowsOwn(cache: Cache, question: number, platform: string): boolean {
  return (
    cache
      .sql(
        `SELECT NOT EXISTS (SELECT 1 FROM albums WHERE id = ?)
           OR EXISTS (SELECT 1 FROM cells WHERE album_id = ? AND platform = ?)`,
      )
      .pluck()
      .get(question, question, platform) === 1
  );
}
