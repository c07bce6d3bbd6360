import { expect, test } from 'vitest';
import { reportedCovers, triedCovers } from './covers.js';
import { lookDirect } from './direct.js';
import { compare, verdict } from './judge.js';
import { makeWorld } from './world.js';

/*
 * Albums of an invented world, looked up without sockets and compared cell by cell with what the world really has.
 * FULLDISC_WORLDS=20 npx vitest run --config test/vitest.config.ts test/world   tries twenty worlds instead of two.
 */
const WORLDS = Number(process.env.FULLDISC_WORLDS ?? 2);
const ALBUMS = 8;

test.each(Array.from({ length: WORLDS }, (_, at) => at + 1))(
  'world %i is read as it is',
  async (seed) => {
    const world = makeWorld(seed, ALBUMS);
    const sum = verdict();
    const wrongCovers: string[] = [];
    const askedTwice: string[] = [];
    for (const truth of world.truths) {
      const { artist, title } = truth.work;
      const { report, asked } = await lookDirect(world, [artist.name, title]);
      compare(world, truth, report, sum);
      const [said, tried] = [reportedCovers(report), report.album ? triedCovers(report) : []];
      if (said.join('\n') !== tried.join('\n'))
        wrongCovers.push(`${truth.work.key}: ${said.join('; ')}`);
      for (const lines of asked.values())
        askedTwice.push(...lines.filter((line, at) => lines.indexOf(line) !== at));
    }
    expect(sum.falseAbsent).toEqual([]);
    expect(sum.falseFree).toEqual([]);
    expect(wrongCovers).toEqual([]);
    expect(askedTwice).toEqual([]);
    expect(
      sum.exact / sum.cells,
      [...sum.otherwise, ...sum.shy, ...sum.rows].join('\n'),
    ).toBeGreaterThanOrEqual(0.97);
  },
  600_000,
);

test('an album that a platform lists whole, terms and all, takes two requests there', async () => {
  const world = makeWorld(101, 30);
  const counts = new Map<string, number[]>();
  for (const truth of world.truths.slice(0, 10)) {
    const { artist, title } = truth.work;
    const { report, asked } = await lookDirect(world, [artist.name, title], 0);
    for (const { platform, listings } of report.platforms) {
      const [only] = listings;
      const isWhole = report.tracks.every((track) => track.offers[platform]?.[0]?.via === 'album');
      if (!only || listings.length > 1 || !isWhole) continue;
      counts.set(platform, [...(counts.get(platform) ?? []), asked.get(platform)?.length ?? 0]);
    }
  }
  for (const [platform, seen] of counts) {
    expect(Math.min(...seen), platform).toBe(2);
    expect(Math.max(...seen), platform).toBeLessThanOrEqual(3);
  }
  expect(counts.size).toBeGreaterThan(2);
});
