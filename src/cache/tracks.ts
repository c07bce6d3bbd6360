import type { ListedTrack, PlatformId, Terms } from '../model/index.js';
import type { Cache } from './open.js';
import { byRegion, joinTerms, type Told } from './regional.js';

/** Where and when a platform said something, and the request that showed it. `seenAt` in ms since 1970. */
export interface Evidence {
  place: string | null;
  request: string;
  seenAt: number;
}

/**
 * Remembers a track and what its platform says of it now, a finding a region. Gives its row id. Runs inside the caller's
 * transaction.
 */
export function saveTrack(
  cache: Cache,
  platform: PlatformId,
  track: ListedTrack,
  evidence: Evidence,
): number {
  const known = cache
    .sql(
      'SELECT id, seen_at AS seenAt, terms_id AS termsId FROM tracks WHERE platform = ? AND ext_id = ?',
    )
    .get(platform, track.id) as
    | { id: number; seenAt: number | null; termsId: number | null }
    | undefined;
  const isNewest = evidence.seenAt >= (known?.seenAt ?? Number.NEGATIVE_INFINITY);
  const id = known && !isNewest ? known.id : saveFacts(cache, platform, track);
  const [finding] = byRegion(track.terms).map((told) => saveFinding(cache, id, told, evidence));
  // An answer that was read earlier may be stored later, by another process.
  if (isNewest) {
    cache
      .sql(
        `UPDATE tracks SET (finding_id, seen_at) = (SELECT id, last_seen FROM findings WHERE id = ?), terms_id = ?
         WHERE id = ?`,
      )
      .run(finding, termsOf(cache, known?.termsId ?? null, track.terms), id);
  }
  return id;
}

/** What is known of a track now: the new terms, and the earlier ones of other regions. */
function termsOf(cache: Cache, earlier: number | null, terms: readonly Terms[]): number {
  const all = joinTerms(terms, earlier === null ? [] : cache.terms(earlier));
  return termsId(cache, all);
}

/** The row id of these terms. */
export function termsId(cache: Cache, terms: readonly Terms[]): number {
  return idOf(cache, 'terms', 'entries', JSON.stringify(terms));
}

/** What a row leaves open, an earlier one may have told. */
function saveFacts(cache: Cache, platform: PlatformId, track: ListedTrack): number {
  return cache
    .sql(
      `INSERT INTO tracks (platform, ext_id, title, other_titles, artists, album_ext_id, album_title, duration_ms, isrc, url)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (platform, ext_id) DO UPDATE SET title = excluded.title, other_titles = excluded.other_titles,
         artists = excluded.artists,
         album_ext_id = iif(excluded.album_title IS NULL, album_ext_id, excluded.album_ext_id),
         album_title = coalesce(excluded.album_title, album_title), duration_ms = coalesce(excluded.duration_ms, duration_ms),
         isrc = coalesce(excluded.isrc, isrc), url = coalesce(excluded.url, url)
       RETURNING id`,
    )
    .pluck()
    .get(
      platform,
      track.id,
      track.title,
      JSON.stringify(track.otherTitles),
      JSON.stringify(track.artists),
      track.album?.id ?? null,
      track.album?.title ?? null,
      track.durationMs,
      track.isrc,
      track.url,
    ) as number;
}

interface Span {
  id: number;
  termsId: number;
  firstSeen: number;
  lastSeen: number;
}

/**
 * A finding that only confirms the one before it (or after it, where it comes late) widens that one's span;
 * a change is a new row. Findings of other regions and places are other stories.
 */
function saveFinding(
  cache: Cache,
  trackId: number,
  { region, terms }: Told,
  evidence: Evidence,
): number {
  const key = [trackId, region, evidence.place ?? ''] as const;
  const entries = termsId(cache, terms);
  const requestId = idOf(cache, 'requests', 'line', evidence.request);
  const { seenAt } = evidence;
  const around = [neighbour(cache, 'before', key, seenAt), neighbour(cache, 'after', key, seenAt)];
  const same = around.find((one) => one?.termsId === entries);
  if (!same) {
    return cache
      .sql(
        `INSERT INTO findings (track_id, region, place, terms_id, request_id, first_seen, last_seen)
         VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
      )
      .pluck()
      .get(...key, entries, requestId, seenAt, seenAt) as number;
  }
  const from = Math.min(same.firstSeen, seenAt);
  const to = Math.max(same.lastSeen, seenAt);
  cache
    .sql('UPDATE findings SET first_seen = ?, last_seen = ? WHERE id = ?')
    .run(from, to, same.id);
  if (to === seenAt) {
    cache.sql('UPDATE findings SET request_id = ? WHERE id = ?').run(requestId, same.id);
  }
  return same.id;
}

const NEIGHBOURS = {
  before: 'first_seen <= ? ORDER BY first_seen DESC, id DESC',
  after: 'first_seen > ? ORDER BY first_seen, id',
};

/** The finding that began last before this moment, or first after it. */
function neighbour(
  cache: Cache,
  side: keyof typeof NEIGHBOURS,
  key: readonly [number, string, string],
  at: number,
): Span | undefined {
  return cache
    .sql(
      `SELECT id, terms_id AS termsId, first_seen AS firstSeen, last_seen AS lastSeen FROM findings
       WHERE track_id = ? AND region = ? AND place = ? AND ${NEIGHBOURS[side]} LIMIT 1`,
    )
    .get(...key, at) as Span | undefined;
}

function idOf(cache: Cache, table: 'terms' | 'requests', column: string, text: string): number {
  const found = cache.sql(`SELECT id FROM ${table} WHERE ${column} = ?`).pluck().get(text);
  if (found !== undefined) return found as number;
  return cache
    .sql(`INSERT INTO ${table} (${column}) VALUES (?) RETURNING id`)
    .pluck()
    .get(text) as number;
}
