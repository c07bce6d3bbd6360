import { type Cache, inOneWrite } from './open.js';

/** One of the listener's own files as it lies on the disk. Times in ms since 1970. */
export interface FileStamp {
  path: string;
  size: number;
  mtime: number;
}

/** A file that was read: under which keys it is found, of which album and track it is, or why it could not be read. */
export interface OwnFile extends FileStamp {
  problem: string | null;
  albumId: string | null;
  trackId: string | null;
  /** JSON; read back as it was given. */
  tags: string | null;
  keys: readonly string[];
}

/** `same` needs no reading, nor does `back`, which was gone; `retry` is as it was, but could not be opened then. */
export type Standing = 'same' | 'back' | 'retry' | 'changed' | 'new';

/** How the problem of a file begins that the disk, not the file, is to blame for. */
const FROM_DISK = /^E[A-Z]+\b/;

/** How a file on the disk stands to what is remembered of it. */
export function standingOf(cache: Cache, root: string, file: FileStamp): Standing {
  const row = cache
    .sql('SELECT size, mtime, gone_at, problem FROM own_files WHERE root = ? AND path = ?')
    .raw()
    .get(root, file.path) as [number, number, number | null, string | null] | undefined;
  if (!row) return 'new';
  const [size, mtime, goneAt, problem] = row;
  if (size !== file.size || mtime !== file.mtime) return 'changed';
  if (problem !== null && FROM_DISK.test(problem)) return 'retry';
  return goneAt === null ? 'same' : 'back';
}

/** Remembers files that were read, in place of what was remembered of them. */
export function saveOwnFiles(cache: Cache, root: string, files: readonly OwnFile[]): void {
  inOneWrite(cache, () => {
    const key = cache.sql('INSERT OR IGNORE INTO own_keys VALUES (?, ?)');
    for (const file of files) {
      const id = saveOwnFile(cache, root, file);
      cache.sql('DELETE FROM own_keys WHERE file_id = ?').run(id);
      for (const one of file.keys) key.run(one, id);
    }
  });
}

function saveOwnFile(cache: Cache, root: string, file: OwnFile): number {
  return cache
    .sql(
      `INSERT INTO own_files (root, path, size, mtime, problem, album_id, track_id, tags) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (root, path) DO UPDATE SET size = excluded.size, mtime = excluded.mtime, gone_at = NULL,
         problem = excluded.problem, album_id = excluded.album_id, track_id = excluded.track_id, tags = excluded.tags
       RETURNING id`,
    )
    .pluck()
    .get(
      root,
      file.path,
      file.size,
      file.mtime,
      file.problem,
      file.albumId,
      file.trackId,
      file.tags,
    ) as number;
}

/** Marks files of a root as there again, or as gone since `at`. */
export function markOwnFiles(
  cache: Cache,
  root: string,
  paths: readonly string[],
  at: number | null,
): void {
  inOneWrite(cache, () => {
    const mark = cache.sql('UPDATE own_files SET gone_at = ? WHERE root = ? AND path = ?');
    for (const path of paths) mark.run(at, root, path);
  });
}

/** The remembered files of a root that are not gone. */
export function ownPaths(cache: Cache, root: string): IterableIterator<string> {
  return cache
    .sql('SELECT path FROM own_files WHERE root = ? AND gone_at IS NULL')
    .pluck()
    .iterate(root) as IterableIterator<string>;
}

/** The files that could not be read, and why. */
export function ownProblems(
  cache: Cache,
  roots: readonly string[],
): { path: string; problem: string }[] {
  return cache
    .sql(
      `SELECT path, problem FROM own_files
       WHERE root IN (SELECT value FROM json_each(?)) AND problem IS NOT NULL AND gone_at IS NULL ORDER BY path`,
    )
    .all(JSON.stringify(roots)) as { path: string; problem: string }[];
}

/**
 * Since when the own files are as they are, in ms since 1970: `now` where something `changed`, or where other roots were
 * taken last time.
 */
export function ownSince(
  cache: Cache,
  roots: readonly string[],
  changed: boolean,
  now: number,
): number {
  const text = JSON.stringify(roots);
  const known = cache.sql('SELECT roots, changed_at AS at FROM own_state WHERE id = 1').get() as
    | { roots: string; at: number }
    | undefined;
  if (known && !changed && known.roots === text) return known.at;
  cache.sql('INSERT OR REPLACE INTO own_state VALUES (1, ?, ?)').run(text, now);
  return now;
}
