import { describe, expect, it } from 'vitest';
import type { Terms } from '../../src/model/index.js';
import { house, type Made, TITLES } from '../lookup/made.js';
import { readReadme } from '../readme.js';

const QUESTION = ['Ada Moss', 'Night Ferry'];

/** Free at first, later for members. */
function deezer(): Made {
  return { card: { id: 'deezer' }, albums: [{ id: 'd1', tracks: { '*': TITLES } }] };
}
const APPLE: Made = {
  card: { id: 'apple', region: 'chosen' },
  albums: [{ id: 'a1', tracks: { US: TITLES, CN: ['One', 'Two'] } }],
};
const NETEASE: Made = {
  card: { id: 'netease' },
  albums: [
    {
      id: 'n1',
      tracks: { '*': TITLES },
      terms: { access: 'unavailable', reason: 'greyed-here' },
    },
  ],
};

/** What the README's queries say of an album that was asked for twice. */
async function rowsOf(readme: string): Promise<unknown[][]> {
  const changing = deezer();
  const { cache, clock, look } = house(NETEASE, APPLE, changing);
  const looking = { platforms: ['netease', 'apple', 'deezer'], regions: ['US', 'CN'] };
  await look(QUESTION, looking);
  clock.now += 86_400_000;
  const members: Pick<Terms, 'access' | 'reason'> = { access: 'subscription', reason: 'members' };
  for (const album of changing.albums) album.terms = members;
  await look(QUESTION, { ...looking, refresh: true });
  return readReadme(readme)
    .blocks.filter(({ language }) => language === 'sql')
    .map(({ code }) => cache.db.prepare(code).raw().all() as unknown[]);
}

describe.each(['README.md', 'README.zh-CN.md'])('the queries of %s', (readme) => {
  it('say what is so', async () => {
    const [changed, whole, abroad, greyed, oldest, asked, ...more] = await rowsOf(readme);
    const since = '2026-06-30T12:00:00.000Z';
    expect(more).toEqual([]);
    expect(changed?.toSorted()).toEqual(
      ['One', 'Three', 'Two'].map((title) => ['deezer', title, null, 2, since]),
    );
    expect(whole).toEqual([
      ['Night Ferry', 'apple', 'US', 3],
      ['Night Ferry', 'deezer', null, 3],
    ]);
    expect(abroad).toEqual([['Night Ferry', 3, 'Three', 'apple']]);
    expect(greyed?.filter((row) => (row as unknown[])[2] === 'Three')).toEqual([
      ['Night Ferry', 3, 'Three', 'apple', 'US', 'free'],
      ['Night Ferry', 3, 'Three', 'deezer', null, 'subscription'],
    ]);
    expect(greyed).toHaveLength(8);
    expect(oldest?.map((row) => (row as unknown[])[0]).toSorted()).toEqual([
      'apple',
      'deezer',
      'netease',
    ]);
    expect(asked).toEqual([
      [QUESTION.join(' '), 'Night Ferry', 3, expect.any(String), expect.any(String)],
    ]);
  });
});
