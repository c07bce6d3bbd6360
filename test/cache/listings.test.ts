import { describe, expect, it } from 'vitest';
import { saveListing } from '../../src/cache/index.js';
import { loadListing } from '../../src/cache/load.js';
import {
  ACCESS,
  clean,
  type ListedTrack,
  type Listing,
  PROBLEMS,
  REASONS,
  type Terms,
  TIERS,
} from '../../src/model/index.js';
import fc from '../properties.js';
import { count, day, listing, memory, track } from './samples.js';

const HOSTILE = [
  "'; DROP TABLE tracks; --",
  '\u001b[31mred\u001b[0m',
  '\u202egnp.exe',
  'a\u0000b',
  '叶惠美 😀 ＦＵＬＬ',
  '[]',
  '{"a":1}',
  'null',
  '\\u0000 \\" %s ?1 :a',
  'x'.repeat(3000),
];

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);
/** What adapters hand on. */
const shown = text.map(clean);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const shownList = fc.array(shown, { maxLength: 3 });
const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const iso = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const place = fc.constantFrom(null, 'CN', 'US', 'abroad');

const terms: fc.Arbitrary<Terms> = fc.record({
  access: fc.constantFrom(...ACCESS),
  region: fc.constantFrom(null, 'CN', 'HK'),
  inferred: fc.boolean(),
  tier: maybe(fc.constantFrom(...TIERS)),
  quality: fc.constantFrom(null, 'standard', 'full'),
  preview: maybe(fc.boolean()),
  limitedTime: fc.boolean(),
  price: maybe(
    fc.record({
      amount: whole,
      currency: fc.constantFrom('CNY', 'JPY'),
      of: fc.constantFrom('track', 'album'),
    }),
  ),
  reason: fc.constantFrom(...REASONS),
});

const row: fc.Arbitrary<ListedTrack> = fc.record({
  id: shown,
  title: shown,
  otherTitles: shownList,
  artists: shownList,
  album: maybe(fc.record({ id: maybe(shown), title: shown })),
  disc: maybe(whole),
  number: maybe(whole),
  durationMs: maybe(whole),
  isrc: maybe(shown),
  url: maybe(shown),
  terms: fc.array(terms, { minLength: 1, maxLength: 3 }),
});

const any: fc.Arbitrary<Listing> = fc.record({
  platform: fc.constantFrom('netease', 'qqmusic'),
  id: shown,
  title: shown,
  otherTitles: shownList,
  artists: shownList,
  releaseDate: fc.constantFrom(null, '2003', '2003-07', '2003-07-31'),
  trackCount: maybe(whole),
  barcode: maybe(shown),
  url: shown,
  tracks: fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 6 }),
  complete: fc.boolean(),
  problem: maybe(fc.record({ code: fc.constantFrom(...PROBLEMS), message: shown })),
  place,
  request: shown,
  seenAt: iso,
});

describe('saveListing and loadListing', () => {
  it('give back whatever listing they were given', () => {
    fc.assert(
      fc.property(any, (one) => {
        const cache = memory();
        expect(loadListing(cache, saveListing(cache, one))).toEqual(one);
        cache.close();
      }),
      { numRuns: 300 },
    );
  });

  it('keep listings with the same ids on two platforms apart', () => {
    const cache = memory();
    const [a, b] = [
      listing('1', [track('1', { title: 'a' })], { platform: 'netease' }),
      listing('1', [track('1', { title: 'b' })], { platform: 'migu' }),
    ] as const;
    const [first, second] = [saveListing(cache, a), saveListing(cache, b)];
    expect(loadListing(cache, first)).toEqual(a);
    expect(loadListing(cache, second)).toEqual(b);
  });

  it('keep a track that stands twice on a listing twice', () => {
    const cache = memory();
    const one = listing('a', [track('1'), track('2', { number: 2 }), track('1', { number: 3 })]);
    saveListing(cache, one);
    const again = { ...one, seenAt: day(1) };
    expect(loadListing(cache, saveListing(cache, again))).toEqual(again);
  });

  it('forget what a newer reading no longer shows, but not the track', () => {
    const cache = memory();
    saveListing(cache, listing('a', [track('1'), track('2', { number: 2 })]));
    const newer = listing('a', [track('2')], { seenAt: day(1) });
    expect(loadListing(cache, saveListing(cache, newer))).toEqual(newer);
    expect(count(cache, 'tracks')).toBe(2);
  });

  it('keep what a newer reading of the same track leaves open', () => {
    const cache = memory();
    const told = track('1', { isrc: 'TWK970300101', album: { id: '9', title: 'Album' } });
    saveListing(cache, listing('a', [told]));
    const open = track('1', { isrc: null, durationMs: null, album: null });
    const id = saveListing(cache, listing('a', [open], { seenAt: day(1) }));
    expect(loadListing(cache, id).tracks).toEqual([told]);
  });

  it('keep all of a listing or nothing', () => {
    const cache = memory();
    const broken = track('2', { terms: undefined as never });
    expect(() => saveListing(cache, listing('a', [track('1'), broken]))).toThrow();
    expect(['listings', 'tracks', 'findings'].map((table) => count(cache, table))).toEqual([
      0, 0, 0,
    ]);
  });
});
