import { damagedBy } from './error.js';
import { type Cache, inOneWrite } from './open.js';

/** Reads the whole file for damage that ordinary reading may pass by. Throws CacheError. */
export function assertSound(cache: Cache): void {
  const [first] = cache.sql('PRAGMA quick_check(1)').pluck().all();
  if (first !== 'ok') throw damagedBy(first);
}

/** What the database holds. Times are ISO 8601, null where it holds nothing. */
export interface CacheStats {
  path: string;
  bytes: number;
  questions: number;
  albums: number;
  listings: number;
  tracks: number;
  findings: number;
  oldest: string | null;
  newest: string | null;
  byPlatform: { platform: string; listings: number; tracks: number; newest: string | null }[];
}

/** Counts what is there. */
export function cacheStats(cache: Cache): CacheStats {
  const one = (sql: string) => cache.sql(sql).pluck().get() as number | null;
  const rows = cache
    .sql(
      `SELECT t.platform, count(*) AS tracks, max(f.last_seen) AS newest,
         (SELECT count(*) FROM listings l WHERE l.platform = t.platform) AS listings
       FROM tracks t LEFT JOIN findings f ON f.id = t.finding_id GROUP BY t.platform ORDER BY t.platform`,
    )
    .all() as { platform: string; tracks: number; listings: number; newest: number | null }[];
  return {
    path: cache.path,
    bytes: (one('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size') ??
      0) as number,
    questions: one('SELECT count(*) FROM questions') ?? 0,
    albums: one('SELECT count(*) FROM albums') ?? 0,
    listings: one('SELECT count(*) FROM listings') ?? 0,
    tracks: one('SELECT count(*) FROM tracks') ?? 0,
    findings: one('SELECT count(*) FROM findings') ?? 0,
    oldest: iso(one('SELECT min(first_seen) FROM findings')),
    newest: iso(one('SELECT max(last_seen) FROM findings')),
    byPlatform: rows.map((row) => ({
      platform: row.platform,
      listings: row.listings,
      tracks: row.tracks,
      newest: iso(row.newest),
    })),
  };
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

/** Forgets questions not asked since `before` (ms since 1970) and whatever no question needs. Gives how many rows went. */
export function pruneCache(cache: Cache, before: number): number {
  return inOneWrite(cache, () => {
    const questions = cache
      .sql(
        `DELETE FROM questions WHERE asked_at < ?
         AND NOT EXISTS (SELECT 1 FROM answers a WHERE a.question_id = questions.id AND a.asked_at >= ?)`,
      )
      .run(before, before).changes;
    const listings = cache
      .sql(
        `DELETE FROM listings WHERE coalesce(read_at, first_seen) < ?
         AND id NOT IN (SELECT listing_id FROM answer_listings)
         AND id NOT IN (SELECT listing_id FROM album_listings)`,
      )
      .run(before).changes;
    const tracks = cache
      .sql(
        `DELETE FROM tracks WHERE id NOT IN (SELECT track_id FROM listing_tracks)
         AND id NOT IN (SELECT track_id FROM cells WHERE track_id IS NOT NULL)
         AND id NOT IN (SELECT track_id FROM song_searches WHERE track_id IS NOT NULL)
         AND coalesce((SELECT last_seen FROM findings f WHERE f.id = finding_id), 0) < ?`,
      )
      .run(before).changes;
    cache.sql('DELETE FROM own_files WHERE gone_at < ?').run(before);
    pruneTexts(cache);
    return questions + listings + tracks;
  });
}

/** Other processes know terms by their ids: while the newest row stays, SQLite gives no id a second time. */
const IS_NOT_NEWEST = 'id < (SELECT max(id) FROM terms)';

/**
 * Forgets terms and requests that nothing refers to. Each that goes is looked for among all that refer to it: without
 * indexes, which reading and writing have no use for, that holds the file for longer than others wait.
 */
function pruneTexts(cache: Cache): void {
  const { db } = cache;
  db.exec(`CREATE INDEX prune_terms ON findings (terms_id); CREATE INDEX prune_tracks ON tracks (terms_id);
    CREATE INDEX prune_requests ON findings (request_id); CREATE INDEX prune_parts ON finding_parts (request_id)`);
  db.exec(`DELETE FROM terms WHERE id NOT IN (SELECT terms_id FROM findings) AND ${IS_NOT_NEWEST}
      AND id NOT IN (SELECT terms_id FROM tracks WHERE terms_id IS NOT NULL);
    DELETE FROM requests WHERE id NOT IN (SELECT request_id FROM findings UNION SELECT request_id FROM finding_parts)`);
  db.exec(
    'DROP INDEX prune_terms; DROP INDEX prune_tracks; DROP INDEX prune_requests; DROP INDEX prune_parts',
  );
}

/** Forgets everything. Gives how many findings went. */
export function clearCache(cache: Cache): number {
  return inOneWrite(cache, () => {
    const findings = cache.sql('SELECT count(*) FROM findings').pluck().get() as number;
    for (const table of ['questions', 'listings', 'tracks', 'requests', 'own_files', 'own_state']) {
      cache.sql(`DELETE FROM ${table}`).run();
    }
    cache.sql(`DELETE FROM terms WHERE ${IS_NOT_NEWEST}`).run();
    return findings;
  });
}
