import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cache, inOneRead, openCache } from '../../src/cache/index.js';
import { answer } from '../../src/lookup/answer.js';
import { knownBy } from '../../src/lookup/known.js';
import { type Figure, median, timed } from './clock.js';
import { keyOfAlbum, PLATFORMS, storeAlbums } from './stored.js';

/** The rows that an answer is made from, in one statement. */
export const JOIN = `SELECT a.title, a.artists, a.release_date, k.disc, k.number, k.title, k.artists, k.duration_ms, c.platform,
  c.via, c.confidence, c.access, c.reason, t.ext_id, t.url, t.seen_at, s.entries, l.ext_id, l.title, l.url, n.status, n.place
  FROM albums a JOIN album_tracks k ON k.album_id = a.id JOIN cells c ON c.album_id = a.id AND c.row = k.row
  JOIN tracks t ON t.id = c.track_id JOIN terms s ON s.id = t.terms_id JOIN listings l ON l.id = c.listing_id
  JOIN answers n ON n.question_id = a.id AND n.platform = c.platform AND n.region = '' WHERE a.id = ?`;

/** Join and answer take turns, so that both meet the same weather. */
const BLOCK = 100;

/** Cached albums read, matched and covered, against one join over the same rows; and what they leave in memory. */
export function cachedBench(albums: number, rounds: number): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'fulldisc-bench-'));
  const cache = openCache(join(folder, 'bench.db'));
  try {
    for (let n = 0; n < albums; n += 500) storeAlbums(cache, n, Math.min(albums, n + 500));
    return [rate(cache, albums, rounds), growth(cache, albums)];
  } finally {
    cache.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function rate(cache: Cache, albums: number, rounds: number): Figure {
  const ids = cache.db.prepare('SELECT id FROM albums ORDER BY id').pluck().all() as number[];
  const joined: number[] = [];
  const answered: number[] = [];
  const join = cache.db.prepare(JOIN).raw();
  for (let round = 0; round < rounds; round++) {
    let [joining, answering] = [0, 0];
    for (let from = 0; from < albums; from += BLOCK) {
      const block = ids.slice(from, from + BLOCK);
      joining += timed(() => block.forEach((id) => void join.all(id)));
      answering += timed(() => answerAll(cache, from, from + block.length));
    }
    joined.push(joining);
    answered.push(answering);
  }
  const [a, b] = [median(answered), median(joined)];
  return {
    name: `${albums} cached albums answered, rate against one .raw() join`,
    value: b / a,
    bound: 'least',
    limit: 0.5,
    detail: `${Math.round((1000 * albums) / a)} against ${Math.round((1000 * albums) / b)} albums a second`,
  };
}

function growth(cache: Cache, albums: number): Figure {
  const tenth = albums / 10;
  answerAll(cache, 0, tenth);
  const before = heapMb();
  answerAll(cache, tenth, albums);
  const after = heapMb();
  return {
    name: `heap after ${albums} albums against after ${tenth}`,
    value: after / before,
    bound: 'most',
    limit: 1.05,
    detail: `${after.toFixed(1)} against ${before.toFixed(1)} MB`,
  };
}

function heapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

function answerAll(cache: Cache, from: number, to: number): void {
  for (let n = from; n < to; n++) inOneRead(cache, () => answerOne(cache, n));
}

function answerOne(cache: Cache, n: number): void {
  const known = knownBy(cache, keyOfAlbum(n));
  if (!known) throw new Error(`album ${n} is not in the database`);
  const report = answer(cache, known, {
    query: `album ${n}`,
    platforms: PLATFORMS,
    regions: ['CN'],
    quality: 'any',
    fromCache: new Set(PLATFORMS),
    overrules: [],
    offline: false,
    now: Date.UTC(2026, 0, 2),
  });
  if (report.tracks.length !== 12 || report.covers.length === 0) {
    throw new Error(`album ${n} was not answered`);
  }
}
