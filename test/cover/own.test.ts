import { describe, expect, it } from 'vitest';
import { coverAlbum, solveCovers } from '../../src/cover/index.js';
import { type Offer, type Terms, type TrackReport, terms } from '../../src/model/index.js';

const platforms = ['a', 'b', 'local'];
const [A, B, OWN] = [1, 2, 4];

describe('own files in a cover', () => {
  it('are in every set, and add nothing to its size', () => {
    expect(solveCovers({ platforms, opened: [OWN, A | OWN, A, B, A | B] })).toEqual([
      { set: OWN, covered: 2 },
      { set: A | OWN, covered: 4 },
      { set: A | B | OWN, covered: 5 },
    ]);
  });

  it('are all it needs where they open as much as anything', () => {
    expect(solveCovers({ platforms, opened: [OWN, A | OWN] })).toEqual([{ set: OWN, covered: 2 }]);
  });

  it('are nowhere where they open nothing', () => {
    expect(solveCovers({ platforms, opened: [A, 0] })).toEqual([{ set: A, covered: 1 }]);
    expect(solveCovers({ platforms, opened: [0] })).toEqual([{ set: 0, covered: 0 }]);
  });

  const FREE = terms('free', 'plays');
  const STANDARD = terms('free', 'plays-standard', { quality: 'standard' });
  const MINE = terms('free', 'own-file');

  it('are named only where they add a track, or a better quality', () => {
    expect(
      freeSets([
        [FREE, null],
        [FREE, MINE],
      ]),
    ).toEqual([
      [['local'], 1, 0],
      [['a'], 2, 0],
    ]);
    expect(
      freeSets([
        [null, MINE],
        [FREE, MINE],
      ]),
    ).toEqual([[['local'], 2, 0]]);
    expect(
      freeSets([
        [FREE, null],
        [null, MINE],
      ]),
    ).toEqual([
      [['local'], 1, 0],
      [['a', 'local'], 2, 0],
    ]);
    expect(
      freeSets([
        [FREE, null],
        [STANDARD, MINE],
      ]),
    ).toEqual([
      [['local'], 1, 0],
      [['a', 'local'], 2, 0],
    ]);
  });

  it('play in every region', () => {
    const covers = coverAlbum({
      tracks: [track(null, MINE)],
      platforms,
      regions: ['CN', 'HK'],
      quality: 'full',
    }).covers;
    expect(covers.map(({ region, covered }) => [region, covered])).toEqual(
      ['CN', 'CN', 'CN', 'HK', 'HK', 'HK'].map((region) => [region, 1]),
    );
  });
});

function freeSets(rows: [Terms | null, Terms | null][]) {
  const tracks = rows.map(([a, own]) => track(a, own));
  const { covers } = coverAlbum({ tracks, platforms, regions: ['CN'], quality: 'any' });
  return covers
    .filter(({ terms }) => terms === 'free')
    .map((cover) => [cover.platforms, cover.covered, cover.standardOnly]);
}

function track(a: Terms | null, own: Terms | null): TrackReport {
  const offers = { a: [offer(a)], b: [offer(null)], local: [offer(own)] };
  return {
    disc: 1,
    number: 1,
    title: 't',
    artists: [],
    durationMs: null,
    isrc: null,
    from: [],
    offers,
  };
}

function offer(one: Terms | null): Offer {
  const place = {
    trackId: null,
    listingId: null,
    url: null,
    confidence: null,
    via: null,
    seenAt: null,
  };
  return { ...(one ?? terms('absent', 'not-listed')), ...place };
}
