import { describe, expect, it } from 'vitest';
import {
  Failure,
  type ListedTrack,
  type Listing,
  type TrackSearch,
  terms,
} from '../../src/model/index.js';
import { askRegions, joinAlbums, joinListings, joinTracks } from '../../src/platforms/regions.js';

const seen = { request: 'GET x', seenAt: '2026-09-01T00:00:00.000Z' };
const down = new Failure('network', 'x: down');
const plays = (region: string) => terms('free', 'plays', { region });

function track(id: string, region: string, rest: Partial<ListedTrack> = {}): ListedTrack {
  const told = { otherTitles: [], artists: [], durationMs: null, isrc: null, url: null };
  const place = { disc: null, number: null, album: { id: 'a', title: 'A' } };
  return { id, title: id, ...told, ...place, terms: [plays(region)], ...rest };
}

function listing(tracks: ListedTrack[], rest: Partial<Listing> = {}): Listing {
  const head = { platform: 'x', id: 'a', title: 'A', otherTitles: [], artists: [] };
  const facts = { releaseDate: null, trackCount: null, barcode: null, url: 'u', place: null };
  return { ...head, ...facts, tracks, complete: true, problem: null, ...seen, ...rest };
}

describe('listings of several regions', () => {
  it('hold a track once: by its id, its place, or its ISRC where it has none', () => {
    const isrc = 'USUM72409273';
    const joined = joinListings([
      {
        region: 'US',
        outcome: listing([track('1', 'US', { disc: 1, number: 2 }), track('2', 'US', { isrc })]),
      },
      {
        region: 'JP',
        outcome: listing([
          track('8', 'JP', { disc: 1, number: 2 }),
          track('9', 'JP', { isrc }),
          track('3', 'JP', { disc: 2, number: 2 }),
        ]),
      },
    ]);
    expect(joined?.tracks.map((one) => [one.id, one.terms.map(({ access }) => access)])).toEqual([
      ['1', ['free', 'free']],
      ['2', ['free', 'free']],
      ['3', ['free', 'region-locked']],
    ]);
  });

  it('keep tracks apart whose numbers repeat, where no disc is told', () => {
    const first = (region: string) => track('1', region, { number: 1 });
    const second = (region: string) => track('2', region, { number: 1 });
    const joined = joinListings([
      { region: 'US', outcome: listing([first('US'), second('US')]) },
      { region: 'JP', outcome: listing([second('JP')]) },
    ]);
    expect(joined?.tracks.map((one) => [one.id, one.terms.map(({ access }) => access)])).toEqual([
      ['1', ['free', 'region-locked']],
      ['2', ['free', 'free']],
    ]);
  });

  it('are short where one region counts more tracks than all of them list', () => {
    const outcome = (trackCount: number) => listing([track('1', 'US')], { trackCount });
    const joined = joinListings([
      { region: 'US', outcome: outcome(1) },
      { region: 'JP', outcome: { ...outcome(3), complete: false } },
    ]);
    expect(joined).toMatchObject({ trackCount: 3, complete: false });
  });

  it('keep two tracks of one recording apart', () => {
    const twins = (region: string) => [
      track('1', region, { isrc: 'X' }),
      track('2', region, { isrc: 'X' }),
    ];
    const joined = joinListings([
      { region: 'US', outcome: listing(twins('US')) },
      { region: 'JP', outcome: listing(twins('JP')) },
    ]);
    expect(joined?.tracks.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('lock nothing on the word of a region that failed, wholly or halfway', () => {
    const joined = joinListings([
      { region: 'US', outcome: down },
      { region: 'JP', outcome: listing([track('1', 'JP')]) },
      {
        region: 'TW',
        outcome: listing([], { complete: false, problem: { code: 'timeout', message: 'late' } }),
      },
    ]);
    expect(joined?.tracks[0]?.terms).toEqual([
      plays('JP'),
      terms('unknown', 'network', { region: 'US' }),
      terms('unknown', 'timeout', { region: 'TW' }),
    ]);
    expect(joined?.problem).toEqual(down.problem);
  });

  it('are none where every region says so, and a failure where one did not answer', () => {
    expect(joinListings([{ region: 'US', outcome: null }])).toBeNull();
    const half = [
      { region: 'US', outcome: null },
      { region: 'JP', outcome: down },
    ];
    expect(() => joinListings(half)).toThrow(down);
  });
});

describe('searches of several regions', () => {
  const page = (rows: ListedTrack[], rest: Partial<TrackSearch> = {}): TrackSearch => ({
    rows,
    total: rows.length,
    whole: true,
    last: true,
    place: null,
    ...seen,
    ...rest,
  });

  it('of songs are whole where all are', () => {
    const both = joinTracks([
      { region: 'US', outcome: page([track('1', 'US')]) },
      { region: 'JP', outcome: page([track('1', 'JP'), track('2', 'JP')]) },
    ]);
    expect(both).toMatchObject({ total: 2, whole: true, last: true });
    expect(both.rows.map(({ id }) => id)).toEqual(['1', '2']);
    const half = joinTracks([
      { region: 'US', outcome: page([track('1', 'US')]) },
      { region: 'JP', outcome: down },
    ]);
    expect(half.whole).toBe(false);
    expect(half.rows[0]?.terms).toEqual([
      plays('US'),
      terms('unknown', 'network', { region: 'JP' }),
    ]);
  });

  it('that all fail throw the first failure', () => {
    const failed = [{ region: 'US', outcome: down }];
    expect(() => joinTracks(failed)).toThrow(down);
    expect(() => joinAlbums(failed)).toThrow(down);
  });

  it('throw a fault of ours on', async () => {
    const ask = () => Promise.reject(new TypeError('ours'));
    await expect(askRegions(['US'], ask)).rejects.toThrow(TypeError);
  });
});
