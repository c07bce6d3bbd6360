import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import type { Terms } from '../model/index.js';
import { connect } from './connect.js';
import { cacheErrorOf, isLocked } from './error.js';
import { refuseByHeader, refuseForeign, refuseNewer } from './header.js';
import { parseKept } from './kept.js';
import { APPLICATION_ID, MIGRATIONS } from './schema.js';

/** The open database and its prepared statements. Everything in cache/ takes one as its first argument. */
export interface Cache {
  db: Database.Database;
  path: string;
  /** The prepared statement for this text, prepared once. */
  sql(text: string): Database.Statement<unknown[]>;
  /** The entries of a row of `terms`: few in number, and no id is given twice, so each is read once. Shared: never change them. */
  terms(id: number): readonly Terms[];
  close(): void;
}

const BUSY_MS = 10_000;

/**
 * Opens the file, making it and its folder where there is none, and brings its schema up to date.
 * Throws CacheError for a file that is damaged, of a newer version, or not ours; such a file is not touched.
 */
export function openCache(path: string): Cache {
  try {
    if (path !== ':memory:') {
      mkdirSync(dirname(path), { recursive: true });
      refuseByHeader(path);
    }
    const db = connect(path, { timeout: BUSY_MS });
    try {
      prepareSchema(db, path);
      return cacheOf(db, path);
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw cacheErrorOf(error, path);
  }
}

function prepareSchema(db: Database.Database, path: string): void {
  // Behind the header a log may hold a newer one: asked again through SQLite.
  const version = db.pragma('user_version', { simple: true }) as number;
  const isOurs = db.pragma('application_id', { simple: true }) === APPLICATION_ID;
  if (!isOurs && hasTables(db)) refuseForeign(path);
  refuseNewer(path, version);
  if (db.pragma('journal_mode', { simple: true }) !== 'wal') db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('foreign_keys = ON');
  db.pragma('cell_size_check = ON');
  if (version < MIGRATIONS.length) migrate(db);
}

function hasTables(db: Database.Database): boolean {
  return (db.prepare('SELECT count(*) FROM sqlite_master').pluck().get() as number) > 0;
}

/** Two processes may come here at once: the write lock is taken first, the version read again behind it. */
function migrate(db: Database.Database): void {
  const run = db.transaction(() => {
    const version = db.pragma('user_version', { simple: true }) as number;
    for (const step of MIGRATIONS.slice(version)) db.exec(step);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
  });
  run.immediate();
}

function cacheOf(db: Database.Database, path: string): Cache {
  const prepared = new Map<string, Database.Statement<unknown[]>>();
  const known = new Map<number, readonly Terms[]>();
  const sql = (text: string) => {
    const statement = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  return {
    db,
    path,
    sql,
    terms(id) {
      const entries =
        known.get(id) ??
        parseKept<Terms[]>(sql('SELECT entries FROM terms WHERE id = ?').pluck().get(id));
      known.set(id, entries);
      return entries;
    },
    close: () => db.close(),
  };
}

/** Runs `work`, which only reads, on one state of the file, whatever other processes write meanwhile. */
export function inOneRead<T>(cache: Cache, work: () => T): T {
  return cache.db.transaction(work).deferred();
}

/**
 * Runs `work` in one write transaction: all of it is kept, or nothing. `immediate` locks attached files for writing as
 * well; `deferred` only what is written to, and then the first statement of `work` must be one that writes.
 */
export function inOneWrite<T>(
  cache: Cache,
  work: () => T,
  begin: 'immediate' | 'deferred' = 'immediate',
): T {
  try {
    return cache.db.transaction(work)[begin]();
  } catch (error) {
    // Who has waited so long in vain does not wait again: other writes of the same lookup come at once.
    if (isLocked(error)) cache.db.pragma('busy_timeout = 0');
    throw cacheErrorOf(error, cache.path);
  }
}
