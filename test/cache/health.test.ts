import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { databaseHealth, openCache, sqliteVersion } from '../../src/cache/index.js';

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'fulldisc-health-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A database of ours with something in it. */
function made(): string {
  const path = join(folder(), 'my.db');
  const cache = openCache(path);
  const insert = cache.db.prepare('INSERT INTO requests (line) VALUES (?)');
  for (let line = 0; line < 2000; line += 1) insert.run(`GET https://a.example/${line}`);
  cache.close();
  return path;
}

describe('the health of a database', () => {
  it('is told without touching the file', () => {
    const path = made();
    const before = readFileSync(path);
    const { schema, knownSchema, ...rest } = databaseHealth(path);
    expect(rest).toEqual({ path, state: 'sound', bytes: before.length, problem: null });
    expect(schema).toBe(knownSchema);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is told while somebody writes to it', () => {
    const path = made();
    const other = new Database(path);
    other.exec("BEGIN IMMEDIATE; INSERT INTO requests (line) VALUES ('x')");
    expect(databaseHealth(path).state).toBe('sound');
    other.exec('ROLLBACK');
    other.close();
  });

  it('is missing where there is none, and none is made', () => {
    const dir = folder();
    expect(databaseHealth(join(dir, 'a', 'my.db'))).toMatchObject({
      state: 'missing',
      bytes: null,
    });
    expect(readdirSync(dir)).toEqual([]);
  });

  it('is damaged where pages of it are', () => {
    const path = made();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 8192, bytes.length - 4096);
    writeFileSync(path, bytes);
    const { state, problem } = databaseHealth(path);
    expect(state).toBe('damaged');
    expect(problem).toBeTruthy();
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it.each([
    ['# my notes\n'.repeat(100), 'not a database'],
    [`SQLite format 3\0${'x'.repeat(5000)}`, ''],
  ])('is unusable where the file is no database of ours', (text, why) => {
    const path = join(folder(), 'my.db');
    writeFileSync(path, text);
    const { state, problem } = databaseHealth(path);
    expect(state).toBe('unusable');
    expect(problem).toContain(why);
  });

  it('is unusable where a newer program wrote it, and where the path is a folder', () => {
    const path = made();
    const newer = new Database(path);
    newer.pragma('user_version = 999');
    newer.close();
    expect(databaseHealth(path)).toMatchObject({ state: 'unusable' });
    expect(databaseHealth(path).problem).toContain('newer');
    const dir = join(folder(), 'my.db');
    mkdirSync(dir);
    expect(databaseHealth(dir)).toMatchObject({ state: 'unusable' });
  });
});

it('SQLite tells its version', () => {
  expect(sqliteVersion()).toMatch(/^3\.\d+\.\d+$/);
});
