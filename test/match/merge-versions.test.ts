import { describe, expect, it } from 'vitest';
import { mergeAlbum } from '../../src/match/index.js';
import {
  asked,
  lengthOf,
  lines,
  listing,
  merge,
  numbered,
  placesOf,
  plain,
  some,
  TITLES,
  WHOLE,
} from './albums.js';

describe('versions', () => {
  it('a remaster is the same recording', () => {
    const again = listing(
      'b',
      '范特西',
      numbered(TITLES.map((title) => `${title} (Remastered)`)).map((one, i) => ({
        ...one,
        durationMs: lengthOf(TITLES[i] ?? ''),
      })),
    );
    expect(merge([some('a', WHOLE), again]).tracks.every((track) => track.from.length === 2)).toBe(
      true,
    );
  });

  it.each(['(Live)', '(Instrumental)', '(伴奏)', '(Demo)', '(Acoustic)', '(国语)', '(Remix)'])(
    'the album keeps a song and its version apart: %s',
    (word) => {
      const titles = [...TITLES, `简单爱 ${word}`];
      const both = listing('a', '范特西', numbered(titles));
      const lacking = listing('b', '范特西', plain(titles.filter((title) => title !== '简单爱')));
      const album = merge([both, lacking]);
      expect(lines(album)).toHaveLength(11);
      expect(placesOf(album, lacking)).toContain(`1.11 简单爱 ${word}`);
      expect(album.tracks[2]?.from).toEqual(['a']);
    },
  );

  it('an instrumental of the same length does not take the song’s place', () => {
    const inst = numbered(TITLES).map((one) =>
      one.number === 3 ? { ...one, title: '简单爱 (伴奏)' } : one,
    );
    const album = merge([some('a', WHOLE), listing('b', '范特西', inst)]);
    expect(album.tracks.find((track) => track.title === '简单爱')?.from).toEqual(['a']);
  });

  it('a live album is one album whether its rows say so or not', () => {
    const marked = listing(
      'a',
      '范特西 (Live)',
      numbered(TITLES.map((title) => `${title} (Live)`)).map((one, i) => ({
        ...one,
        durationMs: lengthOf(TITLES[i] ?? ''),
      })),
    );
    const bare = listing('b', '范特西 Live', numbered(TITLES));
    const album = mergeAlbum({
      question: asked('周杰伦', '范特西 Live'),
      listings: [marked, bare],
      pasted: null,
    });
    expect(album.tracks.map((track) => track.from.join())).toEqual(TITLES.map(() => 'a,b'));
  });
});
