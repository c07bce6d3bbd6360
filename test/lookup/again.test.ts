import { describe, expect, it } from 'vitest';
import { FIVE } from '../world/catalogue.js';
import { makeWorld } from '../world/world.js';
import { room, timeless } from './room.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WORLD = makeWorld(11, 6);
const WORDS = WORLD.truths.map(({ work }) => [work.artist.name, work.title]);

describe('an album that was looked up before', () => {
  it.each(WORDS)('%s - %s is read from the cache alone, and is the same', async (...words) => {
    const { look } = room(WORLD);
    const first = await look(words);
    const second = await look(words);
    expect(Object.keys(first.asked)).toHaveLength(5);
    expect(second.asked).toEqual({});
    expect(second.report.platforms.every(({ fromCache }) => fromCache)).toBe(true);
    expect(timeless(second.report)).toEqual(timeless(first.report));
    const refreshed = await look(words, { refresh: true });
    expect(Object.keys(refreshed.asked)).toHaveLength(5);
    expect(timeless(refreshed.report)).toEqual(timeless(first.report));
  });

  it('is asked of the failed platform alone after ten minutes, and merged with the others', async () => {
    const { look, down, clock } = room(WORLD);
    const whole = await room(WORLD).look(WORDS[0] ?? []);
    down.add('kuwo');
    const first = await look(WORDS[0] ?? []);
    expect(first.report.platforms.find(({ platform }) => platform === 'kuwo')).toMatchObject({
      status: 'failed',
      problem: { code: 'timeout' },
    });
    for (const { offers } of first.report.tracks) {
      expect(offers.kuwo).toMatchObject([{ access: 'unknown', reason: 'timeout' }]);
    }
    down.clear();
    clock.now += 10 * MINUTE;
    expect((await look(WORDS[0] ?? [])).asked).toEqual({});
    clock.now += 1;
    const later = await look(WORDS[0] ?? []);
    expect(Object.keys(later.asked)).toEqual(['kuwo']);
    expect(later.report.platforms.map(({ fromCache }) => fromCache)).toEqual(
      FIVE.map((platform) => platform !== 'kuwo'),
    );
    expect(timeless(later.report)).toEqual(timeless(whole.report));
  });

  it('is asked again when it is a week old, at once with an age of nothing, never offline', async () => {
    const { look, clock } = room(WORLD);
    const words = WORDS[1] ?? [];
    const { report } = await look(words);
    clock.now += 30 * DAY;
    const offline = await look(words, { offline: true });
    expect(offline.asked).toEqual({});
    expect(timeless(offline.report)).toEqual(timeless(report));
    expect((await look(words, { maxAgeMs: 30 * DAY })).asked).toEqual({});
    expect(Object.keys((await look(words)).asked)).toHaveLength(5);
    clock.now += 1;
    expect(Object.keys((await look(words, { maxAgeMs: 0 })).asked)).toHaveLength(5);
  });

  it('offline, what was never asked is not cached', async () => {
    const { look } = room(WORLD);
    const { asked, report } = await look(WORDS[2] ?? [], { offline: true });
    expect(asked).toEqual({});
    expect(report.album).toBeNull();
    expect(report.platforms.map(({ status, problem }) => [status, problem?.code])).toEqual(
      FIVE.map(() => ['failed', 'not-cached']),
    );
  });

  it('a platform added later is asked alone', async () => {
    const { look } = room(WORLD);
    const words = WORDS[3] ?? [];
    await look(words, { platforms: ['netease', 'qqmusic', 'kugou', 'migu'] });
    const { asked, report } = await look(words);
    expect(Object.keys(asked)).toContain('kuwo');
    expect(report.platforms.map(({ platform }) => platform)).toEqual(FIVE);
    expect(timeless(report)).toEqual(timeless((await room(WORLD).look(words)).report));
  });
});

describe('an interrupted lookup', () => {
  /** Until nobody has asked anything for a while. */
  async function quiet(count: () => number): Promise<void> {
    for (let before = -1, calm = 0; calm < 50; before = count()) {
      await new Promise((resolve) => setImmediate(resolve));
      calm = count() === before ? calm + 1 : 0;
    }
  }

  it('keeps the platforms that were read; the next one asks only the others', async () => {
    const words = WORDS[0] ?? [];
    const whole = await room(WORLD).look(words);
    const { look, guard } = room(WORLD);
    const enough = new Error('interrupted');
    let asks = 0;
    guard.check = async (platform) => {
      asks += 1;
      if (platform !== 'kuwo') return;
      await quiet(() => asks);
      throw enough;
    };
    await expect(look(words)).rejects.toBe(enough);
    const kept = await look(words, { offline: true, dig: 0 });
    const reasons = kept.report.tracks.flatMap(({ offers }) => offers.kuwo ?? []);
    expect(kept.report.album?.title).toBeTruthy();
    expect(new Set(reasons.map(({ reason }) => reason))).toEqual(new Set(['not-cached']));

    guard.check = () => {};
    const next = await look(words);
    expect(timeless(next.report)).toEqual(timeless(whole.report));
    for (const platform of FIVE.filter((one) => one !== 'kuwo')) {
      const searches = (whole.asked[platform] ?? []).length;
      expect((next.asked[platform] ?? []).length).toBeLessThan(searches);
    }
    expect(next.asked.kuwo).toEqual(whole.asked.kuwo);
  });

  it.each(WORDS)('%s - %s: cut at any moment is made up for by the next', async (...words) => {
    const first = room(WORLD);
    let asks = 0;
    first.guard.check = () => {
      asks += 1;
    };
    const whole = timeless((await first.look(words, { dig: 2 })).report);
    for (let cut = 1; cut <= asks; cut += 3) {
      const { look, guard } = room(WORLD);
      let left = cut;
      guard.check = async () => {
        left -= 1;
        if (left === 0) await quiet(() => left);
        if (left <= 0) throw new Error('interrupted');
      };
      await expect(look(words, { dig: 2 })).rejects.toThrow('interrupted');
      guard.check = () => {};
      expect(timeless((await look(words, { dig: 2 })).report)).toEqual(whole);
    }
  });

  it('of a second reading loses nothing of the first', async () => {
    const words = WORDS[0] ?? [];
    const { look, guard } = room(WORLD);
    const whole = await look(words);
    const enough = new Error('interrupted');
    guard.check = (platform) => {
      if (platform === 'migu') throw enough;
    };
    await expect(look(words, { refresh: true })).rejects.toBe(enough);
    guard.check = () => {};
    const { report } = await look(words);
    expect(timeless(report)).toEqual(timeless(whole.report));
  });
});

describe('an album asked of fewer platforms', () => {
  it('keeps what platforms said that are left out when it is asked again', async () => {
    const { look } = room(WORLD);
    const words = WORDS[2] ?? [];
    const { report } = await look(words);
    const alone = await look(words, { platforms: ['netease'], refresh: true });
    expect(Object.keys(alone.asked)).toEqual(['netease']);
    expect(Object.keys(alone.report.tracks[0]?.offers ?? {})).toEqual(['netease']);
    const after = await look(words);
    expect(after.asked).toEqual({});
    expect(timeless(after.report)).toEqual(timeless(report));
  });
});
