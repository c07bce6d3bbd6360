import { describe, expect, it } from 'vitest';
import {
  answerHeaders,
  findQuestion,
  loadAnswer,
  type PlatformAnswer,
  readAlbum,
  type StoredAlbum,
  saveAlbum,
  saveAnswer,
  saveListing,
  saveQuestion,
} from '../../src/cache/index.js';
import { count, day, faults, head, listing, MEMBERS, memory, track } from './samples.js';

const FACTS = {
  artist: 'Somebody',
  title: 'Album',
  pasted: null,
  releaseDate: null,
  candidates: [],
};

const answer: PlatformAnswer = {
  platform: 'qqmusic',
  status: 'partial',
  place: 'CN',
  problem: { code: 'timeout', message: 'qqmusic: no answer in time' },
  whole: true,
  dig: 12,
  regions: ['CN', 'HK'],
  seenAt: day(0),
  heads: [head('other')],
  listings: [listing('a', [track('1'), track('2', { number: 2, terms: MEMBERS })])],
  songs: [
    {
      wanted: 'title 3',
      outcome: 'found',
      track: track('30', { disc: null, number: null }),
      confidence: 0.9,
      reasons: ['same title'],
      request: 'GET https://example.org/search?q=3',
      seenAt: day(0),
      place: null,
    },
    {
      wanted: 'title 4',
      outcome: 'none',
      track: null,
      confidence: null,
      reasons: [],
      request: 'GET https://example.org/search?q=4',
      seenAt: day(0),
      place: 'CN',
    },
  ],
};

function kept(cache: ReturnType<typeof memory>, given: PlatformAnswer) {
  const id = saveQuestion(cache, 'key', 'Somebody - Album', FACTS, Date.parse(day(0)));
  for (const one of given.listings) saveListing(cache, one);
  saveAnswer(cache, id, given);
  return id;
}

describe('an answer', () => {
  it('comes back as it was given, with all it holds', () => {
    const cache = memory();
    const id = kept(cache, answer);
    const header = answerHeaders(cache, id).get('qqmusic');
    expect(header && loadAnswer(cache, id, header)).toEqual(answer);
    expect(findQuestion(cache, 'key')).toEqual({ id, facts: FACTS });
  });

  it("takes the place of the platform's earlier one, and of no other platform's", () => {
    const cache = memory();
    const id = kept(cache, answer);
    const other = { ...answer, platform: 'migu', heads: [], listings: [], songs: [] };
    saveAnswer(cache, id, other);
    const bare = { ...answer, problem: null, heads: [], songs: [], status: 'found' as const };
    saveAnswer(cache, id, bare);
    const headers = answerHeaders(cache, id);
    const loaded = [...headers.values()].map((header) => loadAnswer(cache, id, header));
    expect(loaded).toEqual([other, bare]);
  });

  it('kept again as it was read leaves no new finding', () => {
    const cache = memory();
    const id = kept(cache, answer);
    const before = count(cache, 'findings');
    const header = answerHeaders(cache, id).get('qqmusic');
    if (header) saveAnswer(cache, id, loadAnswer(cache, id, header));
    expect(count(cache, 'findings')).toBe(before);
    expect(faults(cache)).toEqual([]);
  });
});

const cell = {
  row: 0,
  platform: 'qqmusic',
  trackId: '1',
  listingId: 'a',
  via: 'album' as const,
  confidence: 0.9,
  access: null,
  reason: null,
  evidence: ['same title'],
  seenAt: day(0),
};
const album: StoredAlbum = {
  title: 'Album',
  artists: ['Somebody'],
  releaseDate: '2003-07-31',
  barcode: '4710000000000',
  base: { platform: 'qqmusic', id: 'a', url: 'https://example.org/album/a' },
  why: 'most-agree',
  tracks: [1, 2].map((number) => ({
    disc: 1,
    number,
    title: number === 2 ? null : 'Title 1',
    artists: ['Somebody'],
    durationMs: null,
    isrc: null,
    from: ['qqmusic'],
  })),
  listings: [
    {
      platform: 'qqmusic',
      id: 'a',
      confidence: 0.97,
      edition: 'same',
      extras: [{ disc: null, number: 3, title: 'Bonus', trackId: '3' }],
    },
  ],
  cells: [
    cell,
    {
      ...cell,
      trackId: null,
      listingId: null,
      via: null,
      platform: 'migu',
      access: 'absent',
      reason: 'not-listed',
    },
  ],
};

describe('a matched album', () => {
  it('is read back with the newest terms of its cells', () => {
    const cache = memory();
    const id = kept(cache, answer);
    saveAlbum(cache, id, album);
    saveListing(cache, listing('a', [track('1', { terms: MEMBERS })], { seenAt: day(3) }));
    const read = readAlbum(cache, id);
    const { cells, listings, ...facts } = album;
    expect(read).toMatchObject(facts);
    expect(read?.listings).toMatchObject(listings);
    expect(read?.cells).toMatchObject([
      {
        platform: 'migu',
        trackId: null,
        access: 'absent',
        reason: 'not-listed',
        terms: null,
        seenAt: day(0),
      },
      { platform: 'qqmusic', trackId: '1', listingId: 'a', terms: MEMBERS, seenAt: day(3) },
    ]);
    expect(cells.length).toBe(read?.cells.length);
  });

  it('takes the place of an earlier one of the question', () => {
    const cache = memory();
    const id = kept(cache, answer);
    saveAlbum(cache, id, album);
    saveAlbum(cache, id, { ...album, tracks: album.tracks.slice(0, 1), cells: [] });
    expect([count(cache, 'albums'), count(cache, 'album_tracks'), count(cache, 'cells')]).toEqual([
      1, 1, 0,
    ]);
  });

  it('is shown by the views that other tools may read', () => {
    const cache = memory();
    const id = kept(cache, answer);
    saveAlbum(cache, id, album);
    const all = (view: string) => cache.db.prepare(`SELECT * FROM ${view}`).all();
    expect(all('v_albums')).toMatchObject([{ question: 'Somebody - Album', tracks: 2 }]);
    expect(all('v_listings')).toMatchObject([
      { listing_id: 'a', read_at: day(0), complete: 1 },
      { listing_id: 'other', read_at: null },
    ]);
    expect(all('v_cells')).toMatchObject([
      { platform: 'migu', access: 'absent', reason: 'not-listed', track_id: null },
      { platform: 'qqmusic', access: 'free', reason: 'plays', track_id: '1', listing_id: 'a' },
    ]);
    expect(all('v_findings')).toHaveLength(3);
  });
});
