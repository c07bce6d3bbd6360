import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  assertSound,
  CacheError,
  cacheErrorOf,
  openCache,
  saveListing,
} from '../../src/cache/index.js';
import { loadListing } from '../../src/cache/load.js';
import { runCli } from '../../src/cli/run.js';
import { bytesOf, folder, listing, track } from './samples.js';

const PAGE = 4096;
const ALBUMS = 120;

let sound: Buffer;

beforeAll(() => {
  const made = mkdtempSync(join(tmpdir(), 'fulldisc-cache-'));
  const path = join(made, 'sound.db');
  const cache = openCache(path);
  for (let album = 0; album < ALBUMS; album++) {
    const rows = Array.from({ length: 12 }, (_, n) => track(`${album}-${n}`, { number: n + 1 }));
    saveListing(cache, listing(String(album), rows));
  }
  cache.close();
  sound = readFileSync(path);
  rmSync(made, { recursive: true });
});

/** Opens the file and reads all of it; gives the fault. */
function reading(path: string): unknown {
  try {
    const cache = openCache(path);
    try {
      assertSound(cache);
      for (let id = 1; id <= ALBUMS; id++) loadListing(cache, id);
    } finally {
      cache.close();
    }
  } catch (error) {
    return cacheErrorOf(error, path);
  }
  return null;
}

function damaged(change: (bytes: Buffer) => Buffer): string {
  const path = join(folder(), 'damaged.db');
  writeFileSync(path, change(Buffer.from(sound)));
  return path;
}

function expectRefused(path: string): void {
  const before = bytesOf(path);
  const fault = reading(path);
  expect(fault).toBeInstanceOf(CacheError);
  expect((fault as Error).message).toMatch(/^[^\n]*(damaged|not a database)[^\n]*--db[^\n]*$/);
  expect(bytesOf(path)).toBe(before);
}

describe('a damaged file', () => {
  it('is read without complaint while it is sound', () => {
    expect(reading(damaged((bytes) => bytes))).toBeNull();
  });

  it.each([0.1, 0.3, 0.5, 0.7, 0.9])('is told and left alone: page at %f overwritten', (at) => {
    const pages = sound.length / PAGE;
    const page = Math.max(1, Math.floor(pages * at)) * PAGE;
    expectRefused(damaged((bytes) => bytes.fill(0xa5, page, page + PAGE)));
  });

  it('is told and left alone: every page but the first zeroed', () => {
    expectRefused(damaged((bytes) => bytes.fill(0, PAGE)));
  });

  it.each([0.999, 0.5, 0.02])('is told and left alone: cut to %f of its length', (share) => {
    const path = damaged((bytes) => bytes);
    truncateSync(path, Math.floor(sound.length * share));
    expectRefused(path);
  });

  it('is told and left alone: cut within its header', () => {
    const path = damaged((bytes) => bytes.subarray(0, 50));
    expectRefused(path);
  });

  it('is told where only a text was hit', () => {
    const path = damaged((bytes) => {
      const at = bytes.lastIndexOf('["Somebody"]');
      bytes.write('["Someb\u0001\u0001\u0001', at);
      return bytes;
    });
    expect(reading(path)).toBeInstanceOf(CacheError);
  });
});

describe('the command line', () => {
  const cli = async (...args: string[]) => {
    const told: string[] = [];
    const printed: string[] = [];
    const into = (list: string[]) => (text: unknown) => list.push(String(text)) > 0;
    vi.spyOn(process.stderr, 'write').mockImplementation(into(told));
    vi.spyOn(process.stdout, 'write').mockImplementation(into(printed));
    const code = await runCli(['node', 'fulldisc', ...args], { XDG_CONFIG_HOME: folder() });
    vi.restoreAllMocks();
    return { code, stdout: printed.join(''), stderr: told.join('') };
  };

  const bad: Record<string, () => string> = {
    text: () => damaged(() => Buffer.from('Dear diary,\n'.repeat(500))),
    'a cut file': () => damaged((bytes) => bytes.subarray(0, bytes.length / 2)),
    'a file with its middle overwritten': () => damaged((bytes) => bytes.fill(0, PAGE)),
    'a folder': () => folder(),
  };

  it.each(Object.entries(bad))('exits with 5 and one line for %s', async (name, write) => {
    const path = write();
    const before = name === 'a folder' ? '' : bytesOf(path);
    for (const args of [
      ['cache', 'stats'],
      ['cache', 'clear'],
      ['somebody', 'album', '--offline'],
    ]) {
      const { code, stdout, stderr } = await cli(...args, '--db', path);
      expect([code, stdout]).toEqual([5, '']);
      expect(stderr).toMatch(/^fulldisc: [^\n]+\n$/);
    }
    if (before) expect(bytesOf(path)).toBe(before);
  });
});
