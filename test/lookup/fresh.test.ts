import { describe, expect, it } from 'vitest';
import { type AnswerHeader, openCache } from '../../src/cache/index.js';
import { isFresh } from '../../src/lookup/fresh.js';
import { parseQuestion } from '../../src/lookup/question.js';
import { type Looking, lookupAlbum } from '../../src/lookup.js';
import { letterOf } from '../../src/net/letter.js';
import { FIVE } from '../world/catalogue.js';
import { answerOf, makeWorld } from '../world/world.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SEEN = Date.UTC(2026, 0, 1);
const OLD = '2003-07-31';
const YOUNG = '2025-12-20';

const found: AnswerHeader = {
  platform: 'qqmusic',
  status: 'found',
  place: null,
  problem: null,
  whole: true,
  dig: 12,
  seenAt: new Date(SEEN).toISOString(),
};
const absent: AnswerHeader = { ...found, status: 'absent' };
const failed: AnswerHeader = {
  ...found,
  status: 'failed',
  problem: { code: 'timeout', message: 'qqmusic: no answer in time' },
};

describe('an answer is believed', () => {
  it.each([
    ['a listing', found, OLD, 7 * DAY],
    ['a listing without a date', found, null, 7 * DAY],
    ['an absence', absent, OLD, 3 * DAY],
    ['an absence of a young release', absent, YOUNG, DAY],
    ['a failure', failed, OLD, 10 * MINUTE],
    ['a partial answer', { ...failed, status: 'partial' as const }, OLD, 10 * MINUTE],
  ])('for its time and no longer: %s', (_, header, released, life) => {
    expect(isFresh(header, released, SEEN + life, null)).toBe(true);
    expect(isFresh(header, released, SEEN + life + 1, null)).toBe(false);
  });

  it('for as long as --max-age says, but a failure never longer than its own time', () => {
    expect(isFresh(found, OLD, SEEN + 30 * DAY, 30 * DAY)).toBe(true);
    expect(isFresh(found, OLD, SEEN + HOUR, HOUR - 1)).toBe(false);
    expect(isFresh(absent, YOUNG, SEEN + 2 * DAY, 3 * DAY)).toBe(true);
    expect(isFresh(failed, OLD, SEEN + HOUR, 30 * DAY)).toBe(false);
    expect(isFresh(failed, OLD, SEEN + MINUTE, 0)).toBe(false);
  });
});

/** Lookups of one album of the world with one database, at times of their own; each gives what was asked. */
function visits() {
  const world = makeWorld(3, 1);
  const [truth] = world.truths;
  const words = [truth?.work.artist.name ?? '', truth?.work.title ?? ''];
  const cache = openCache(':memory:');
  return async (now: number, rest: Partial<Looking> = {}) => {
    let asked = 0;
    const net = {
      stats: new Map(),
      close: async () => {},
      forPlatform: () => async (request: Parameters<typeof letterOf>[0]) => {
        asked++;
        const { method, url, headers, body } = letterOf(request, 'test');
        const told = answerOf(world, { method, url, headers, body: body ?? '' });
        return {
          status: told.status,
          headers: { 'content-type': told.type },
          text: told.body,
          url: url.href,
          request: `${method} ${url.href}`,
          seenAt: new Date(now).toISOString(),
        };
      },
    };
    const services = { cache, net, now: () => now, memory: new Map(), progress: () => {} };
    const looking: Looking = {
      platforms: FIVE,
      regions: ['CN'],
      quality: 'any',
      dig: 0,
      offline: false,
      refresh: false,
      maxAgeMs: null,
      timeoutMs: 15_000,
      overrules: [],
      pick: null,
      ...rest,
    };
    const { report } = await lookupAlbum(services, parseQuestion(words), looking);
    return { asked, report };
  };
}

describe('a lookup', () => {
  it('asks once, and again only when its answers have aged', async () => {
    const visit = visits();
    const first = await visit(SEEN);
    expect(first.asked).toBeGreaterThan(0);
    const second = await visit(SEEN + DAY / 2);
    expect(second.asked).toBe(0);
    expect(second.report.platforms.map((one) => one.fromCache)).toEqual(FIVE.map(() => true));
    expect(second.report.tracks).toEqual(first.report.tracks);
    const third = await visit(SEEN + 8 * DAY);
    expect(third.asked).toBe(first.asked);
    expect(third.report.platforms.map((one) => one.fromCache)).toEqual(FIVE.map(() => false));
  });

  it('asks again with --refresh, and with --max-age for what is older', async () => {
    const visit = visits();
    const { asked } = await visit(SEEN);
    expect((await visit(SEEN + MINUTE, { refresh: true })).asked).toBe(asked);
    expect((await visit(SEEN + 2 * HOUR, { maxAgeMs: 3 * HOUR })).asked).toBe(0);
    expect((await visit(SEEN + 5 * HOUR, { maxAgeMs: 3 * HOUR })).asked).toBe(asked);
  });

  it('asks nobody with --offline, however old its answers are', async () => {
    const visit = visits();
    const first = await visit(SEEN);
    const later = await visit(SEEN + 400 * DAY, { offline: true });
    expect(later.asked).toBe(0);
    expect(later.report.tracks).toEqual(first.report.tracks);
  });

  it('says with --offline that nothing is known of what nobody asked', async () => {
    const { asked, report } = await visits()(SEEN, { offline: true });
    expect(asked).toBe(0);
    expect(report.album).toBeNull();
    expect(report.platforms.map((one) => one.problem?.code)).toEqual(FIVE.map(() => 'not-cached'));
  });

  it('asks only the platforms that were not asked yet', async () => {
    const visit = visits();
    await visit(SEEN, { platforms: ['qqmusic'] });
    const { report } = await visit(SEEN + MINUTE);
    expect(report.platforms.filter((one) => one.fromCache).map((one) => one.platform)).toEqual([
      'qqmusic',
    ]);
  });
});
