import { expect, it, onTestFinished } from 'vitest';
import { openCache } from '../../src/cache/index.js';
import type { Services } from '../../src/lookup.js';
import { isLineError, type ReportItem } from '../../src/model/index.js';
import { lineOf, runReport, withAlbums } from '../../src/report/index.js';
import { fixtureSession } from '../platforms/spec.js';
import { lookingDirect } from '../world/direct.js';

const AT = Date.parse('2023-06-08T00:00:00.000Z');
const SHORT = '163cn.tv/abc123';
const EMPTY = { status: 200, headers: {}, text: '', seenAt: new Date(AT).toISOString() };
const LIST = 'https://music.163.com/#/playlist?id=5278068783';

/** Platforms that answer from the fixtures, and refuse what is not there. */
function recorded(asked: string[]): Services {
  const cache = openCache(':memory:');
  onTestFinished(() => cache.close());
  return {
    cache,
    now: () => AT,
    memory: new Map(),
    progress: () => {},
    net: {
      stats: new Map(),
      close: async () => {},
      forPlatform: (door) => (request) => {
        asked.push(`${door.id} ${request.url}`);
        const url = request.url.endsWith(SHORT) ? LIST : null;
        return url === null
          ? fixtureSession(door.id).ask(request)
          : Promise.resolve({ ...EMPTY, url, request: request.url });
      },
    },
  };
}

async function* only(text: string) {
  yield lineOf(1, [text]);
}

async function itemsOf(services: Services, text: string, albums: boolean): Promise<ReportItem[]> {
  const looking = { ...lookingDirect(0), platforms: ['netease', 'kugou'] };
  const lines = albums ? withAlbums(services, only(text), looking) : only(text);
  const { signal } = new AbortController();
  const items: ReportItem[] = [];
  const running = { startedAt: AT, playlistDig: 100, signal };
  for await (const item of runReport(services, lines, looking, running)) items.push(item);
  return items;
}

it('stands on its own platform as it is listed there, and is looked for on the others', async () => {
  const asked: string[] = [];
  const services = recorded(asked);
  const [item] = await itemsOf(services, LIST, false);
  if (!item || isLineError(item)) throw new Error('no answer');
  expect(item.album).toMatchObject({
    title: 'Happy Hits',
    trackCount: 4,
    why: 'pasted',
    base: { platform: 'netease', id: 'playlist/5278068783', url: LIST },
  });
  expect(item.tracks[0]).toMatchObject({ title: 'Happiness', number: 1, from: ['netease'] });
  expect(item.tracks[0]?.offers.netease?.[0]).toMatchObject({
    trackId: '1478005597',
    via: 'album',
  });
  // Kugou's searches for these songs were never recorded: nobody knows, and nothing is absent.
  expect(item.platforms[1]).toMatchObject({ platform: 'kugou', status: 'failed' });
  for (const { offers } of item.tracks)
    expect(offers.kugou?.[0]).toMatchObject({ access: 'unknown' });
});

it('asked again, it is read from the cache', async () => {
  const asked: string[] = [];
  const services = recorded(asked);
  await itemsOf(services, LIST, false);
  const before = asked.filter((line) => line.startsWith('netease')).length;
  const [item] = await itemsOf(services, LIST, false);
  expect(asked.filter((line) => line.startsWith('netease')).length).toBe(before);
  expect(item).toMatchObject({ platforms: [{ fromCache: true }, {}] });
});

it('with its albums asked for, each of them is an item', async () => {
  const items = await itemsOf(recorded([]), LIST, true);
  // The albums themselves were never recorded.
  expect(items).toHaveLength(4);
  expect(items[0]).toMatchObject({ query: LIST, album: null });
});

it('that nobody is shown is not found, and the others are not asked', async () => {
  const asked: string[] = [];
  const [item] = await itemsOf(recorded(asked), 'https://music.163.com/#/playlist?id=404', false);
  expect(item).toMatchObject({
    album: null,
    platforms: [
      { platform: 'netease', status: 'absent' },
      { platform: 'kugou', status: 'skipped', problem: { code: 'no-search' } },
    ],
  });
  expect(asked.every((line) => line.startsWith('netease'))).toBe(true);
});

it('behind a short link is followed once, and stands under the link', async () => {
  const asked: string[] = [];
  const services = recorded(asked);
  const [item] = await itemsOf(services, `https://${SHORT}`, false);
  expect(item).toMatchObject({
    query: `https://${SHORT}`,
    album: { title: 'Happy Hits', base: { id: 'playlist/5278068783' } },
  });
  expect(await itemsOf(services, `https://${SHORT}`, true)).toHaveLength(4);
  expect(asked.filter((line) => line.endsWith(SHORT))).toHaveLength(1);
});
