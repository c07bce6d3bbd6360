import type { Cache } from './open.js';

/** What findings must share to be compared. */
export type Story = [trackId: number, region: string, place: string];

/** A finding that a statement of the same terms confirms. Times in ms since 1970. */
export interface Confirmed {
  id: number;
  termsId: number;
  firstSeen: number;
  lastSeen: number;
}

/** The finding with these terms that began last before this moment, that holds it, or that begins next after it. */
export function confirmed(
  cache: Cache,
  story: Story,
  termsId: number,
  at: number,
): Confirmed | undefined {
  const before = one(cache, 'first_seen <= ? ORDER BY first_seen DESC, id DESC', [...story, at]);
  if (before?.termsId === termsId) return before;
  // Merging leaves findings that overlap: the place cannot have been sure of either.
  const holding =
    before &&
    one(cache, 'first_seen <= ? AND last_seen >= ? AND terms_id = ?', [...story, at, at, termsId]);
  if (holding) return holding;
  const after = one(cache, 'first_seen > ? ORDER BY first_seen, id', [...story, at]);
  return after?.termsId === termsId ? after : undefined;
}

function one(cache: Cache, where: string, values: (number | string)[]): Confirmed | undefined {
  return cache
    .sql(
      `SELECT id, terms_id AS termsId, first_seen AS firstSeen, last_seen AS lastSeen FROM findings
       WHERE track_id = ? AND region = ? AND place = ? AND ${where} LIMIT 1`,
    )
    .get(...values) as Confirmed | undefined;
}

/** Lets a finding reach to this moment; where it has parts, the nearest of them that began before it, or the first. */
export function widen(cache: Cache, finding: Confirmed, at: number, requestId: number): void {
  const { id, firstSeen, lastSeen } = finding;
  cache
    .sql(
      'UPDATE findings SET first_seen = min(first_seen, ?), last_seen = max(last_seen, ?) WHERE id = ?',
    )
    .run(at, at, id);
  if (at >= lastSeen) {
    cache.sql('UPDATE findings SET request_id = ? WHERE id = ?').run(requestId, id);
  }
  cache
    .sql(
      `UPDATE finding_parts SET first_seen = min(first_seen, ?), request_id = iif(? >= last_seen, ?, request_id),
         last_seen = max(last_seen, ?)
       WHERE finding_id = ? AND first_seen = (SELECT max(first_seen) FROM finding_parts WHERE finding_id = ? AND first_seen <= ?)`,
    )
    .run(at, at, requestId, at, id, id, Math.max(at, firstSeen));
}
