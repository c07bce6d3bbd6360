import { describe, expect, it } from 'vitest';
import type { Listing } from '../../src/model/index.js';
import fc from '../properties.js';
import { ALL, lines, merge, some, WHOLE } from './albums.js';

describe('whatever the listings', () => {
  const part = fc.subarray(WHOLE, { minLength: 3 });
  const parts = fc.array(fc.record({ part, isNumbered: fc.boolean(), deluxe: fc.boolean() }), {
    minLength: 1,
    maxLength: 5,
  });
  const build = (all: { part: number[]; isNumbered: boolean; deluxe: boolean }[]): Listing[] =>
    all.map(({ part: numbers, isNumbered, deluxe }, i) => {
      const one = some(`p${i}`, numbers, deluxe ? '范特西 (豪华版)' : '范特西');
      const tracks = isNumbered
        ? one.tracks
        : one.tracks.map((track) => ({ ...track, disc: null, number: null }));
      return { ...one, tracks };
    });

  it('their order does not matter', () => {
    fc.assert(
      fc.property(parts, fc.infiniteStream(fc.nat()), (all, chance) => {
        const listings = build(all);
        const shuffled = listings
          .map((one) => ({ one, at: chance.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(merge(shuffled)).toEqual(merge(listings));
      }),
      { numRuns: 60 },
    );
  });

  it('every row of a kept listing is on one track or an extra', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const album = merge(build(all));
        const placed = album.tracks.flatMap((track) => track.places.map((place) => place.track.id));
        const extra = album.listings.flatMap((one) => one.extras.map((row_) => row_.trackId));
        const rows = album.listings.flatMap((one) => one.listing.tracks.map((track) => track.id));
        expect([...placed, ...extra].sort()).toEqual(rows.sort());
      }),
      { numRuns: 60 },
    );
  });

  it('an album split over them comes together whole', () => {
    const holders = fc.array(fc.subarray([0, 1, 2, 3], { minLength: 1 }), {
      minLength: 10,
      maxLength: 10,
    });
    fc.assert(
      fc.property(holders, (held) => {
        const listings = [0, 1, 2, 3]
          .map((k) =>
            some(
              `p${k}`,
              WHOLE.filter((n) => n === 10 || held[n - 1]?.includes(k)),
            ),
          )
          .filter((one) => one.tracks.length > 0);
        expect(lines(merge(listings))).toEqual(ALL);
      }),
      { numRuns: 100 },
    );
  });

  it('a duplicate listing adds only itself', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.nat(3), (all, which) => {
        const listings = all.map((numbers, i) => some(`p${i}`, [...new Set([...numbers, 10])]));
        const one = listings[which % listings.length];
        if (!one) return;
        const copy = {
          ...one,
          id: `${one.id}x`,
          tracks: one.tracks.map((track) => ({ ...track, id: `${track.id}x` })),
        };
        const bare = (album: ReturnType<typeof merge>) =>
          album.tracks.map(({ from, places, ...rest }) => ({ ...rest, from }));
        expect(bare(merge([...listings, copy]))).toEqual(bare(merge(listings)));
      }),
      { numRuns: 60 },
    );
  });
});
