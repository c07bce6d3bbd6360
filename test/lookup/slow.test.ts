import { describe, expect, it } from 'vitest';
import { DIG_ALL } from '../../src/cache/index.js';
import { Failure } from '../../src/model/index.js';
import { house, type Made, toldOf } from './made.js';

const TITLES = ['One', 'Two', 'Three', 'Four', 'Five'];
const WHOLE: Made = { card: { id: 'deezer' }, albums: [{ id: 'd1', tracks: { '*': TITLES } }] };
/** Lists one track of five, is slow, and has no answer for an artist, so that every lacking track asks for a search. */
const SLOW: Made = {
  card: { id: 'apple', songSearches: 2 },
  albums: [{ id: 'a1', tracks: { '*': ['One'] } }],
  fails: { searchTracks: new Failure('timeout', 'apple: does not answer') },
};

const songSearches = (asked: string[]) =>
  asked.filter(
    (line) => line.startsWith('apple searchTracks') && / (Two|Three|Four|Five)/.test(line),
  );

describe('a platform whose pace bears few song searches', () => {
  it('is asked for so many, and what is left out is said and not asked again', async () => {
    const { look } = house(WHOLE, SLOW);
    const { report, asked } = await look(['Ada Moss', 'Night Ferry']);
    expect(songSearches(asked)).toHaveLength(2);
    expect(toldOf(report, 'apple', 4)).toContain('unknown');
    expect((await look(['Ada Moss', 'Night Ferry'])).asked).toEqual([]);
  });

  it('is asked for all where all are wanted', async () => {
    const { look } = house(WHOLE, SLOW);
    const { asked } = await look(['Ada Moss', 'Night Ferry'], { dig: DIG_ALL });
    expect(songSearches(asked)).toHaveLength(4);
  });
});
