import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCache } from '../../src/cache/index.js';
import { loadListing } from '../../src/cache/load.js';
import { count, faults, folder } from './samples.js';

let built: string;

beforeAll(() => {
  // Within the project, so that the child finds the SQLite library.
  const parent = join(import.meta.dirname, '../../node_modules/.cache');
  mkdirSync(parent, { recursive: true });
  built = mkdtempSync(join(parent, 'fulldisc-writer-'));
  buildSync({
    entryPoints: [join(import.meta.dirname, 'writer.ts')],
    outfile: join(built, 'writer.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['better-sqlite3'],
  });
});

afterAll(() => rmSync(built, { recursive: true, force: true }));

interface Writer {
  child: ChildProcess;
  /** The ids it said were kept, once it has ended. */
  kept: Promise<string[]>;
}

function write(path: string, name: string, listings: number): Writer {
  const script = join(built, 'writer.mjs');
  const child = spawn(process.execPath, [script, path, name, String(listings)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, fault] = ['', ''];
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    fault += chunk;
  });
  const kept = new Promise<string[]>((resolve, reject) => {
    child.on('close', (code) =>
      code ? reject(new Error(fault)) : resolve(said.split('\n').slice(0, -1)),
    );
  });
  return { child, kept };
}

describe('several processes on one new file', () => {
  it('lose nothing of what each of them keeps', async () => {
    const path = join(folder(), 'shared.db');
    const names = ['a', 'b', 'c'];
    const kept = await Promise.all(names.map((name) => write(path, name, 60).kept));
    expect(kept.map((ids) => ids.length)).toEqual([60, 60, 60]);
    const cache = openCache(path);
    expect(count(cache, 'listings')).toBe(180);
    expect(count(cache, 'tracks')).toBe(180 * 10 + 60);
    expect(count(cache, 'findings')).toBe(180 * 10 + 60);
    expect(count(cache, 'listing_tracks')).toBe(180 * 11);
    expect(faults(cache)).toEqual([]);
    cache.close();
  });
});

describe('a process killed while it writes', () => {
  it('leaves a sound file with every listing it had said was kept', async () => {
    const path = join(folder(), 'killed.db');
    const said: string[] = [];
    for (let round = 0; round < 8; round++) {
      const { child, kept } = write(path, `r${round}`, 100_000);
      // From the very first moments, when the schema is made, to the middle of the work.
      setTimeout(() => child.kill('SIGKILL'), 20 + round * 60 + Math.random() * 60);
      said.push(...(await kept));
      const cache = openCache(path);
      expect(faults(cache)).toEqual([]);
      const ids = new Set(cache.db.prepare('SELECT ext_id FROM listings').pluck().all());
      expect(said.filter((id) => !ids.has(id))).toEqual([]);
      const rows = cache.db.prepare('SELECT id FROM listings').pluck().all() as number[];
      expect(rows.filter((id) => loadListing(cache, id).tracks.length !== 11)).toEqual([]);
      cache.close();
    }
    expect(said.length).toBeGreaterThan(0);
  });
});
