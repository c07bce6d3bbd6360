import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/index.js';
import { makeWorld } from '../world/world.js';
import { room, timeless } from './room.js';

const WORLD = makeWorld(11, 6);
const [TRUTH] = WORLD.truths.filter(({ work }) => work.discs.flat().length > 8);
const WORDS = TRUTH ? [TRUTH.work.artist.name, TRUTH.work.title] : [];

/** Which requests are song searches, by what each platform's door is called. */
const SONGS: Record<string, RegExp> = {
  netease: /type=1(?:&|$)|"type":1\b/,
  qqmusic: /"search_type":0/,
  kugou: /song/i,
  kuwo: /ft=music|searchMusicBykeyWord/,
  migu: /search\/song|"song":1/,
};

function searches(asked: Record<string, string[]>, platform: string): string[] {
  return (asked[platform] ?? []).filter((line) => SONGS[platform]?.test(line));
}

/** How many songs NetEase is asked for where its search for the artist, the first of all, fails. */
async function trackSearches(words: string[], dig: number): Promise<number> {
  const { look, guard } = room(WORLD);
  let artist: string | null = null;
  const asked = new Set<string>();
  guard.check = (platform, line) => {
    const text = /[?& ]s=([^&]+)&/.exec(line)?.[1];
    if (platform !== 'netease' || text === undefined || !SONGS.netease?.test(line)) return;
    artist ??= text;
    if (text === artist) throw new Failure('timeout', 'netease: does not answer');
    asked.add(text);
  };
  await look(words, { dig });
  return asked.size;
}

describe('--dig', () => {
  it('counts song searches of each platform; one for the artist comes on top', async () => {
    const { asked: none } = await room(WORLD).look(WORDS, { dig: 0 });
    for (const platform of ['netease', 'qqmusic', 'kuwo']) {
      expect(searches(none, platform)).toEqual([]);
    }

    const counts = { two: 0, all: 0 };
    for (const { work } of WORLD.truths) {
      const words = [work.artist.name, work.title];
      const two = await trackSearches(words, 2);
      expect(two).toBeLessThanOrEqual(2);
      counts.two = Math.max(counts.two, two);
      counts.all = Math.max(counts.all, await trackSearches(words, 1_000_000));
    }
    expect(counts.two).toBe(2);
    expect(counts.all).toBeGreaterThan(3);
  });

  it('leaves what was not searched for unknown, and greyed what is greyed', async () => {
    const { report } = await room(WORLD).look(WORDS, { dig: 0 });
    const offers = report.tracks.flatMap(({ offers }) => Object.values(offers).flat());
    expect(offers.filter(({ access }) => access === 'absent')).toEqual([]);
    const lacking = offers.filter(
      ({ trackId, access }) => trackId === null && access === 'unknown',
    );
    expect(new Set(lacking.map(({ reason }) => reason))).toEqual(new Set(['not-searched']));
  });

  it('raised later goes on without asking for listings again', async () => {
    const { look } = room(WORLD);
    await look(WORDS, { dig: 0 });
    const { asked, report } = await look(WORDS, { dig: 1_000_000 });
    const whole = await room(WORLD).look(WORDS, { dig: 1_000_000 });
    expect(timeless(report)).toEqual(timeless(whole.report));
    for (const platform of ['netease', 'qqmusic', 'kuwo']) {
      expect(asked[platform] ?? []).toEqual(searches(whole.asked, platform));
    }
    expect((await look(WORDS, { dig: 5 })).asked).toEqual({});
  });
});
