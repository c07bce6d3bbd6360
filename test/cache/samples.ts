import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { type Cache, openCache } from '../../src/cache/index.js';

export { folder } from '../folder.js';
export * from './rows.js';

/** A database in memory that is closed with the test. */
export function memory(): Cache {
  const cache = openCache(':memory:');
  onTestFinished(() => cache.close());
  return cache;
}

export function count(cache: Cache, table: string): number {
  return cache.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
}

/** What SQLite itself finds wrong with the file, and references that lead nowhere; empty where all is well. */
export function faults(cache: Cache): unknown[] {
  const integrity = cache.db.pragma('integrity_check') as { integrity_check: string }[];
  const dangling = cache.db
    .prepare(
      `SELECT t.id FROM tracks t LEFT JOIN findings f ON f.id = t.finding_id
       WHERE f.terms_id IS NOT t.terms_id OR f.last_seen IS NOT t.seen_at OR t.seen_at IS NULL`,
    )
    .all();
  return [
    ...integrity.filter((row) => row.integrity_check !== 'ok'),
    ...(cache.db.pragma('foreign_key_check') as unknown[]),
    ...dangling,
  ];
}

export function bytesOf(path: string): string {
  return readFileSync(path).toString('base64');
}
