import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cache, openCache } from '../../src/cache/index.js';
import type { Looking, Services } from '../../src/lookup.js';
import type { ReportItem } from '../../src/model/index.js';
import { ndjson } from '../../src/render/report/ndjson.js';
import { count, emptyTally, readInput, runReport } from '../../src/report/index.js';
import { JOIN } from './cached.js';
import { type Figure, median } from './clock.js';
import { PLATFORMS, storeAlbums } from './stored.js';

const AT = Date.UTC(2026, 0, 2);
const ROUNDS = 3;

/** A report from the cache, from its input's bytes to its lines, against one join and JSON.stringify of the same albums. */
export async function reportBench(albums: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fulldisc-bench-'));
  const cache = openCache(join(folder, 'bench.db'));
  try {
    for (let n = 0; n < albums; n += 500) storeAlbums(cache, n, Math.min(albums, n + 500));
    return [await rate(cache, albums), await growth(cache, albums)];
  } finally {
    cache.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rate(cache: Cache, albums: number): Promise<Figure> {
  const reported: number[] = [];
  const joined: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const items: ReportItem[] = [];
    let from = process.cpuUsage();
    await written(cache, albums, (item) => {
      if (items.length < 1000) items.push(item);
    });
    reported.push(since(from));
    from = process.cpuUsage();
    joinAll(cache, albums, items);
    joined.push(since(from));
  }
  const [a, b] = [median(reported), median(joined)];
  return {
    name: `${albums} cached albums to NDJSON, rate against one .raw() join and JSON.stringify`,
    value: b / a,
    bound: 'least',
    limit: 0.5,
    detail: `${Math.round((1000 * albums) / a)} against ${Math.round((1000 * albums) / b)} albums a second`,
  };
}

/** Every album's rows, and the text of as many reports (a thousand of them, again and again: they are alike). */
function joinAll(cache: Cache, albums: number, items: readonly ReportItem[]): void {
  const statement = cache.db.prepare(JOIN).raw();
  const ids = cache.db.prepare('SELECT id FROM albums ORDER BY id').pluck().all() as number[];
  let length = 0;
  for (const [at, id] of ids.slice(0, albums).entries()) {
    length += statement.all(id).length;
    length += JSON.stringify(items[at % items.length]).length;
  }
  if (length < albums) throw new Error('nothing was joined');
}

/** How much more memory a run of many albums holds than one of a tenth of them. */
async function growth(cache: Cache, albums: number): Promise<Figure> {
  const most: number[] = [];
  for (const run of [albums / 10, albums]) {
    let highest = 0;
    let seen = 0;
    await written(cache, run, () => {
      seen += 1;
      if (seen % (run / 10) === 0) highest = Math.max(highest, heapMb());
    });
    most.push(highest);
  }
  const [few = 0, many = 0] = most;
  return {
    name: `heap of a report on ${albums} albums against one on ${albums / 10}`,
    value: many / few,
    bound: 'most',
    limit: 1.1,
    detail: `${many.toFixed(1)} against ${few.toFixed(1)} MB`,
  };
}

async function written(
  cache: Cache,
  albums: number,
  see: (item: ReportItem) => void,
): Promise<void> {
  const services: Services = {
    cache,
    now: () => AT,
    memory: new Map(),
    progress: () => {},
    net: {
      stats: new Map(),
      close: async () => {},
      forPlatform: () => () => Promise.reject(new Error('nobody is asked')),
    },
  };
  const format = ndjson();
  const tally = emptyTally(new Date(AT).toISOString());
  const { signal } = new AbortController();
  const running = { startedAt: AT, playlistDig: 0, signal };
  const lines = readInput({ name: null, bytes: inputOf(albums) }, { albums: false });
  for await (const item of runReport(services, lines, looking, running)) {
    see(item);
    format.album(item, tally.albums);
    count(tally, item);
  }
  if (tally.albums !== albums || tally.failed > 0) throw new Error('not every album was answered');
}

async function* inputOf(albums: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let n = 0; n < albums; n += 500) {
    const names = Array.from({ length: 500 }, (_, at) => `Artist ${n + at}\tAlbum ${n + at}\n`);
    yield encoder.encode(names.slice(0, albums - n).join(''));
  }
}

const looking: Looking = {
  platforms: PLATFORMS,
  regions: ['CN'],
  quality: 'any',
  dig: 12,
  offline: false,
  refresh: false,
  maxAgeMs: null,
  timeoutMs: 15_000,
  overrules: [],
  pick: null,
};

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function heapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
