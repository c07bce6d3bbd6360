import type { Access, PlatformId, Reason, Via } from '../model/index.js';
import { parseKept } from './kept.js';
import type { Cache } from './open.js';
import { WANTED_KEY } from './songs.js';

/** Why a cell says what it says. Times are ISO 8601. */
export interface CellEvidence {
  disc: number;
  number: number;
  title: string | null;
  platform: PlatformId;
  access: Access;
  reason: Reason;
  via: Via | null;
  confidence: number | null;
  /** The platform's own row. */
  track: { id: string; title: string; artists: string[]; durationMs: number | null } | null;
  listing: { id: string; title: string; url: string } | null;
  /** Named reasons of the match, or of its lack. */
  evidence: string[];
  /** The request that showed the terms last. */
  request: string | null;
  /** The song search that looked for the track, where one did. */
  searched: string | null;
  place: string | null;
  firstSeen: string | null;
  seenAt: string | null;
}

const EVIDENCE = `SELECT k.disc, k.number, k.title, c.platform, c.access AS cell_access, c.reason AS cell_reason, c.via,
  c.confidence, c.evidence, c.seen_at, t.ext_id AS track_id, t.title AS track_title, t.artists AS track_artists,
  t.duration_ms, l.ext_id AS listing_id, l.title AS listing_title, l.url AS listing_url, f.place, f.first_seen,
  f.last_seen, t.terms_id, r.line, s.request AS searched
  FROM cells c JOIN album_tracks k ON k.album_id = c.album_id AND k.row = c.row
  LEFT JOIN tracks t ON t.id = c.track_id LEFT JOIN findings f ON f.id = t.finding_id
  LEFT JOIN requests r ON r.id = f.request_id LEFT JOIN listings l ON l.id = c.listing_id
  LEFT JOIN song_searches s ON s.question_id = c.album_id AND s.platform = c.platform AND s.wanted = ${WANTED_KEY}
  WHERE c.album_id = ? ORDER BY c.row, c.platform, c.ord`;

interface EvidenceRow {
  disc: number;
  number: number;
  title: string | null;
  platform: string;
  cell_access: Access | null;
  cell_reason: Reason | null;
  via: Via | null;
  confidence: number | null;
  evidence: string;
  seen_at: number;
  track_id: string | null;
  track_title: string | null;
  track_artists: string | null;
  duration_ms: number | null;
  listing_id: string | null;
  listing_title: string | null;
  listing_url: string | null;
  place: string | null;
  first_seen: number | null;
  last_seen: number | null;
  terms_id: number | null;
  line: string | null;
  searched: string | null;
}

/** The evidence for every cell of a question's album, in album order. */
export function readEvidence(cache: Cache, question: number): CellEvidence[] {
  return (cache.sql(EVIDENCE).all(question) as EvidenceRow[]).map((row) => {
    const [first] = row.terms_id === null ? [] : cache.terms(row.terms_id);
    return {
      disc: row.disc,
      number: row.number,
      title: row.title,
      platform: row.platform,
      access: first?.access ?? row.cell_access ?? 'unknown',
      reason: row.cell_reason ?? first?.reason ?? 'no-terms',
      via: row.via,
      confidence: row.confidence,
      track: trackOf(row),
      listing: listingOf(row),
      evidence: parseKept<string[]>(row.evidence),
      request: row.line,
      searched: row.searched,
      place: row.place || null,
      firstSeen: row.first_seen === null ? null : new Date(row.first_seen).toISOString(),
      seenAt: new Date(row.last_seen ?? row.seen_at).toISOString(),
    };
  });
}

function trackOf(row: EvidenceRow): CellEvidence['track'] {
  if (row.track_id === null) return null;
  return {
    id: row.track_id,
    title: row.track_title ?? '',
    artists: parseKept<string[]>(row.track_artists ?? '[]'),
    durationMs: row.duration_ms,
  };
}

function listingOf(row: EvidenceRow): CellEvidence['listing'] {
  if (row.listing_id === null) return null;
  return { id: row.listing_id, title: row.listing_title ?? '', url: row.listing_url ?? '' };
}
