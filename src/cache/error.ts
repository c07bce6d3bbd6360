/** The database cannot be used: exit code 5. The message is one line that names the file and what would help. */
export class CacheError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'CacheError';
  }
}

const MEANINGS: [RegExp, (path: string) => string][] = [
  [/^SQLITE_NOTADB/, (path) => `${path} is not a database; name another file with --db`],
  [/^SQLITE_CORRUPT|^SQLITE_IOERR_SHORT_READ/, damaged],
  [
    /^SQLITE_BUSY|^SQLITE_LOCKED/,
    (path) => `${path} is locked by another process for too long; try again when it has ended`,
  ],
  [
    /^SQLITE_READONLY|^SQLITE_CANTOPEN|^SQLITE_PERM/,
    (path) => `${path} cannot be opened for writing`,
  ],
  [/^SQLITE_FULL/, (path) => `${path} cannot grow: the disk is full`],
  [/^E(ACCES|PERM|ROFS|NOTDIR|EXIST|ISDIR)$/, (path) => `${path} cannot be made there`],
  [
    /^MODULE_NOT_FOUND|^ERR_DLOPEN_FAILED/,
    () =>
      'the SQLite library (better-sqlite3) is not built for this Node.js; run: npm rebuild better-sqlite3',
  ],
];

function damaged(path: string): string {
  return `${path} is damaged; move it away, or name another file with --db`;
}

/** What a row says, or the lack of a row, shows that the file was damaged behind SQLite's back. */
export function damagedBy(cause?: unknown, path = 'the database'): CacheError {
  return new CacheError(damaged(path), cause);
}

/** True where another process held the file for longer than SQLite was told to wait. */
export function isLocked(error: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/.test(String((error as { code?: unknown } | null)?.code ?? ''));
}

/** The same fault as a CacheError where the database is to blame; other faults are handed back as they are. */
export function cacheErrorOf(error: unknown, path: string): unknown {
  if (error instanceof CacheError || !(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  if (/bindings file/.test(error.message))
    return new CacheError(MEANINGS.at(-1)?.[1](path) ?? '', error);
  const meaning = MEANINGS.find(([pattern]) => pattern.test(code));
  return meaning ? new CacheError(meaning[1](path), error) : error;
}
