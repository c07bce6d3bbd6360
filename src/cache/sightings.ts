import type { PlatformAnswer } from './answers.js';
import type { Cache } from './open.js';

/** From when to when a platform listed an album, or did not; ms since 1970. */
export interface Sighting {
  platform: string;
  place: string;
  listed: 0 | 1;
  firstSeen: number;
  lastSeen: number;
}

type Said = Pick<PlatformAnswer, 'platform' | 'status' | 'place' | 'whole' | 'seenAt' | 'regions'>;

/** Remembers that a platform lists the album asked for, or does not; an answer that is not whole says neither. */
export function saveSighting(cache: Cache, question: number, answer: Said): void {
  if (answer.status !== 'found' && !(answer.status === 'absent' && answer.whole)) return;
  const listed = Number(answer.status === 'found');
  // Of a platform that lets one choose, the regions asked are the place it was seen from.
  const key = [question, answer.platform, answer.place ?? answer.regions.join()] as const;
  const at = Date.parse(answer.seenAt);
  const near = [
    neighbour(cache, 'first_seen <= ? ORDER BY first_seen DESC, id DESC', key, at),
    neighbour(cache, 'first_seen > ? ORDER BY first_seen, id', key, at),
  ];
  const same = near.find((one) => one?.listed === listed);
  if (same) {
    cache
      .sql(
        'UPDATE sightings SET first_seen = min(first_seen, ?), last_seen = max(last_seen, ?) WHERE id = ?',
      )
      .run(at, at, same.id);
    return;
  }
  cache
    .sql(
      `INSERT INTO sightings (question_id, platform, place, listed, first_seen, last_seen) VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(...key, listed, at, at);
}

function neighbour(
  cache: Cache,
  where: string,
  key: readonly [number, string, string],
  at: number,
): { id: number; listed: number } | undefined {
  return cache
    .sql(
      `SELECT id, listed FROM sightings WHERE question_id = ? AND platform = ? AND place = ? AND ${where} LIMIT 1`,
    )
    .get(...key, at) as { id: number; listed: number } | undefined;
}

/** All sightings of a question's album, earliest first. */
export function readSightings(cache: Cache, question: number): Sighting[] {
  return cache
    .sql(
      `SELECT platform, place, listed, first_seen AS firstSeen, last_seen AS lastSeen FROM sightings
       WHERE question_id = ? ORDER BY platform, place, first_seen, id`,
    )
    .all(question) as Sighting[];
}
