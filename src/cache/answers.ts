import type {
  Listing,
  ListingHead,
  PlatformId,
  Problem,
  ProblemCode,
  Status,
} from '../model/index.js';
import {
  type FailedTry,
  failedTries,
  forgetFailedTry,
  saveFailedTry,
  tellsLess,
} from './failed-tries.js';
import { isRead, saveHead, saveListing } from './listings.js';
import { loadHead, loadListing } from './load.js';
import { type Cache, inOneWrite } from './open.js';
import { saveSighting } from './sightings.js';
import { loadSongs, type SongSearch, saveSongs } from './songs.js';
import { isoTimes } from './time.js';

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
  /** The regions asked for, of a platform that lets one choose; empty for one that answers for the caller's place. */
  regions: string[];
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

/**
 * Remembers one platform's answer. Its listings were remembered as they came (saveListing). One that tells nothing does
 * not take the place of an earlier one that does: it stands beside it as the newest try.
 */
export function saveAnswer(cache: Cache, question: number, answer: PlatformAnswer): void {
  inOneWrite(cache, () => {
    if (tellsLess(cache, question, answer)) return saveFailedTry(cache, question, answer);
    forgetFailedTry(cache, question, answer.platform);
    const seenAt = Date.parse(answer.seenAt);
    cache
      .sql(
        `INSERT OR REPLACE INTO answers (question_id, platform, region, status, place, problem_code, problem_message, whole, dig, regions, asked_at)
         VALUES (?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?)`,
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
        answer.regions.join(),
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
    for (const listing of answer.listings) {
      // Kept when it was read, unless somebody has pruned the file since.
      if (!isRead(cache, listing)) saveListing(cache, listing);
    }
    saveSongs(cache, question, answer.platform, answer.songs);
    saveSighting(cache, question, answer);
  });
}

/** A platform's answer without what it holds: enough to tell whether it is still fresh. */
export interface AnswerHeader extends Omit<PlatformAnswer, 'heads' | 'listings' | 'songs'> {
  /** The newest try, where that came to nothing and this is an earlier answer. */
  failed: FailedTry | null;
}

type Row = (string | number | null)[];

/** The remembered answers to a question, by platform. */
export function answerHeaders(cache: Cache, question: number): Map<PlatformId, AnswerHeader> {
  const rows = cache
    .sql(
      `SELECT platform, status, place, problem_code, problem_message, whole, dig, asked_at, regions FROM answers
       WHERE question_id = ?`,
    )
    .raw()
    .all(question) as Row[];
  const iso = isoTimes();
  const failed = failedTries(cache, question);
  const headers = rows.map((row) => headerOf(row, iso(row[7] as number), failed));
  return new Map(headers.map((header) => [header.platform, header]));
}

function headerOf(
  row: Row,
  seenAt: string,
  failed: ReadonlyMap<PlatformId, FailedTry>,
): AnswerHeader {
  const platform = row[0] as string;
  const code = row[3] as ProblemCode | null;
  return {
    platform,
    status: row[1] as Status,
    place: (row[2] as string) || null,
    problem: code && { code, message: row[4] as string },
    whole: row[5] === 1,
    dig: row[6] as number,
    regions: (row[8] as string).split(',').filter(Boolean),
    seenAt,
    failed: failed.get(platform) ?? null,
  };
}

/** One remembered answer with everything it holds, as if the platform had just given it. */
export function loadAnswer(
  cache: Cache,
  question: number,
  { failed: _, ...header }: AnswerHeader,
): PlatformAnswer {
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
    songs: loadSongs(cache, question, header.platform),
  };
}
