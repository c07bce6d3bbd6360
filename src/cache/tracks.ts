import type { ListedTrack, PlatformId, Terms } from '../model/index.js';
import type { Cache } from './open.js';

/** Where and when a platform said something, and the request that showed it. `seenAt` in ms since 1970. */
export interface Evidence {
  place: string | null;
  request: string;
  seenAt: number;
}

/** Remembers a track and what its platform says of it now. Gives its row id. Runs inside the caller's transaction. */
export function saveTrack(
  cache: Cache,
  platform: PlatformId,
  track: ListedTrack,
  evidence: Evidence,
): number {
  const id = cache
    .sql(
      `INSERT INTO tracks (platform, ext_id, title, other_titles, artists, album_ext_id, album_title, duration_ms, isrc, url)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (platform, ext_id) DO UPDATE SET title = excluded.title, other_titles = excluded.other_titles,
         artists = excluded.artists, album_ext_id = coalesce(excluded.album_ext_id, album_ext_id),
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
  const finding = saveFinding(cache, id, track.terms, evidence);
  cache.sql('UPDATE tracks SET finding_id = ? WHERE id = ?').run(finding, id);
  return id;
}

/** A finding that only repeats the last one of its region and place moves that one's `last_seen`; a change is a new row. */
function saveFinding(cache: Cache, trackId: number, terms: Terms[], evidence: Evidence): number {
  const region = terms.find((one) => !one.inferred)?.region ?? '';
  const place = evidence.place ?? '';
  const termsId = idOf(cache, 'terms', 'entries', JSON.stringify(terms));
  const requestId = idOf(cache, 'requests', 'line', evidence.request);
  const last = cache
    .sql(
      `SELECT id, terms_id FROM findings WHERE track_id = ? AND region = ? AND place = ?
       ORDER BY last_seen DESC, id DESC LIMIT 1`,
    )
    .get(trackId, region, place) as { id: number; terms_id: number } | undefined;
  if (last?.terms_id === termsId) {
    cache
      .sql('UPDATE findings SET last_seen = max(last_seen, ?), request_id = ? WHERE id = ?')
      .run(evidence.seenAt, requestId, last.id);
    return last.id;
  }
  return cache
    .sql(
      `INSERT INTO findings (track_id, region, place, terms_id, request_id, first_seen, last_seen)
       VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
    )
    .pluck()
    .get(trackId, region, place, termsId, requestId, evidence.seenAt, evidence.seenAt) as number;
}

function idOf(cache: Cache, table: 'terms' | 'requests', column: string, text: string): number {
  const found = cache.sql(`SELECT id FROM ${table} WHERE ${column} = ?`).pluck().get(text);
  if (found !== undefined) return found as number;
  return cache
    .sql(`INSERT INTO ${table} (${column}) VALUES (?) RETURNING id`)
    .pluck()
    .get(text) as number;
}
