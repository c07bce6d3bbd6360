import { describe, expect, it } from 'vitest';
import { coverAlbum } from '../../../../src/cover/index.js';
import { matrixOf } from '../../../../src/cover/matrix.js';
import type { CoverTerms, Offer, TrackReport } from '../../../../src/model/index.js';
import { countOf, statesOf, totalOf } from '../../../../src/render/report/html/page/count.js';
import { listed } from '../../../../src/render/report/html/page/order.js';
import fc from '../../../properties.js';
import { offer, report, track } from '../../reports.js';
import { optionsOf, written } from '../written.js';
import { pageOf } from './page.js';

const PLATFORMS = ['netease', 'qqmusic', 'spotify'];
const REGIONS = ['CN', 'HK'];
const TERMS: CoverTerms[] = ['free', 'subscription', 'purchase'];

const anyOffer = fc
  .record({
    access: fc.constantFrom(
      'free',
      'subscription',
      'purchase',
      'absent',
      'unknown',
      'region-locked',
    ),
    region: fc.constantFrom(null, ...REGIONS),
    inferred: fc.constantFrom(false, false, false, true),
    tier: fc.constantFrom(null, 'pack', 'vip', 'svip'),
    quality: fc.constantFrom(null, 'standard', 'full'),
  })
  .map((terms) => offer(terms as Partial<Offer>));

const anyTracks = fc
  .array(
    fc.array(fc.array(anyOffer, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((rows) =>
    rows.map((cells, index) =>
      track(
        index + 1,
        `Track ${index}`,
        Object.fromEntries(cells.map((cell, at) => [PLATFORMS[at] ?? '', cell])),
      ),
    ),
  );

/** Every region on all terms. */
const COUNTINGS = REGIONS.flatMap((region, at) =>
  TERMS.map((terms) => ({ region, terms, at, isFirstRegion: at === 0 })),
);

describe('what the page counts', () => {
  it('is what src/cover counts, for all terms, regions and qualities', async () => {
    const anyQuality = fc.constantFrom('any' as const, 'full' as const);
    await fc.assert(
      fc.asyncProperty(anyTracks, anyQuality, async (tracks, quality) => {
        const { covers } = coverAlbum({ tracks, platforms: PLATFORMS, regions: REGIONS, quality });
        const { facts, albums } = pageOf(await pageWith(tracks));
        for (const { region, terms, at, isFirstRegion } of COUNTINGS) {
          const states = statesOf(facts.needs, facts.openings, {
            keys: new Set(terms === 'free' ? [] : keysIn(facts.openings)),
            bought: terms === 'purchase',
            standard: quality === 'any',
          });
          const here = covers.filter((cover) => cover.region === region && cover.terms === terms);
          expect(countOf(albums[0]?.groups[at] ?? [], states)).toEqual({
            open: Math.max(...here.map(({ covered }) => covered)),
            unknown: undecidedIn(tracks, { terms, region, isFirstRegion, quality }),
            of: tracks.length,
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('sums albums up, and counts none that was not found', () => {
    const counts = [
      { open: 3, unknown: 0, of: 3 },
      { open: 1, unknown: 1, of: 4 },
      { open: 0, unknown: 0, of: 0 },
    ];
    expect(totalOf(counts)).toEqual({ tracks: 4, of: 7, whole: 1, albums: 2 });
  });
});

describe('the list of albums', () => {
  const rows = [
    ['叶惠美', '周杰伦', 5, 10],
    ['Fantasy １０', 'Jay Chou', 10, 10],
    ['Nothing', '', 0, 0],
    ['Fantasy 9', 'Jay Chou', 1, 10],
  ].map(([title, artists, open, of], index) => ({
    index,
    count: { open: Number(open), unknown: 0, of: Number(of) },
    album: {
      title: String(title),
      artists: String(artists),
      date: '',
      outcome: of === 0 ? ('notFound' as const) : ('partial' as const),
      missing: index,
      undecided: 0,
      groups: [],
    },
  }));
  const everything = { words: '', show: 'every' as const, column: null, descending: false };
  const found = (rest: object) =>
    listed(rows, { ...everything, ...rest }).map(({ index }) => index);

  it('finds words of title and artist in any order, width and case', () => {
    expect(found({ words: 'JAY fantasy' })).toEqual([1, 3]);
    expect(found({ words: '10' })).toEqual([1]);
    expect(found({ words: '惠美 杰伦' })).toEqual([0]);
  });

  it('shows what is asked for', () => {
    expect(found({ show: 'whole' })).toEqual([1]);
    expect(found({ show: 'notWhole' })).toEqual([0, 3]);
    expect(found({ show: 'notFound' })).toEqual([2]);
  });

  it('sorts by what can be heard, by numbers in titles, and backwards', () => {
    expect(found({ column: 'heard' })).toEqual([2, 3, 0, 1]);
    expect(found({ column: 'heard', descending: true })).toEqual([1, 0, 3, 2]);
    expect(found({ column: 'missing', descending: true })).toEqual([3, 2, 1, 0]);
    expect(found({ column: 'title', words: 'fantasy' })).toEqual([3, 1]);
  });
});

function keysIn(openings: readonly string[]): string[] {
  return openings.map((one) => one.replace('/standard', '')).filter((one) => one.includes(':'));
}

function pageWith(tracks: TrackReport[]): Promise<string> {
  const [first] = report().platforms;
  if (!first) throw new Error('no platform');
  const platforms = PLATFORMS.map((platform) => ({ ...first, platform }));
  const item = report({ tracks, platforms, regions: REGIONS });
  return written('html', [item], optionsOf({ regions: REGIONS }));
}

/** Tracks that all platforms together do not open, and of which one of them is not known. */
function undecidedIn(tracks: TrackReport[], counting: Parameters<typeof matrixOf>[2]): number {
  const { opened, unknown } = matrixOf(tracks, PLATFORMS, counting);
  return tracks.filter((_, index) => opened[index] === 0 && unknown[index] !== 0).length;
}
