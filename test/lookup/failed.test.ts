import { describe, expect, it } from 'vitest';

import { evidenceFor } from '../../src/lookup/explain.js';
import { knownBy } from '../../src/lookup/known.js';
import { parseQuestion, questionKey } from '../../src/lookup/question.js';
import type { AlbumReport } from '../../src/model/index.js';
import { FIVE } from '../world/catalogue.js';
import { makeWorld } from '../world/world.js';
import { room, timeless } from './room.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WORLD = makeWorld(11, 6);
const WORDS = WORLD.truths.map(({ work }) => [work.artist.name, work.title]);

const of = (report: AlbumReport, platform: string) =>
  report.platforms.find((one) => one.platform === platform);

function expectFailed(report: AlbumReport, platform: string): void {
  expect(of(report, platform)).toMatchObject({
    status: 'failed',
    problem: { code: 'timeout' },
    listings: [],
  });
  for (const { title, offers } of report.tracks) {
    const reason = title === null ? 'no-title' : 'timeout';
    expect(offers[platform]).toMatchObject([{ access: 'unknown', reason }]);
  }
}

describe('a platform that fails when it is asked again', () => {
  it.each(WORDS)('%s - %s: is told, and loses nothing of what it said before', async (...words) => {
    const { look, down, clock } = room(WORLD);
    const before = (await look(words)).report;
    down.add('kuwo');
    clock.now += 8 * DAY;
    const failed = await look(words);
    expectFailed(failed.report, 'kuwo');
    expect(of(failed.report, 'kuwo')?.fromCache).toBe(false);
    expect(failed.report.tracks.map(({ title }) => title)).toEqual(
      before.tracks.map(({ title }) => title),
    );

    const offline = (await look(words, { offline: true })).report;
    expect(of(offline, 'kuwo')).toEqual({ ...of(before, 'kuwo'), fromCache: true });
    expect(offline.tracks.map(({ offers }) => offers.kuwo)).toEqual(
      before.tracks.map(({ offers }) => offers.kuwo),
    );

    clock.now += 10 * MINUTE;
    const soon = await look(words);
    expect(soon.asked).toEqual({});
    expectFailed(soon.report, 'kuwo');
    expect(of(soon.report, 'kuwo')?.fromCache).toBe(true);

    down.clear();
    clock.now += 1;
    const later = await look(words);
    expect(Object.keys(later.asked)).toEqual(['kuwo']);
    expect(timeless(later.report)).toEqual(timeless(before));
    expect(timeless((await look(words, { offline: true })).report)).toEqual(timeless(before));
  });

  it('is not asked for single songs meanwhile, nor when more may be searched for', async () => {
    const { look, down } = room(WORLD);
    const words = WORDS[0] ?? [];
    await look(words, { dig: 0 });
    down.add('kuwo');
    await look(words, { refresh: true, dig: 0, platforms: ['kuwo'] });
    const { asked } = await look(words, { dig: 1_000_000 });
    expect(Object.keys(asked)).not.toContain('kuwo');
  });
});

describe('what was known before a failure', () => {
  it('stays where all platforms fail, and an address stands for what it stood for', async () => {
    const { look, down } = room(WORLD);
    const { report } = await look(WORDS[1] ?? []);
    const url = of(report, 'netease')?.listings[0]?.url ?? of(report, 'qqmusic')?.listings[0]?.url;
    const words = [url ?? ''];
    const before = (await look(words)).report;
    for (const platform of FIVE) down.add(platform);
    const failed = await look(words, { refresh: true });
    expect(Object.keys(failed.asked).sort()).toEqual([...FIVE].sort());
    for (const platform of FIVE) expectFailed(failed.report, platform);
    expect(failed.report.album).toEqual(before.album);
    const offline = (await look(words, { offline: true })).report;
    expect(timeless(offline)).toEqual(timeless(before));
  });

  it('is the evidence offline; otherwise the failure is', async () => {
    const { look, down, cache } = room(WORLD);
    const words = WORDS[0] ?? [];
    await look(words);
    down.add('kuwo');
    const cellsOf = (report: AlbumReport) =>
      evidenceFor(cache, knownBy(cache, questionKey(parseQuestion(words))), report, []).filter(
        ({ platform }) => platform === 'kuwo',
      );
    const failed = (await look(words, { refresh: true })).report;
    expect(new Set(cellsOf(failed).map(({ reason }) => reason))).toEqual(new Set(['timeout']));
    const offline = (await look(words, { offline: true })).report;
    expect(cellsOf(offline).some(({ track }) => track !== null)).toBe(true);
  });
});
