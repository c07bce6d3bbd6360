import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judgeCandidates, pickTrack, type TrackFacts } from '../../src/match/index.js';

const RECORDINGS = fileURLToPath(new URL('../../../shared/recordings/', import.meta.url));
const here = existsSync(RECORDINGS);
const name = here
  ? 'match: recorded searches'
  : 'match: recorded searches (SKIPPED: no ../shared/recordings)';

function track(title: string, artist: string, seconds?: number, album?: string): TrackFacts {
  return { title, artists: artist.split('、'), durationMs: seconds && seconds * 1000, album };
}

/** The rows of NetEase's answer to a song search. */
function neteaseRows(): TrackFacts[] {
  const body = JSON.parse(
    readFileSync(`${RECORDINGS}netease/cloudsearch-songs-qingtian-2026.json`, 'utf8'),
  );
  return body.result.songs.map(
    (song: { name: string; ar: { name: string }[]; al: { name: string }; dt: number }) => ({
      title: song.name,
      artists: song.ar.map(({ name }) => name),
      album: song.al.name,
      durationMs: song.dt,
    }),
  );
}

/** The rows of Kugou's answer to a song search. */
function kugouRows(): TrackFacts[] {
  const body = JSON.parse(
    readFileSync(`${RECORDINGS}kugou/song-search-v2-adiao-2023.json`, 'utf8'),
  );
  return body.data.lists.map(
    (song: { SongName: string; SingerName: string; AlbumName: string; Duration: number }) => ({
      title: song.SongName.replace(/<[^>]*>/g, ''),
      artists: song.SingerName.split('、'),
      album: song.AlbumName,
      durationMs: song.Duration * 1000,
    }),
  );
}

describe.skipIf(!here)(name, () => {
  it('takes none of ten hits that are all by others', () => {
    const rows = neteaseRows();
    expect(rows.length).toBeGreaterThan(2);
    expect(judgeCandidates(track('晴天', '周杰伦', 269, '叶惠美'), rows)).toEqual({
      best: null,
      doubtful: false,
    });
  });

  it('tells the studio take from the first-ranked live one, and a singer from another', () => {
    const rows = kugouRows();
    const studio = pickTrack(track('阿刁', '赵雷', 374, '无法长大'), rows);
    expect(rows[studio?.index ?? -1]).toMatchObject({
      title: '阿刁',
      artists: ['赵雷'],
      album: '无法长大',
    });
    const live = pickTrack(track('阿刁 (Live)', '张韶涵', 321), rows);
    expect(rows[live?.index ?? -1]).toMatchObject({ artists: ['张韶涵'], durationMs: 321_000 });
    expect(pickTrack(track('阿刁', '张韶涵', 300), rows)).toBeNull();
  });
});
