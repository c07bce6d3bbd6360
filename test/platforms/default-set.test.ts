import { describe, expect, it } from 'vitest';
import { defaultSet, widestSet } from '../../src/platforms/default-set.js';
import { PLATFORMS } from '../../src/platforms/index.js';
import { FIVE } from '../world/catalogue.js';

const ABROAD = ['apple', 'deezer', 'spotify', 'ytmusic', 'tidal'];

/** The platforms of the program among these, in report order. */
const known = (ids: readonly string[]) =>
  PLATFORMS.map(({ card }) => card.id).filter((id) => ids.includes(id));

describe('the platforms asked where nobody chose any', () => {
  it.each([
    [['CN'], 'jay', null, [...FIVE, 'apple']],
    [['US'], 'jay', null, ABROAD],
    [['US'], '叶惠美', null, [...FIVE, ...ABROAD]],
    [['US'], 'https://y.qq.com/x', 'qqmusic', [...FIVE, ...ABROAD]],
    [['US'], 'https://open.spotify.com/x', 'spotify', ABROAD],
    [['US', 'CN'], 'jay', null, [...FIVE, ...ABROAD]],
    [['HK', 'TW'], 'jay', null, ABROAD],
  ])('%j %s (pasted from %s): %j', (regions, text, pasted, set) => {
    expect(defaultSet(regions, { texts: [text], pasted })).toEqual(known(set));
  });

  it('at most the five more for any question', () => {
    expect(widestSet(['US'])).toEqual(known([...FIVE, ...ABROAD]));
    expect(widestSet(['CN'])).toEqual(known([...FIVE, 'apple']));
  });
});
