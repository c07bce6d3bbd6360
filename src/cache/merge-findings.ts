import type { Cache } from './open.js';
import { joinTerms } from './regional.js';
import { joinSpans, type Span } from './spans.js';
import { termsId } from './tracks.js';

/** A track, region and place of which both files may have findings. */
type Story = [track: number, region: string, place: string];

/** Takes in the findings, joined with our own; then every track repeats its newest one. */
export function mergeFindings(cache: Cache): void {
  const stories = cache.db
    .prepare(
      `SELECT DISTINCT t.ours, f.region, f.place FROM other.findings f JOIN tracks_of t ON t.theirs = f.track_id`,
    )
    .raw()
    .all() as Story[];
  for (const story of stories) mergeStory(cache, story);
  cache.db.exec(NEWEST);
  joinRegions(cache);
}

const OURS = `SELECT id, terms_id AS terms, request_id AS request, first_seen AS "from", last_seen AS "to"
  FROM main.findings WHERE track_id = ? AND region = ? AND place = ? ORDER BY first_seen, id`;
const THEIRS = `SELECT s.ours AS terms, r.ours AS request, f.first_seen AS "from", f.last_seen AS "to"
  FROM tracks_of t JOIN other.findings f ON f.track_id = t.theirs
  JOIN terms_of s ON s.theirs = f.terms_id JOIN requests_of r ON r.theirs = f.request_id
  WHERE t.ours = ? AND f.region = ? AND f.place = ?`;

function mergeStory(cache: Cache, story: Story): void {
  const ours = cache.sql(OURS).all(...story) as (Span & { id: number })[];
  const theirs = cache.sql(THEIRS).all(...story) as Span[];
  if (theirs.every((span) => ours.some((own) => holds(own, span)))) return;
  const spans = joinSpans([...ours, ...theirs]);
  for (const { id } of ours) cache.sql('DELETE FROM main.findings WHERE id = ?').run(id);
  const insert = cache.sql(
    `INSERT INTO main.findings (track_id, region, place, terms_id, request_id, first_seen, last_seen)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { terms, request, from, to } of spans) insert.run(...story, terms, request, from, to);
}

function holds(own: Span, span: Span): boolean {
  return own.terms === span.terms && own.from <= span.from && own.to >= span.to;
}

const NEWEST = `
UPDATE main.tracks SET (finding_id, terms_id, seen_at) = (
  SELECT f.id, f.terms_id, f.last_seen FROM main.findings f WHERE f.track_id = tracks.id
  ORDER BY f.last_seen DESC, f.first_seen DESC, f.place, f.region, f.terms_id LIMIT 1)
WHERE id IN (SELECT ours FROM tracks_of) AND EXISTS (SELECT 1 FROM main.findings f WHERE f.track_id = tracks.id);
`;

const OF_SEVERAL_REGIONS = `
SELECT track_id AS track, terms_id AS terms FROM main.findings f
WHERE region <> '' AND track_id IN (SELECT ours FROM tracks_of)
  AND EXISTS (SELECT 1 FROM main.findings o WHERE o.track_id = f.track_id AND o.region NOT IN ('', f.region))
ORDER BY track_id, last_seen DESC, first_seen DESC, region, terms_id;
`;

/** A track known in several regions repeats the newest finding of each. */
function joinRegions(cache: Cache): void {
  const rows = cache.db.prepare(OF_SEVERAL_REGIONS).all() as { track: number; terms: number }[];
  const joined = new Map<number, ReturnType<typeof joinTerms>>();
  for (const { track, terms } of rows) {
    const known = joined.get(track);
    joined.set(track, known ? joinTerms(known, cache.terms(terms)) : [...cache.terms(terms)]);
  }
  for (const [track, terms] of joined) {
    cache.sql('UPDATE main.tracks SET terms_id = ? WHERE id = ?').run(termsId(cache, terms), track);
  }
}
