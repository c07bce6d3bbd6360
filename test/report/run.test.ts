import { expect, it, onTestFinished } from 'vitest';
import { type Cache, openCache } from '../../src/cache/index.js';
import type { Services } from '../../src/lookup.js';
import { isLineError, type ReportItem } from '../../src/model/index.js';
import {
  count,
  emptyTally,
  type Line,
  lineOf,
  type Running,
  runReport,
} from '../../src/report/index.js';
import { directServices, lookDirect, lookingDirect } from '../world/direct.js';
import { makeWorld, type World } from '../world/world.js';
import { linesIn } from './input.js';

const AT = Date.parse('2026-01-02T03:04:05.000Z');

function open(): Cache {
  const cache = openCache(':memory:');
  onTestFinished(() => cache.close());
  return cache;
}

async function itemsOf(
  services: Services,
  lines: readonly Line[],
  running: Partial<Running> = {},
  looking = lookingDirect(3),
): Promise<ReportItem[]> {
  const { signal } = new AbortController();
  const items: ReportItem[] = [];
  const all = { startedAt: AT, playlistDig: Infinity, signal, ...running };
  async function* each() {
    yield* lines;
  }
  for await (const item of runReport(services, each(), looking, all)) items.push(item);
  return items;
}

function wordsOf(world: World): string[][] {
  return world.truths.map(({ work }) => [work.artist.name, work.title]);
}

it('answers in the order of the input what each album asked alone is answered', async () => {
  const world = makeWorld(11, 5);
  const lines = wordsOf(world).map((words, at) => lineOf(at + 1, words));
  const items = await itemsOf(directServices(world, open()), lines, { window: 3 });
  expect(items).toHaveLength(5);
  for (const [at, words] of wordsOf(world).entries()) {
    expect(items[at]).toEqual((await lookDirect(world, words, 3)).report);
  }
});

it('asks a line that stands there twice once, and answers both', async () => {
  const world = makeWorld(12, 2);
  const [first = [], second = []] = wordsOf(world);
  const lines = [first, first, second, first].map((words, at) => lineOf(at + 1, words));
  for (const refresh of [false, true]) {
    const asked = new Map<string, string[]>();
    const services = directServices(world, open(), asked);
    const looking = { ...lookingDirect(3), refresh };
    const items = await itemsOf(services, lines, {}, looking);
    const albums = items.map((item) => (isLineError(item) ? item : item.album));
    expect(albums[1]).toEqual(albums[0]);
    expect(albums[3]).toEqual(albums[0]);
    expect(albums[2]).not.toEqual(albums[0]);
    const searches = (asked.get('netease') ?? []).filter((line) => line.includes('type=10'));
    expect(new Set(searches).size).toBe(searches.length);
  }
});

it('an album that fails, and a line that cannot be asked, are items with their errors', async () => {
  const world = makeWorld(13, 3);
  const [first = [], second = [], third = []] = wordsOf(world);
  const services = directServices(world, open());
  const { forPlatform } = services.net;
  services.net.forPlatform = (door, budget) => {
    const ask = forPlatform(door, budget);
    return async (request) => {
      if (JSON.stringify(request).includes(JSON.stringify(second[1]).slice(1, -1)))
        throw new TypeError('a fault of ours');
      return ask(request);
    };
  };
  const bad = await linesIn('\n\n\nhttps://example.com/1\n');
  const lines = [lineOf(1, first), lineOf(2, second), lineOf(3, third), ...bad];
  const items = await itemsOf(services, lines);
  expect(items.map(isLineError)).toEqual([false, true, false, true]);
  expect(items[1]).toMatchObject({ line: 2, error: 'a fault of ours' });
  expect(items[3]).toMatchObject({ line: 4, query: 'https://example.com/1' });
  const tally = emptyTally('2026-01-01T00:00:00.000Z');
  for (const item of items) count(tally, item);
  expect(tally).toMatchObject({ albums: 4, failed: 2, notFound: 0 });
  expect(tally.complete + tally.partial).toBe(2);
  expect(tally.byPlatform.netease).toMatchObject({ failed: 0, skipped: 0 });
});

it('reads ahead no further than its window', async () => {
  const world = makeWorld(14, 1);
  const [words = []] = wordsOf(world);
  const services = directServices(world, open());
  let read = 0;
  let done = 0;
  let most = 0;
  async function* lines() {
    for (; read < 40; read += 1) {
      most = Math.max(most, read - done);
      yield lineOf(read + 1, [...words, String(read)]);
    }
  }
  const { signal } = new AbortController();
  const running = { startedAt: AT, playlistDig: 1, signal, window: 7 };
  for await (const _ of runReport(services, lines(), lookingDirect(0), running)) done += 1;
  expect(done).toBe(40);
  expect(most).toBe(6);
});

it('ends where the run is ended or the database is lost, and calls no album failed', async () => {
  const world = makeWorld(15, 2);
  const lines = wordsOf(world).map((words, at) => lineOf(at + 1, words));
  const stop = new AbortController();
  stop.abort(new Error('Ctrl-C'));
  const cut = itemsOf(directServices(world, open()), lines, { signal: stop.signal });
  await expect(cut).rejects.toThrow('Ctrl-C');
  const cache = openCache(':memory:');
  const services = directServices(world, cache);
  cache.db.exec('DROP TABLE answers');
  await expect(itemsOf(services, lines)).rejects.toThrow(/no such table/);
  cache.close();
});

it('a list of tracks is covered track by track, on every platform that has them', async () => {
  const world = makeWorld(16, 3);
  const songs = world.truths.flatMap(({ work }) => work.discs[0]?.slice(0, 5) ?? []);
  const list = songs.map(({ title, artists, durationMs }) => {
    return `#EXTINF:${durationMs / 1000},${artists[0]?.name} - ${title}\n${title}.flac`;
  });
  const lines = await linesIn(`#EXTM3U\n${list.join('\n')}`, 'list.m3u8');
  const [item] = await itemsOf(directServices(world, open()), lines);
  if (!item || isLineError(item)) throw new Error('no answer');
  expect(item.album).toMatchObject({
    title: 'list',
    trackCount: songs.length,
    base: { platform: 'local', id: 'playlist', url: '' },
  });
  expect(item.tracks.map(({ title }) => title)).toEqual(songs.map(({ title }) => title));
  let found = 0;
  for (const [at, { offers }] of item.tracks.entries()) {
    for (const [platform, [offer]] of Object.entries(offers)) {
      expect(offer?.reason).not.toBe('not-searched');
      if (offer?.trackId == null) continue;
      expect(world.byTrackId.get(`${platform} ${offer.trackId}`)).toBe(songs[at]?.key);
      expect(offer.via).toBe('elsewhere');
      found += 1;
    }
  }
  expect(found).toBeGreaterThan(songs.length * 2);
  expect(item.covers.length).toBeGreaterThan(0);
});
