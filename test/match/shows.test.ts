import { describe, expect, it } from 'vitest';
import { compareTracks, type TrackFacts } from '../../src/match/index.js';

function sung(title: string, album: string, seconds?: number, artist = '张韶涵'): TrackFacts {
  return { title, album, artists: [artist], durationMs: seconds && seconds * 1000 };
}

const LIVE = sung('阿刁 (Live)', '歌手2018 第2期', 321);

describe('a live take and its row on the album of a show', () => {
  it('are one recording where artist and length fit', () => {
    expect(compareTracks(LIVE, sung('阿刁', '歌手第二季 第2期', 321)).same).toBe(true);
    expect(compareTracks(sung('阿刁', '我是歌手 第3期', 322), LIVE).same).toBe(true);
  });

  it('are not where length or artist differ, or are not told', () => {
    expect(compareTracks(LIVE, sung('阿刁', '歌手第二季 第2期', 262)).same).toBe(false);
    expect(compareTracks(LIVE, sung('阿刁', '歌手第二季 第2期')).same).toBe(false);
    expect(compareTracks(LIVE, sung('阿刁', '歌手第二季 第2期', 321, '赵雷')).same).toBe(false);
  });

  it('are not the studio take of equal length, nor another version', () => {
    expect(compareTracks(LIVE, sung('阿刁', '无法长大', 321)).same).toBe(false);
    expect(compareTracks(LIVE, sung('阿刁 (伴奏)', '歌手第二季 第2期', 321)).same).toBe(false);
  });
});
