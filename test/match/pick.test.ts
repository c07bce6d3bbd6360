import { describe, expect, it } from 'vitest';
import { judgeCandidates, pickTrack, type TrackFacts } from '../../src/match/index.js';

function track(title: string, artist: string, seconds?: number, album?: string): TrackFacts {
  return { title, artists: artist.split('、'), durationMs: seconds && seconds * 1000, album };
}

describe('pickTrack', () => {
  it('takes the likeliest, not the first', () => {
    const rows = [
      track('晴天 (Live)', '周杰伦', 280),
      track('晴天', '周杰伦', 272),
      track('晴天', '周杰伦', 269),
    ];
    expect(pickTrack(track('晴天', '周杰伦', 269), rows)).toMatchObject({ index: 2 });
  });

  it('takes the first of equals', () => {
    const rows = [track('晴天', '周杰伦', 269), track('晴天', '周杰伦', 269)];
    expect(pickTrack(track('晴天', '周杰伦', 269), rows)).toMatchObject({ index: 0 });
  });

  it('takes none of none', () => {
    expect(judgeCandidates(track('晴天', '周杰伦'), [])).toEqual({ best: null, doubtful: false });
  });
});

describe('doubt', () => {
  it('is raised by a translation of equal length', () => {
    const rows = [{ ...track('Sunny Day', '周杰伦', 269), number: 3 }];
    expect(judgeCandidates({ ...track('晴天', '周杰伦', 269), number: 3 }, rows)).toEqual({
      best: null,
      doubtful: true,
    });
  });

  it('is raised by the right song at a doubtful length', () => {
    expect(judgeCandidates(track('晴天', '周杰伦', 269), [track('晴天', '周杰伦', 300)])).toEqual({
      best: null,
      doubtful: true,
    });
  });

  it('is not raised by another version or another singer', () => {
    const rows = [track('晴天 (Live)', '周杰伦', 269), track('晴天', '林俊杰', 269)];
    expect(judgeCandidates(track('晴天', '周杰伦', 269), rows)).toEqual({
      best: null,
      doubtful: false,
    });
  });
});
