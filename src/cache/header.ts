import { closeSync, openSync, readSync } from 'node:fs';
import { CacheError } from './error.js';
import { APPLICATION_ID, MIGRATIONS } from './schema.js';

const MAGIC = 'SQLite format 3\0';

/*
 * Offsets of the database header, sqlite.org/fileformat.html section 1.3. It is read before SQLite opens the file,
 * since opening may already write: a log left by a crash is played back.
 */
const LENGTH = 100;
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/** Throws CacheError for a file whose header shows that it is no database, another program's, or a newer version's. */
export function refuseByHeader(path: string): void {
  const header = headerOf(path);
  if (header === null) return;
  if (header.length < LENGTH || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new CacheError(`${path} is not a database; name another file with --db`);
  }
  const owner = header.readUInt32BE(APPLICATION_ID_AT);
  // No owner yet: a file that another process is making now, or one that only its tables can tell about.
  if (owner === 0) return;
  if (owner !== APPLICATION_ID) refuseForeign(path);
  refuseNewer(path, header.readUInt32BE(USER_VERSION_AT));
}

/** Throws the CacheError for another program's file. */
export function refuseForeign(path: string): never {
  throw new CacheError(`${path} is a database of another program; name another file with --db`);
}

/** Throws CacheError where `version` is above what this program knows. */
export function refuseNewer(path: string, version: number): void {
  if (version <= MIGRATIONS.length) return;
  throw new CacheError(
    `${path} was written by a newer fulldisc (schema ${version}, this one knows ${MIGRATIONS.length}); update fulldisc or name another file with --db`,
  );
}

/** The first bytes; null where there is no file, or an empty one, which SQLite takes for a new database. */
function headerOf(path: string): Buffer | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const header = Buffer.alloc(LENGTH);
    const length = readSync(file, header, 0, LENGTH, 0);
    return length === 0 ? null : header.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
