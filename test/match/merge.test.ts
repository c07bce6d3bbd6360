import { describe, expect, it } from 'vitest';
import { mergeAlbum } from '../../src/match/index.js';
import {
  ALL,
  asked,
  extrasOf,
  lengthOf,
  lines,
  listing,
  merge,
  numbered,
  row,
  some,
  TITLES,
  WHOLE,
} from './albums.js';

describe('the base', () => {
  it('is the pasted listing', () => {
    const deluxe = some('kuwo', [...WHOLE], '范特西 (豪华版)');
    const album = merge([some('migu', WHOLE), deluxe], { platform: 'kuwo', id: deluxe.id });
    expect([album.base, album.why]).toEqual([deluxe, 'pasted']);
  });

  it('is else of the edition whose title is closest to the words', () => {
    const plainOne = some('migu', [1, 2, 3, 4, 5, 6]);
    const album = merge([
      some('kuwo', WHOLE, '范特西 (豪华版)'),
      some('a', WHOLE, '范特西 (豪华版)'),
      plainOne,
    ]);
    expect([album.base, album.why]).toEqual([plainOne, 'closest-title']);
  });

  it('is else of the edition most platforms agree on', () => {
    const album = merge([
      some('a', WHOLE, '范特西 (豪华版)'),
      some('b', [1, 2, 3, 4, 5, 6, 7], '范特西 (典藏版)'),
      some('c', [1, 2, 3, 4, 5, 6, 7], '范特西 (典藏版)'),
      some('a', WHOLE, '范特西 (豪华版)'),
    ]);
    expect([album.base.title, album.why]).toEqual(['范特西 (典藏版)', 'most-agree']);
    expect(album.listings.filter((one) => one.edition === 'same')).toHaveLength(2);
  });

  it('is else the more complete, else the earlier', () => {
    const complete = merge([some('a', [1, 2, 3, 4]), some('b', WHOLE), some('c', [2, 3, 4, 5])]);
    expect([complete.base.platform, complete.why]).toEqual(['b', 'most-complete']);
    const early = merge([
      some('a', WHOLE, '范特西', { releaseDate: '2002-01-01' }),
      some('b', WHOLE, '范特西', { releaseDate: '2001-09-14' }),
      some('c', WHOLE, '范特西', { releaseDate: null }),
      some('d', WHOLE, '范特西', { releaseDate: '2001' }),
      some('e', WHOLE, '范特西', { releaseDate: '2001-09' }),
    ]);
    expect([early.base.platform, early.why]).toEqual(['b', 'earliest']);
  });

  it('is never the single of the same name', () => {
    const single = listing('a', '简单爱', numbered(['简单爱']));
    const full = listing('b', '简单爱', numbered(TITLES));
    const album = mergeAlbum({
      question: asked('周杰伦', '简单爱'),
      listings: [single, listing('c', '简单爱', numbered(['简单爱'])), full],
      pasted: null,
    });
    expect(album.base).toBe(full);
    expect(album.listings.map((one) => one.edition)).toEqual(['same', 'other', 'other']);
  });
});

describe('tracks of the same edition', () => {
  it('come together from listings none of which is whole', () => {
    const album = merge([
      some('a', [1, 2, 3, 4, 5, 6]),
      some('b', [5, 6, 7, 8]),
      some('c', [8, 9, 10, 1]),
    ]);
    expect(lines(album)).toEqual(ALL);
    expect(album.tracks.map((track) => track.from.join())).toEqual([
      'a,c',
      'a',
      'a',
      'a',
      'a,b',
      'a,b',
      'b',
      'b,c',
      'c',
      'c',
    ]);
  });

  it('come together from listings that share none', () => {
    expect(lines(merge([some('a', [1, 3, 5, 7, 9]), some('b', [2, 4, 6, 8, 10])]))).toEqual(ALL);
  });

  it('stand at their disc and number', () => {
    const first = numbered(TITLES, 1);
    const second = numbered(['夜曲', '发如雪', '黑色毛衣'], 2);
    const album = merge([
      listing('a', '范特西', [...first, ...second.slice(0, 1), ...second.slice(2)]),
      listing('b', '范特西', [...first.slice(0, 4), ...second]),
    ]);
    expect(lines(album)).toEqual([...ALL, '2.1 夜曲', '2.2 发如雪', '2.3 黑色毛衣']);
  });
});

describe('listings beside the edition', () => {
  it('of other edition words add places and extras, no tracks', () => {
    const deluxe = listing('b', '范特西 (豪华版)', numbered([...TITLES, '蜗牛']));
    const album = merge([some('a', WHOLE), deluxe]);
    expect(lines(album)).toEqual(ALL);
    expect(extrasOf(album, deluxe)).toEqual(['蜗牛']);
    expect(album.tracks[0]?.places.map((place) => place.via)).toEqual(['album', 'edition']);
  });

  it('that are homonyms by the same artist are left out', () => {
    const other = listing(
      'b',
      '范特西',
      numbered(['东风破', '晴天', '三年二班', '以父之名', '懦夫', '梯田', '双刀']),
      {
        releaseDate: '2013-01-01',
      },
    );
    const album = merge([other, some('a', WHOLE), some('c', WHOLE)]);
    expect(lines(album)).toEqual(ALL);
    expect(album.rejected).toEqual([other]);
    expect(album.listings.map((one) => one.listing.platform)).toEqual(['a', 'c']);
  });

  it('that are new recordings of the same songs are left out', () => {
    const again = listing(
      'b',
      '范特西',
      TITLES.map((title, i) =>
        row(title, {
          disc: 1,
          number: 10 - i,
          durationMs: lengthOf(title) + 40_000 + i * 3000,
          artists: ['合唱团'],
        }),
      ),
      { releaseDate: '2013-01-01' },
    );
    expect(merge([again, some('a', WHOLE), some('c', WHOLE)]).rejected).toEqual([again]);
  });

  it('without rows are kept', () => {
    const empty = listing('b', '范特西', [], { complete: false });
    expect(merge([empty, some('a', WHOLE)]).listings.map((one) => one.edition)).toEqual([
      'same',
      'same',
    ]);
  });
});
