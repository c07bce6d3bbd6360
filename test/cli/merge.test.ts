import {
  copyFileSync,
  linkSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Cache, openCache, saveListing } from '../../src/cache/index.js';
import { storeAlbums } from '../bench/stored.js';
import { faults, listing, track } from '../cache/samples.js';
import { ended, stage } from './command.js';

/** A closed database of its own with this in it. */
function database(dir: string, name: string, fill: (cache: Cache) => void): string {
  const path = join(dir, name);
  const cache = openCache(path);
  fill(cache);
  cache.close();
  return path;
}

function albums(dir: string, name: string, from: number, to: number): string {
  return database(dir, name, (cache) => storeAlbums(cache, from, to));
}

/** How many findings, tracks and questions the file holds; throws where SQLite finds fault with it. */
function held(path: string): number[] {
  const cache = openCache(path);
  try {
    expect(faults(cache)).toEqual([]);
    return ['findings', 'tracks', 'questions'].map(
      (table) => cache.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number,
    );
  } finally {
    cache.close();
  }
}

const merged = (n: number) => [60 * n, 60 * n, n];

/** Files that cannot be taken into the file `into`, made in the folder `dir`. */
const bad: Record<string, (dir: string, into: string) => string> = {
  'a file that is not there': (dir) => join(dir, 'gone.db'),
  'a folder': (dir) => dir,
  'a text': (dir) => {
    const path = join(dir, 'x.txt');
    writeFileSync(path, 'Dear diary,\n'.repeat(500));
    return path;
  },
  'a cut file': (dir) => {
    const path = albums(dir, 'cut.db', 3, 6);
    truncateSync(path, readFileSync(path).length / 2);
    return path;
  },
  'a file with a page overwritten': (dir) => {
    const path = albums(dir, 'hit.db', 3, 6);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xa5, bytes.length - 8192, bytes.length - 4096));
    return path;
  },
  'a newer schema': (dir) =>
    database(dir, 'newer.db', (cache) => cache.db.pragma('user_version = 99')),
  'an older schema': (dir) =>
    database(dir, 'older.db', (cache) => cache.db.pragma('user_version = 1')),
  'a database of another program': (dir) =>
    database(dir, 'foreign.db', (cache) => cache.db.pragma('application_id = 7')),
  itself: (_, into) => into,
  'itself by a link': (dir, into) => {
    symlinkSync(into, join(dir, 'link.db'));
    return join(dir, 'link.db');
  },
  'itself by another name': (dir, into) => {
    linkSync(into, join(dir, 'name.db'));
    return join(dir, 'name.db');
  },
};

describe('fulldisc cache merge', () => {
  it('takes in sixteen shares, once and again', async () => {
    const { dir, run } = stage();
    const shares = Array.from({ length: 16 }, (_, n) => albums(dir, `${n}.db`, n, n + 1));
    const into = join(dir, 'all.db');
    const once = await run(['cache', 'merge', ...shares, '--db', into, '--json']);
    expect([once.code, once.stderr]).toEqual([0, '']);
    expect(JSON.parse(once.stdout).merged).toEqual({ tracks: 960, findings: 960, questions: 16 });
    const twice = await run(['cache', 'merge', ...shares, '--db', into, '--json']);
    expect(JSON.parse(twice.stdout).merged).toEqual({ tracks: 0, findings: 0, questions: 0 });
    expect(held(into)).toEqual(merged(16));
  });

  it('takes in a database that another process has open and writes to', async () => {
    const { dir, run } = stage();
    const other = openCache(albums(dir, 'other.db', 0, 2));
    onTestFinished(() => other.close());
    other.db.exec('BEGIN IMMEDIATE');
    saveListing(other, listing('half', [track('half')]));
    const into = join(dir, 'all.db');
    const ran = await run(['cache', 'merge', other.path, '--db', into]);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    other.db.exec('COMMIT');
    expect(held(into)).toEqual(merged(2));
  });

  it.each(Object.entries(bad))('exits with 5 for %s, and changes nothing', async (_, make) => {
    const { dir, run } = stage();
    const into = albums(dir, 'into.db', 0, 1);
    const good = albums(dir, 'good.db', 1, 2);
    const ran = await run(['cache', 'merge', good, make(dir, into), '--db', into]);
    expect([ran.code, ran.stdout]).toEqual([5, '']);
    expect(ran.stderr).toMatch(/^fulldisc: [^\n]+\n$/);
    expect(held(into)).toEqual(merged(1));
  });

  it('killed at any moment has taken in all of a file or nothing', async () => {
    const { dir, start } = stage();
    const other = albums(dir, 'other.db', 0, 150);
    const into = albums(dir, 'into.db', 150, 151);
    const states = new Set<number>();
    for (let round = 0; round < 6; round++) {
      const path = join(dir, `${round}.db`);
      copyFileSync(into, path);
      const child = start(['cache', 'merge', other, '--db', path]);
      const timer = setTimeout(() => child.kill('SIGKILL'), 80 + round * 60);
      await ended(child);
      clearTimeout(timer);
      const [findings = 0, tracks = 0, questions = 0] = held(path);
      expect([merged(1), merged(151)]).toContainEqual([findings, tracks, questions]);
      states.add(questions);
    }
    expect(states).toContain(1);
  });
});
