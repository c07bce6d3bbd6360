import type {
  Candidate,
  ListedTrack,
  Listing,
  ListingHead,
  PlatformId,
  Problem,
  ProblemCode,
  Status,
} from '../model/index.js';
import { saveHead } from './listings.js';
import { loadHead, loadListing, loadTrack } from './load.js';
import { type Cache, inOneWrite } from './open.js';
import { saveTrack } from './tracks.js';

/** What a song search for one track of the album came to. */
export interface SongSearch {
  /** Which track was looked for; see `wantedKey` in lookup/dig.ts. */
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

/** One platform's whole part of the answer to a question. */
export interface PlatformAnswer {
  platform: PlatformId;
  status: Status;
  place: string | null;
  problem: Problem | null;
  /** True when the album search answered whole: only then is a missing listing a statement. */
  whole: boolean;
  /** The largest `--dig` that this answer satisfies. */
  dig: number;
  /** ISO 8601. */
  seenAt: string;
  /** Listings that fit the question but were not read. */
  heads: ListingHead[];
  /** Listings that were read. */
  listings: Listing[];
  songs: SongSearch[];
}

/** Everything as a number that SQLite takes; "all" is the largest. */
export const DIG_ALL = Number.MAX_SAFE_INTEGER;

/** What a question turned out to ask, and what else it found. */
export interface QuestionFacts {
  artist: string | null;
  title: string | null;
  /** The listing whose address was pasted. */
  pasted: { platform: PlatformId; id: string } | null;
  /** YYYY-MM-DD, where the album was found and tells. */
  releaseDate: string | null;
  candidates: Candidate[];
}

/** Remembers a question and its facts; gives its row id. */
export function saveQuestion(
  cache: Cache,
  key: string,
  text: string,
  facts: QuestionFacts,
  now: number,
): number {
  return inOneWrite(
    cache,
    () =>
      cache
        .sql(
          `INSERT INTO questions (key, text, facts, asked_at) VALUES (?, ?, ?, ?)
           ON CONFLICT (key) DO UPDATE SET facts = excluded.facts RETURNING id`,
        )
        .pluck()
        .get(key, text, JSON.stringify(facts), now) as number,
  );
}

/** The remembered question with this key: its row id and facts; null where it was never asked. */
export function findQuestion(cache: Cache, key: string): { id: number; facts: QuestionFacts } | null {
  const row = cache.sql('SELECT id, facts FROM questions WHERE key = ?').get(key) as
    | { id: number; facts: string }
    | undefined;
  return row ? { id: row.id, facts: JSON.parse(row.facts) as QuestionFacts } : null;
}

/** Remembers one platform's answer. Its listings were remembered as they came (saveListing). */
export function saveAnswer(cache: Cache, question: number, answer: PlatformAnswer): void {
  inOneWrite(cache, () => {
    const seenAt = Date.parse(answer.seenAt);
    cache
      .sql(
        `INSERT OR REPLACE INTO answers (question_id, platform, region, status, place, problem_code, problem_message, whole, dig, asked_at)
         VALUES (?, ?, '', ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        question,
        answer.platform,
        answer.status,
        answer.place ?? '',
        answer.problem?.code ?? null,
        answer.problem?.message ?? null,
        Number(answer.whole),
        answer.dig,
        seenAt,
      );
    cache
      .sql(
        `DELETE FROM answer_listings WHERE question_id = ?
           AND listing_id IN (SELECT id FROM listings WHERE platform = ?)`,
      )
      .run(question, answer.platform);
    const link = cache.sql(
      'INSERT OR REPLACE INTO answer_listings (question_id, listing_id, rank, used) VALUES (?, ?, ?, ?)',
    );
    const all: [ListingHead, number][] = [
      ...answer.heads.map((head): [ListingHead, number] => [head, 0]),
      ...answer.listings.map((listing): [ListingHead, number] => [listing, 1]),
    ];
    all.forEach(([head, used], rank) => {
      link.run(question, saveHead(cache, head, seenAt), rank, used);
    });
    saveSongs(cache, question, answer);
  });
}

function saveSongs(cache: Cache, question: number, answer: PlatformAnswer): void {
  cache
    .sql('DELETE FROM song_searches WHERE question_id = ? AND platform = ?')
    .run(question, answer.platform);
  const insert = cache.sql(
    `INSERT OR REPLACE INTO song_searches (question_id, platform, wanted, outcome, track_id, confidence, reasons, request, seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const song of answer.songs) {
    const seenAt = Date.parse(song.seenAt);
    const evidence = { place: song.place, request: song.request, seenAt };
    const track = song.track && saveTrack(cache, answer.platform, song.track, evidence);
    insert.run(
      question,
      answer.platform,
      song.wanted,
      song.outcome,
      track,
      song.confidence,
      JSON.stringify(song.reasons),
      song.request,
      seenAt,
    );
  }
}

interface AnswerRow {
  platform: string;
  status: Status;
  place: string;
  problem_code: ProblemCode | null;
  problem_message: string | null;
  whole: number;
  dig: number;
  asked_at: number;
}

/** A platform's answer without what it holds: enough to tell whether it is still fresh. */
export type AnswerHeader = Omit<PlatformAnswer, 'heads' | 'listings' | 'songs'>;

/** The remembered answers to a question, by platform. */
export function answerHeaders(cache: Cache, question: number): Map<PlatformId, AnswerHeader> {
  const rows = cache
    .sql('SELECT * FROM answers WHERE question_id = ?')
    .all(question) as AnswerRow[];
  return new Map(
    rows.map((row) => [
      row.platform,
      {
        platform: row.platform,
        status: row.status,
        place: row.place || null,
        problem: row.problem_code && {
          code: row.problem_code,
          message: row.problem_message ?? '',
        },
        whole: row.whole === 1,
        dig: row.dig,
        seenAt: new Date(row.asked_at).toISOString(),
      },
    ]),
  );
}

/** One remembered answer with everything it holds, as if the platform had just given it. */
export function loadAnswer(cache: Cache, question: number, header: AnswerHeader): PlatformAnswer {
  const linked = cache
    .sql(
      `SELECT listing_id AS id, used FROM answer_listings JOIN listings ON listings.id = listing_id
       WHERE question_id = ? AND platform = ? ORDER BY rank`,
    )
    .all(question, header.platform) as { id: number; used: number }[];
  return {
    ...header,
    heads: linked.filter((row) => row.used === 0).map((row) => loadHead(cache, row.id)),
    listings: linked.filter((row) => row.used === 1).map((row) => loadListing(cache, row.id)),
    songs: loadSongs(cache, question, header),
  };
}

function loadSongs(cache: Cache, question: number, header: AnswerHeader): SongSearch[] {
  const rows = cache
    .sql('SELECT * FROM song_searches WHERE question_id = ? AND platform = ? ORDER BY wanted')
    .all(question, header.platform) as {
    wanted: string;
    outcome: SongSearch['outcome'];
    track_id: number | null;
    confidence: number | null;
    reasons: string;
    request: string;
    seen_at: number;
  }[];
  return rows.map((row) => ({
    wanted: row.wanted,
    outcome: row.outcome,
    track: row.track_id === null ? null : loadTrack(cache, row.track_id),
    confidence: row.confidence,
    reasons: JSON.parse(row.reasons) as string[],
    request: row.request,
    seenAt: new Date(row.seen_at).toISOString(),
    place: header.place,
  }));
}
