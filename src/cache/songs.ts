import type { ListedTrack, PlatformId, ProblemCode } from '../model/index.js';
import { parseKept } from './kept.js';
import { loadTrack } from './load.js';
import type { Cache } from './open.js';
import { saveTrack } from './tracks.js';

/** Under which key the search for a track of an album is kept. */
export function wantedKey(track: { disc: number; number: number; title: string | null }): string {
  return `${track.disc}.${track.number} ${track.title ?? ''}`;
}

/** The same key of a row `k` of album_tracks, in SQL. */
export const WANTED_KEY = "k.disc || '.' || k.number || ' ' || coalesce(k.title, '')";

/** What a song search for one track of the album came to. */
export interface SongSearch {
  /** Which track was looked for, as wantedKey tells. */
  wanted: string;
  /** `found`; `none`: answered whole, no match; `doubtful`: something came near; `cut`: not answered whole; else what failed. */
  outcome: 'found' | 'none' | 'artist-none' | 'doubtful' | 'cut' | ProblemCode;
  track: ListedTrack | null;
  confidence: number | null;
  reasons: string[];
  request: string;
  seenAt: string;
  place: string | null;
}

/** Remembers what a platform's song searches came to, in place of earlier ones. Runs inside the caller's transaction. */
export function saveSongs(
  cache: Cache,
  question: number,
  platform: PlatformId,
  songs: readonly SongSearch[],
): void {
  cache
    .sql('DELETE FROM song_searches WHERE question_id = ? AND platform = ?')
    .run(question, platform);
  const insert = cache.sql(
    `INSERT OR REPLACE INTO song_searches (question_id, platform, wanted, outcome, track_id, confidence, reasons, request, place, seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const song of songs) {
    const seenAt = Date.parse(song.seenAt);
    const evidence = { place: song.place, request: song.request, seenAt };
    const track = song.track && saveTrack(cache, platform, song.track, evidence);
    insert.run(
      question,
      platform,
      song.wanted,
      song.outcome,
      track,
      song.confidence,
      JSON.stringify(song.reasons),
      song.request,
      song.place ?? '',
      seenAt,
    );
  }
}

/** The remembered song searches of one platform, by what they looked for. */
export function loadSongs(cache: Cache, question: number, platform: PlatformId): SongSearch[] {
  const rows = cache
    .sql('SELECT * FROM song_searches WHERE question_id = ? AND platform = ? ORDER BY wanted')
    .all(question, platform) as {
    wanted: string;
    outcome: SongSearch['outcome'];
    track_id: number | null;
    confidence: number | null;
    reasons: string;
    request: string;
    place: string;
    seen_at: number;
  }[];
  return rows.map((row) => ({
    wanted: row.wanted,
    outcome: row.outcome,
    track: row.track_id === null ? null : loadTrack(cache, row.track_id),
    confidence: row.confidence,
    reasons: parseKept<string[]>(row.reasons),
    request: row.request,
    seenAt: new Date(row.seen_at).toISOString(),
    place: row.place || null,
  }));
}
