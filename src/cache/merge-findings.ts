import type { Cache } from './open.js';
import { joinTerms } from './regional.js';
import { findingsOf, inOrder, type Span, uniteSpans } from './spans.js';
import { termsId } from './tracks.js';

/** Takes in the findings, joined with our own; then every track repeats its newest one. */
export function mergeFindings(cache: Cache): void {
  cache.db.exec(STORIES);
  cache.db.exec(NEW_STORIES);
  const shared = cache.db
    .prepare('SELECT ours, theirs, region, place FROM stories_of WHERE shared')
    .all() as Story[];
  for (const story of shared) mergeStory(cache, story);
  cache.db.exec(NEWEST);
  joinRegions(cache);
}

/** A track, region and place of which the other file has findings; a track by its row ids. */
interface Story {
  ours: number;
  theirs: number;
  region: string;
  place: string;
}

/** `shared`: we have findings of it too, or theirs are of several parts. */
const STORIES = `
CREATE TEMP TABLE stories_of AS
SELECT t.ours, t.theirs, f.region, f.place,
  max(EXISTS (SELECT 1 FROM other.finding_parts p WHERE p.finding_id = f.id))
    OR EXISTS (SELECT 1 FROM main.findings m WHERE m.track_id = t.ours AND m.region = f.region AND m.place = f.place)
    AS shared
FROM other.findings f JOIN tracks_of t ON t.theirs = f.track_id GROUP BY t.ours, t.theirs, f.region, f.place;
`;

const NEW_STORIES = `
INSERT INTO main.findings (track_id, region, place, terms_id, request_id, first_seen, last_seen)
SELECT o.ours, o.region, o.place, s.ours, r.ours, f.first_seen, f.last_seen
FROM stories_of o JOIN other.findings f ON f.track_id = o.theirs AND f.region = o.region AND f.place = o.place
JOIN terms_of s ON s.theirs = f.terms_id JOIN requests_of r ON r.theirs = f.request_id WHERE NOT o.shared;
`;

const spansIn = (schema: 'main' | 'other') => `SELECT s.entries AS terms, r.line AS request,
    coalesce(p.first_seen, f.first_seen) AS "from", coalesce(p.last_seen, f.last_seen) AS "to"
  FROM ${schema}.findings f LEFT JOIN ${schema}.finding_parts p ON p.finding_id = f.id
  JOIN ${schema}.terms s ON s.id = f.terms_id JOIN ${schema}.requests r ON r.id = coalesce(p.request_id, f.request_id)
  WHERE f.track_id = ? AND f.region = ? AND f.place = ?`;
const OURS = spansIn('main');
const THEIRS = spansIn('other');

function mergeStory(cache: Cache, { ours, theirs, region, place }: Story): void {
  const own = cache.sql(OURS).all(ours, region, place) as Span[];
  const spans = uniteSpans([...own, ...(cache.sql(THEIRS).all(theirs, region, place) as Span[])]);
  if (JSON.stringify(spans) === JSON.stringify(inOrder(own))) return;
  cache
    .sql('DELETE FROM main.findings WHERE track_id = ? AND region = ? AND place = ?')
    .run(ours, region, place);
  for (const parts of findingsOf(spans)) insertFinding(cache, [ours, region, place], parts);
}

const REQUEST_ID = '(SELECT id FROM main.requests WHERE line = ?)';

function insertFinding(
  cache: Cache,
  story: [track: number, region: string, place: string],
  parts: Span[],
): void {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return;
  const id = cache
    .sql(
      `INSERT INTO main.findings (track_id, region, place, terms_id, request_id, first_seen, last_seen)
       VALUES (?, ?, ?, (SELECT id FROM main.terms WHERE entries = ?), ${REQUEST_ID}, ?, ?)`,
    )
    .run(...story, first.terms, last.request, first.from, last.to).lastInsertRowid;
  if (parts.length === 1) return;
  const insert = cache.sql(`INSERT INTO main.finding_parts VALUES (?, ?, ?, ${REQUEST_ID})`);
  for (const { from, to, request } of parts) insert.run(id, from, to, request);
}

const NEWEST = `
UPDATE main.tracks SET (finding_id, terms_id, seen_at) = (
  SELECT f.id, f.terms_id, f.last_seen FROM main.findings f JOIN main.terms s ON s.id = f.terms_id
  WHERE f.track_id = tracks.id
  ORDER BY f.last_seen DESC, f.first_seen DESC, f.place, f.region, s.entries LIMIT 1)
WHERE id IN (SELECT ours FROM tracks_of) AND EXISTS (SELECT 1 FROM main.findings f WHERE f.track_id = tracks.id);
`;

const OF_SEVERAL_REGIONS = `
SELECT track_id AS track, terms_id AS terms FROM main.findings f JOIN main.terms s ON s.id = f.terms_id
WHERE region <> '' AND track_id IN (SELECT ours FROM tracks_of)
  AND EXISTS (SELECT 1 FROM main.findings o WHERE o.track_id = f.track_id AND o.region NOT IN ('', f.region))
ORDER BY track_id, last_seen DESC, first_seen DESC, region, s.entries;
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
