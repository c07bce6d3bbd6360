import { statSync } from 'node:fs';
import type { DatabaseHealth } from '../model/index.js';
import { connect } from './connect.js';
import { cacheErrorOf } from './error.js';
import { refuseByHeader, refuseNewer } from './header.js';
import { MIGRATIONS } from './schema.js';

const BUSY_MS = 2000;
const MOST_FAULTS = 3;

/** SQLite's version; null where it cannot be loaded. */
export function sqliteVersion(): string | null {
  try {
    const db = connect(':memory:', {});
    const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
    db.close();
    return version;
  } catch {
    return null;
  }
}

/** How a database file is: read whole, never written. Whatever is wrong with it is told, not thrown. */
export function databaseHealth(path: string): DatabaseHealth {
  const whole: DatabaseHealth = {
    path,
    state: 'sound',
    bytes: null,
    schema: null,
    knownSchema: MIGRATIONS.length,
    problem: null,
  };
  try {
    const { size: bytes } = statSync(path);
    refuseByHeader(path);
    // An empty file is a database that nobody has written to yet.
    return { ...whole, bytes, ...(bytes === 0 ? {} : checked(path)) };
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return { ...whole, state: 'missing' };
    const { message } = cacheErrorOf(thrown, path) as Error;
    return { ...whole, state: 'unusable', problem: message };
  }
}

function checked(path: string): Pick<DatabaseHealth, 'state' | 'schema' | 'problem'> {
  const db = connect(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  try {
    const schema = db.pragma('user_version', { simple: true }) as number;
    refuseNewer(path, schema);
    const faults = db.prepare(`PRAGMA quick_check(${MOST_FAULTS})`).pluck().all() as string[];
    const isSound = faults.length === 1 && faults[0] === 'ok';
    return isSound
      ? { state: 'sound', schema, problem: null }
      : { state: 'damaged', schema, problem: faults.join('; ') };
  } catch (thrown) {
    const code = String((thrown as { code?: unknown }).code ?? '');
    if (!code.startsWith('SQLITE_CORRUPT')) throw thrown;
    return { state: 'damaged', schema: null, problem: (thrown as Error).message };
  } finally {
    db.close();
  }
}
