import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { CacheError, cacheStats, openCache, saveListing } from '../../src/cache/index.js';
import { APPLICATION_ID, MIGRATIONS } from '../../src/cache/schema.js';
import { bytesOf, faults, folder, listing, memory, track } from './samples.js';

const NOWHERE = '/dev/null/deeper/fulldisc.db';

function made(path: string): string {
  const cache = openCache(path);
  saveListing(cache, listing('a', [track('1')]));
  cache.close();
  return path;
}

function refusal(path: string): string {
  try {
    openCache(path).close();
  } catch (error) {
    expect(error).toBeInstanceOf(CacheError);
    return (error as Error).message;
  }
  throw new Error(`${path} was not refused`);
}

describe('openCache', () => {
  it('makes the file and its folders, in one schema of STRICT tables', () => {
    const cache = openCache(join(folder(), 'deep', 'er', 'fulldisc.db'));
    expect(cache.db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(cache.db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(cache.db.pragma('foreign_keys', { simple: true })).toBe(1);
    const loose = cache.db
      .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0")
      .pluck()
      .all();
    expect(loose).toEqual(['sqlite_schema', 'sqlite_temp_schema']);
    cache.close();
  });

  it('takes an empty file for a new database', () => {
    const path = join(folder(), 'empty.db');
    closeSync(openSync(path, 'w'));
    expect(cacheStats(openCache(path)).listings).toBe(0);
  });

  it('opens what it made without writing to it', () => {
    const path = made(join(folder(), 'own.db'));
    const before = bytesOf(path);
    openCache(path).close();
    expect(bytesOf(path)).toBe(before);
  });

  it('refuses text where SQLite expects a number', () => {
    const cache = memory();
    const insert = 'INSERT INTO answer_listings VALUES (?, ?, ?, ?)';
    expect(() => cache.db.prepare(insert).run('one', 1, 1, 1)).toThrow(/cannot store TEXT/);
  });
});

describe('migrations', () => {
  it('bring an older file up to date and keep what it holds', () => {
    const path = join(folder(), 'older.db');
    const older = new Sqlite(path);
    older.pragma(`application_id = ${APPLICATION_ID}`);
    older.close();
    const cache = openCache(path);
    expect(cache.db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(faults(cache)).toEqual([]);
    cache.close();
  });

  it('each start from where the one before ends', () => {
    const db = new Sqlite(':memory:');
    for (const step of MIGRATIONS) db.exec(step);
    const made = 'SELECT sql FROM sqlite_master ORDER BY name';
    const cache = memory();
    expect(cache.db.prepare(made).all()).toEqual(db.prepare(made).all());
    db.close();
  });
});

describe('a file that is not ours', () => {
  const foreign: Record<string, (path: string) => void> = {
    'a newer version': (path) => {
      made(path);
      const db = new Sqlite(path);
      db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
      db.close();
    },
    "another program's": (path) => {
      const db = new Sqlite(path);
      db.exec('CREATE TABLE mails (id INTEGER)');
      db.close();
    },
    "another program's, with a version of its own": (path) => {
      const db = new Sqlite(path);
      db.exec('CREATE TABLE mails (id INTEGER)');
      db.pragma('user_version = 1');
      db.close();
    },
    "another program's, with its name in the header": (path) => {
      const db = new Sqlite(path);
      db.exec('CREATE TABLE mails (id INTEGER)');
      db.pragma('application_id = 1196444487');
      db.close();
    },
    'plain text': (path) => writeFileSync(path, 'Dear diary,\n'.repeat(1000)),
    'a short text': (path) => writeFileSync(path, 'x'),
  };

  it.each(Object.entries(foreign))('is refused untouched: %s', (_, write) => {
    const path = join(folder(), 'theirs.db');
    write(path);
    const before = bytesOf(path);
    const message = refusal(path);
    expect(message).toContain(path);
    expect(message).toMatch(/--db/);
    expect(message).not.toContain('\n');
    expect(bytesOf(path)).toBe(before);
  });

  it('is told apart in words', () => {
    const dir = folder();
    const told = Object.entries(foreign).map(([, write], index) => {
      const path = join(dir, `${index}.db`);
      write(path);
      return refusal(path).replace(path, '');
    });
    expect(told.map((text) => text.split(/[;(]/)[0])).toEqual([
      ' was written by a newer fulldisc ',
      ' is a database of another program',
      ' is a database of another program',
      ' is a database of another program',
      ' is not a database',
      ' is not a database',
    ]);
  });

  it('is refused before a log left beside it is played back', () => {
    const path = join(folder(), 'newer.db');
    foreign['a newer version']?.(path);
    const db = new Sqlite(path);
    db.exec('CREATE TABLE later (id INTEGER)');
    const [before, log] = [bytesOf(path), bytesOf(`${path}-wal`)];
    refusal(path);
    expect([bytesOf(path), bytesOf(`${path}-wal`)]).toEqual([before, log]);
    db.close();
  });
});

describe('a place where no file can be', () => {
  it('is refused in one line', () => {
    const dir = folder();
    mkdirSync(join(dir, 'folder.db'));
    for (const path of [join(dir, 'folder.db'), NOWHERE, '/proc/fulldisc.db']) {
      expect(refusal(path)).toMatch(/^\S+ cannot be (opened|made|read)[^\n]*$/);
    }
  });
});
