import { describe, expect, it } from 'vitest';
import {
  ALL,
  extrasOf,
  lines,
  listing,
  merge,
  numbered,
  plain,
  some,
  TITLES,
  WHOLE,
} from './albums.js';

describe('a track that one listing holds', () => {
  const longer = () => listing('c', '范特西', numbered([...TITLES, '蜗牛']));

  it('is a bonus behind the end that two others agree on', () => {
    const bonus = longer();
    const album = merge([some('a', WHOLE), some('b', WHOLE), bonus]);
    expect(album.base).toBe(bonus);
    expect(lines(album)).toEqual(ALL);
    expect(extrasOf(album, bonus)).toEqual(['蜗牛']);
  });

  it('belongs where only one other listing ends before it', () => {
    expect(lines(merge([some('a', WHOLE), longer()]))).toHaveLength(11);
  });

  it('belongs where the others end at different numbers', () => {
    expect(
      lines(merge([some('a', [1, 2, 3, 4, 5, 6, 7, 8, 9]), some('b', WHOLE), longer()])),
    ).toHaveLength(11);
  });

  it('belongs where it stands before the end of another', () => {
    const album = merge([
      some('a', WHOLE),
      some(
        'b',
        WHOLE.filter((n) => n !== 4),
      ),
      some(
        'c',
        WHOLE.filter((n) => n !== 4),
      ),
    ]);
    expect(lines(album)).toEqual(ALL);
  });

  it('belongs where two listings hold it', () => {
    expect(lines(merge([some('a', WHOLE), some('b', WHOLE), longer(), longer()]))).toHaveLength(11);
  });

  it('belongs where the others were cut short', () => {
    const cut = (platform: string) =>
      some(platform, WHOLE, '范特西', { complete: false, trackCount: 12 });
    expect(lines(merge([cut('a'), cut('b'), longer()]))).toHaveLength(11);
  });
});

describe('a number the edition leaves open', () => {
  const NO_FOUR = WHOLE.filter((n) => n !== 4);

  it('takes the title another edition has between the same neighbours', () => {
    const deluxe = some('b', WHOLE, '范特西 (豪华版)');
    const album = merge([some('a', NO_FOUR), deluxe]);
    expect(lines(album)).toEqual(ALL);
    expect(album.tracks[3]).toMatchObject({
      from: [],
      places: [{ via: 'edition', track: { title: '忍者' } }],
    });
    expect(extrasOf(album, deluxe)).toEqual([]);
  });

  it('takes it from an edition that states no numbers', () => {
    const deluxe = listing('b', '范特西 (豪华版)', plain([...TITLES, '蜗牛']));
    const album = merge([some('a', NO_FOUR), deluxe]);
    expect(lines(album)).toEqual(ALL);
    expect(extrasOf(album, deluxe)).toEqual(['蜗牛']);
  });

  it('is filled at the album’s start', () => {
    expect(lines(merge([some('a', WHOLE.slice(1)), some('b', WHOLE, '范特西 (豪华版)')]))).toEqual(
      ALL,
    );
  });

  it('is a row without a title where no edition fills it', () => {
    const album = merge([some('a', NO_FOUR), some('b', NO_FOUR)]);
    expect(lines(album)[3]).toBe('1.4 null');
    expect(album.tracks[3]).toMatchObject({ title: null, places: [], from: [] });
  });

  it('is not filled by rows between other neighbours', () => {
    const moved = ['忍者', ...TITLES.filter((title) => title !== '忍者')];
    const deluxe = listing('b', '范特西 (豪华版)', plain(moved));
    const album = merge([some('a', NO_FOUR), deluxe]);
    expect(lines(album)[3]).toBe('1.4 null');
    expect(extrasOf(album, deluxe)).toEqual(['忍者']);
  });

  it('is filled once, and every edition that holds the track has its place there', () => {
    const album = merge([
      some('a', NO_FOUR),
      some('b', WHOLE, '范特西 (豪华版)'),
      some('c', WHOLE, '范特西 (典藏版)'),
    ]);
    expect(album.tracks).toHaveLength(10);
    expect(album.tracks[3]?.places.map((place) => place.listing.platform)).toEqual(['b', 'c']);
  });
});
