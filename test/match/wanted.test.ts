import { expect, it } from 'vitest';
import { mergeAlbum, wantedOf } from '../../src/match/index.js';
import { asked, listing, merge, numbered, TITLES } from './albums.js';

it('asks for what most listings say of a track', () => {
  const said = (platform: string, title: string, durationMs: number, isrc: string | null) =>
    listing(platform, '范特西', [
      ...numbered(TITLES.slice(0, 9)),
      ...numbered([title]).map((one) => ({ ...one, number: 10, durationMs, isrc })),
    ]);
  const album = merge([
    said('a', '安静 (Quiet)', 334_000, null),
    said('b', '安静', 333_000, 'TWK970100101'),
    said('c', '安静', 333_100, 'TWK970100101'),
  ]);
  const last = album.tracks[9];
  expect(last && wantedOf(album, last)).toEqual({
    title: '安静',
    artists: ['周杰伦'],
    durationMs: 333_100,
    isrc: 'TWK970100101',
  });
});

it('leaves out what no listing tells', () => {
  const bare = numbered(TITLES).map((one) => ({ ...one, durationMs: null }));
  const album = merge([listing('a', '范特西', bare)]);
  const first = album.tracks[0];
  expect(first && wantedOf(album, first)).toEqual({ title: TITLES[0], artists: ['周杰伦'] });
});

it('asks for the live recording of a live album whose rows do not say so', () => {
  const album = mergeAlbum({
    question: asked('周杰伦', '范特西 Live'),
    listings: [listing('a', '范特西 (Live)', numbered(TITLES))],
    pasted: null,
  });
  const first = album.tracks[0];
  expect(first && wantedOf(album, first).title).toBe(`${TITLES[0]} (live)`);
});
