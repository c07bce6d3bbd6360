import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  answerHeaders,
  type Cache,
  cacheStats,
  clearCache,
  findTrack,
  loadAnswer,
  openCache,
  pruneCache,
  saveListing,
} from '../../src/cache/index.js';
import type { Terms } from '../../src/model/index.js';
import { storeAlbums } from '../bench/stored.js';
import { count, day, FREE, faults, folder, listing, MEMBERS, memory, track } from './samples.js';

const TABLES = ['questions', 'answers', 'listings', 'tracks', 'findings', 'requests', 'cells'];
const sizes = (cache: Cache) => TABLES.map((table) => count(cache, table));

/** Moves everything that question n brought to another day. */
function date(cache: Cache, n: number, on: string): void {
  const at = Date.parse(on);
  cache.db.prepare('UPDATE questions SET asked_at = ? WHERE id = ?').run(at, n);
  cache.db.prepare('UPDATE answers SET asked_at = ? WHERE question_id = ?').run(at, n);
  const ids = '(SELECT listing_id FROM answer_listings WHERE question_id = ?)';
  cache.db.prepare(`UPDATE listings SET read_at = ? WHERE id IN ${ids}`).run(at, n);
  cache.db.prepare(`UPDATE listing_tracks SET last_seen = ? WHERE listing_id IN ${ids}`).run(at, n);
  const rows = `(SELECT track_id FROM listing_tracks WHERE listing_id IN ${ids})`;
  cache.db.prepare(`UPDATE findings SET last_seen = ? WHERE track_id IN ${rows}`).run(at, n);
  cache.db.prepare(`UPDATE tracks SET seen_at = ? WHERE id IN ${rows}`).run(at, n);
}

describe('a process that goes on while another prunes or clears', () => {
  it('takes no terms for others that have come since', () => {
    for (const forget of [clearCache, (cache: Cache) => pruneCache(cache, Date.parse(day(400)))]) {
      const path = join(folder(), 'both.db');
      const [one, other] = [openCache(path), openCache(path)];
      const see = (terms: Terms[]) => saveListing(one, listing('a', [track('1', { terms })]));
      const now = () => findTrack(one, 'qqmusic', '1')?.terms;
      see(FREE);
      expect(now()).toEqual(FREE);
      forget(other);
      see(MEMBERS);
      expect(now()).toEqual(MEMBERS);
      one.close();
      other.close();
    }
  });
});

describe('upkeep', () => {
  it('counts what is there', () => {
    const cache = memory();
    storeAlbums(cache, 0, 2);
    expect(cacheStats(cache)).toMatchObject({
      questions: 2,
      albums: 2,
      listings: 10,
      tracks: 120,
      findings: 120,
      oldest: day(0),
      newest: day(0),
    });
    expect(cacheStats(cache).byPlatform).toHaveLength(5);
  });

  it('prunes what is old, whole, and nothing else', () => {
    const cache = memory();
    storeAlbums(cache, 0, 3);
    date(cache, 1, day(100));
    date(cache, 2, day(200));
    date(cache, 3, day(300));
    expect(pruneCache(cache, Date.parse(day(200)))).toBe(1 + 5 + 60);
    expect(cacheStats(cache)).toMatchObject({ questions: 2, albums: 2, listings: 10, tracks: 120 });
    expect(faults(cache)).toEqual([]);
    const [header] = answerHeaders(cache, 2).values();
    expect(header && loadAnswer(cache, 2, header).listings[0]?.tracks).toHaveLength(12);
    expect(pruneCache(cache, Date.parse(day(200)))).toBe(0);
  });

  it('leaves nothing behind when all is pruned, or cleared', () => {
    for (const forget of [clearCache, (cache: Cache) => pruneCache(cache, Date.parse(day(400)))]) {
      const cache = memory();
      storeAlbums(cache, 0, 2);
      expect(forget(cache)).toBeGreaterThan(0);
      expect(sizes(cache)).toEqual(TABLES.map(() => 0));
      expect(faults(cache)).toEqual([]);
      storeAlbums(cache, 0, 1);
      expect(cacheStats(cache).tracks).toBe(60);
    }
  });
});
