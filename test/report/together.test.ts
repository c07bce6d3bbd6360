import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openCache } from '../../src/cache/index.js';
import type { AlbumReport } from '../../src/model/index.js';
import { faults } from '../cache/samples.js';
import { type Ran, type Stage, stage } from '../cli/command.js';
import { FIVE } from '../world/catalogue.js';
import { openGate } from '../world/proxy.js';
import { makeWorld } from '../world/world.js';

const WORLD = makeWorld(31, 6);
const NAMES = WORLD.truths.map(({ work }) => `${work.artist.name}\t${work.title}`);
const ASKING = ['--rate', '0', '--dig', '2', '--region', 'CN', '--lang', 'en'];
const LONG = 240_000;

/** A stage before the world, with the shelf in a file, forwards and backwards. */
async function shelf(): Promise<Stage> {
  const gate = await openGate(WORLD, () => null, 20);
  onTestFinished(() => gate.close());
  const staged = stage(gate);
  writeFileSync(join(staged.dir, 'shelf.txt'), NAMES.join('\n'));
  writeFileSync(join(staged.dir, 'back.txt'), NAMES.toReversed().join('\n'));
  return staged;
}

const reporting = (list: string, db: string, ...more: string[]) => [
  ...['report', list, '--format', 'ndjson', '--db', db],
  ...ASKING,
  ...(more.length === 0 ? ['--platforms', FIVE.join()] : more),
];

/** The albums of an NDJSON report, without what differs from run to run. */
function albumsOf({ code, stdout, stderr }: Ran): AlbumReport[] {
  expect([code, stderr]).toEqual([0, expect.not.stringMatching(/SQLITE|locked/)]);
  const lines = stdout.trim().split('\n').slice(0, -1);
  return lines.map((line) => timeless(JSON.parse(line)));
}

function timeless(report: AlbumReport): AlbumReport {
  const text = JSON.stringify(report, (key, value) =>
    ['seenAt', 'generatedAt', 'fromCache'].includes(key) ? undefined : value,
  );
  return JSON.parse(text);
}

/** The file is sound, and what it knows is what a report of one process alone knows. */
async function expectWhole({ dir, run }: Stage, db: string, alone: unknown[]): Promise<void> {
  const cache = openCache(join(dir, db));
  expect(faults(cache)).toEqual([]);
  cache.close();
  expect(albumsOf(await run([...reporting('shelf.txt', db), '--offline']))).toEqual(alone);
}

describe('commands on one database at once', () => {
  it(
    'two reports: both whole, and so is what is kept',
    async () => {
      const staged = await shelf();
      const { run } = staged;
      const alone = albumsOf(await run(reporting('shelf.txt', 'alone.db')));
      for (const other of ['back.txt', 'shelf.txt']) {
        const db = `${other}.db`;
        const both = [reporting('shelf.txt', db), reporting(other, db)];
        const [one, two] = (await Promise.all(both.map((args) => run(args)))).map(albumsOf);
        expect(one).toEqual(alone);
        expect(other === 'back.txt' ? two?.toReversed() : two).toEqual(alone);
        await expectWhole(staged, db, alone);
      }
    },
    LONG,
  );

  it(
    'two reports that ask different platforms: what is kept is of all of them',
    async () => {
      const staged = await shelf();
      const { run } = staged;
      const alone = albumsOf(await run(reporting('shelf.txt', 'alone.db')));
      const some = ['--platforms', FIVE.slice(0, 2).join()];
      const rest = ['--platforms', FIVE.slice(2).join()];
      const ran = await Promise.all(
        [some, rest].map((platforms) => run(reporting('shelf.txt', 'parts.db', ...platforms))),
      );
      expect(ran.map(({ code }) => code)).toEqual([0, 0]);
      const kept = albumsOf(await run([...reporting('shelf.txt', 'parts.db'), '--offline']));
      const listed = ({ platforms }: AlbumReport) =>
        platforms.map(({ platform, status, listings }) => [
          platform,
          status,
          listings.map(({ id }) => id).sort(),
        ]);
      expect(kept.map(listed)).toEqual(alone.map(listed));
    },
    LONG,
  );
});

describe('a prune beside other commands', () => {
  it(
    'takes nothing from a report and single albums that are being asked for',
    async () => {
      const staged = await shelf();
      const { run } = staged;
      const alone = albumsOf(await run(reporting('shelf.txt', 'alone.db')));
      let isDone = false;
      onTestFinished(() => {
        isDone = true;
      });
      const prunes = (async () => {
        const ran: Ran[] = [];
        while (!isDone)
          ran.push(await run(['cache', 'prune', '--older-than', '0s', '--db', 'all.db']));
        return ran;
      })();
      const report = run(reporting('shelf.txt', 'all.db'));
      const albums = NAMES.slice(0, 3).map((name) =>
        run([...name.split('\t'), ...ASKING, '--db', 'all.db', '--json']),
      );
      expect(albumsOf(await report)).toEqual(alone);
      for (const [n, { code, stdout }] of (await Promise.all(albums)).entries()) {
        expect(code).toBe(0);
        const { album, tracks } = timeless(JSON.parse(stdout));
        expect({ album, tracks }).toEqual({ album: alone[n]?.album, tracks: alone[n]?.tracks });
      }
      isDone = true;
      expect((await prunes).map(({ code, stderr }) => [code, stderr])).toEqual(
        (await prunes).map(() => [0, '']),
      );
    },
    LONG,
  );
});
