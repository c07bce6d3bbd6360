import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';

/** Seen from the library's entry. Naming it spares a search through a dozen folders. */
const BUILT = '../build/Release/better_sqlite3.node';

/** Loads SQLite and opens a file with it; throws what SQLite throws, or what loading it throws. */
export function connect(path: string, options: Database.Options): Database.Database {
  // The binary module is CommonJS; requiring it costs half of importing it.
  const require = createRequire(import.meta.url);
  const Sqlite = require('better-sqlite3') as typeof Database;
  const binary = join(dirname(require.resolve('better-sqlite3')), BUILT);
  // Where the binary is elsewhere, the library searches for it.
  const where = existsSync(binary) ? { nativeBinding: binary } : {};
  return new Sqlite(path, { ...options, ...where });
}
