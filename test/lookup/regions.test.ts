import { describe, expect, it } from 'vitest';
import { inRegions } from '../../src/lookup/regional.js';
import { type Offer, terms } from '../../src/model/index.js';
import { house, TITLES, toldOf } from './made.js';

const APPLE = {
  card: { id: 'apple', region: 'chosen' as const },
  albums: [{ id: '1', tracks: { US: TITLES, CN: TITLES.slice(0, 2) } }],
};
const QUESTION = ['Ada Moss', 'Night Ferry'];

describe('a platform whose region can be chosen', () => {
  it('tells of every region asked, and covers of each', async () => {
    const { look } = house(APPLE);
    const { report } = await look(QUESTION, { regions: ['CN', 'US'] });
    expect(toldOf(report, 'apple', 0)).toBe('CN free, US free');
    expect(toldOf(report, 'apple', 2)).toBe('US free, CN region-locked not-in-region');
    const free = report.covers.filter(({ terms }) => terms === 'free');
    expect(free.map(({ region, covered }) => [region, covered])).toEqual([
      ['CN', 2],
      ['US', 3],
    ]);
  });

  it('is not answered for another region by what is kept, and keeps both then', async () => {
    const { look } = house(APPLE);
    const first = await look(QUESTION, { regions: ['CN'] });
    expect(toldOf(first.report, 'apple', 0)).toBe('CN free');
    expect(first.report.tracks).toHaveLength(2);
    const second = await look(QUESTION, { regions: ['US'] });
    expect(second.asked).toContain('apple readAlbum 1 US CN');
    expect(second.report.tracks).toHaveLength(3);
    expect(toldOf(second.report, 'apple', 2)).toBe('US free');
    for (const regions of [['CN'], ['US'], ['US', 'CN']]) {
      expect((await look(QUESTION, { regions })).asked).toEqual([]);
    }
    const { report } = await look(QUESTION, { regions: ['CN'] });
    expect(toldOf(report, 'apple', 2)).toBe('CN region-locked not-in-region');
    expect(report.platforms[0]?.fromCache).toBe(true);
  });
});

describe('a region', () => {
  it('offline, that nobody asked for is unknown', async () => {
    const { look } = house(APPLE);
    await look(QUESTION, { regions: ['CN'] });
    const { asked, report } = await look(QUESTION, { regions: ['JP', 'CN'], offline: true });
    expect(asked).toEqual([]);
    expect(toldOf(report, 'apple', 0)).toBe('CN free, JP unknown not-cached');
    expect(report.covers.find(({ region }) => region === 'JP')).toMatchObject({ covered: 0 });
  });

  it('that sells an album under an id a region has it in each', async () => {
    const apple = {
      card: { id: 'apple', region: 'chosen' as const },
      albums: [
        { id: '1', tracks: { US: TITLES } },
        { id: '2', tracks: { CN: TITLES } },
      ],
    };
    const { look } = house(apple);
    await look(QUESTION, { regions: ['US'] });
    const { report } = await look(QUESTION, { regions: ['US', 'CN'] });
    expect(toldOf(report, 'apple')).toBe('US free, CN free');
    expect(report.platforms[0]?.listings).toHaveLength(2);
  });

  it('lacks a track, or fails, in each region', async () => {
    const deezer = {
      card: { id: 'deezer' },
      albums: [{ id: '9', tracks: { '*': [...TITLES, 'Four'] } }],
    };
    const spotify = {
      card: { id: 'spotify', region: 'chosen' as const },
      albums: [{ id: '7', tracks: { US: [...TITLES, 'Four'], CN: TITLES } }],
    };
    const { look } = house(APPLE, deezer, spotify);
    const { report } = await look(QUESTION, { regions: ['US', 'CN'] });
    expect(toldOf(report, 'apple', 3)).toBe('US absent artist-searched, CN absent artist-searched');
    expect(toldOf(report, 'deezer', 3)).toBe('free');
  });

  it('counts what holds for the place of the caller for the first region', async () => {
    const deezer = { card: { id: 'deezer' }, albums: [{ id: '9', tracks: { '*': TITLES } }] };
    const { look } = house(deezer);
    const { report } = await look(QUESTION, { regions: ['US', 'JP'] });
    expect(report.tracks[0]?.offers.deezer?.[0]?.region).toBeNull();
    expect(
      report.covers.filter(({ terms }) => terms === 'free').map((one) => [one.region, one.covered]),
    ).toEqual([
      ['US', 3],
      ['JP', 0],
    ]);
  });

  it('is not told of where a page answers for the place of the caller, whatever it says', () => {
    const told = { ...terms('unavailable', 'greyed'), trackId: '1', url: null, confidence: 1 };
    const offer: Offer = { ...told, listingId: '7', via: 'album', seenAt: null };
    expect(inRegions([offer], ['US', 'JP'], { region: 'chosen' })).toEqual([offer]);
  });

  it('another first one is another question where a platform of the caller tells of regions', async () => {
    const deezer = {
      card: { id: 'deezer', readsRegions: true as const },
      albums: [{ id: '9', tracks: { '*': TITLES } }],
    };
    const { look } = house(deezer);
    await look(QUESTION, { regions: ['US', 'JP'] });
    expect((await look(QUESTION, { regions: ['US', 'JP'] })).asked).toEqual([]);
    expect((await look(QUESTION, { regions: ['JP'] })).asked).not.toEqual([]);
  });
});
