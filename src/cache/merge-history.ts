import type { Cache } from './open.js';
import { type Span, uniteSpans } from './spans.js';

/** Takes in which rows of listings came and went, and when each listing was last read whole. */
export function mergeRowChanges(cache: Cache): void {
  cache.db.exec(ROW_CHANGES);
}

const ROW_CHANGES = `
INSERT INTO main.row_changes (listing_id, track_id, seen_at, last_seen, place, stands)
SELECT l.ours, t.ours, o.seen_at, o.last_seen, o.place, o.stands FROM other.row_changes o
JOIN listings_of l ON l.theirs = o.listing_id JOIN tracks_of t ON t.theirs = o.track_id
WHERE true
ON CONFLICT DO UPDATE SET (last_seen, place, stands) = (excluded.last_seen, excluded.place, excluded.stands)
WHERE (excluded.last_seen, excluded.place, excluded.stands) > (last_seen, place, stands);

UPDATE main.listings SET (whole_at, whole_place) = (o.whole_at, o.whole_place)
FROM listings_of l JOIN other.listings o ON o.id = l.theirs
WHERE listings.id = l.ours AND o.whole_at IS NOT NULL
  AND (o.whole_at, o.whole_place) > (coalesce(listings.whole_at, 0), coalesce(listings.whole_place, ''));
`;

/** Notes the sightings of both files, by what was asked: a question that is taken over loses those it had. */
export function noteSightings(cache: Cache): void {
  cache.db.exec(NOTED);
}

const NOTED = `
CREATE TEMP TABLE sightings_of AS
SELECT q.key, s.platform, s.place, CAST(s.listed AS TEXT) AS terms, s.first_seen AS "from", s.last_seen AS "to"
FROM other.sightings s JOIN other.questions q ON q.id = s.question_id WHERE s.platform <> 'local'
UNION ALL
SELECT q.key, s.platform, s.place, CAST(s.listed AS TEXT), s.first_seen, s.last_seen
FROM main.sightings s JOIN main.questions q ON q.id = s.question_id WHERE q.key IN (SELECT key FROM other.questions);
DELETE FROM main.sightings WHERE question_id IN
  (SELECT m.id FROM main.questions m JOIN other.questions o USING (key));
`;

type Noted = Omit<Span, 'request'> & { question: number; platform: string; place: string };

/** Keeps what was noted, each span once, now that every question has its place. */
export function mergeSightings(cache: Cache): void {
  const noted = cache.db
    .prepare(
      `SELECT m.id AS question, s.platform, s.place, s.terms, s."from", s."to"
       FROM sightings_of s JOIN main.questions m USING (key) ORDER BY m.id, s.platform, s.place`,
    )
    .all() as Noted[];
  const stories = new Map<string, Noted[]>();
  for (const one of noted) {
    const key = JSON.stringify([one.question, one.platform, one.place]);
    stories.set(key, [...(stories.get(key) ?? []), one]);
  }
  const insert = cache.sql(
    `INSERT INTO main.sightings (question_id, platform, place, listed, first_seen, last_seen) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  for (const [key, story] of stories) {
    const spans = uniteSpans(story.map((one) => ({ ...one, request: '' })));
    for (const { terms, from, to } of spans) {
      insert.run(...JSON.parse(key), Number(terms), from, to);
    }
  }
}
