import type { Cache } from './open.js';

/** Takes in the questions that only the other file has, or that more platforms answered there, or more lately. Gives how many. */
export function mergeQuestions(cache: Cache): number {
  cache.db.exec(CHOSEN);
  cache.db.exec(FORGOTTEN);
  cache.db.exec(QUESTIONS);
  cache.db.exec(ANSWERS);
  cache.db.exec(ALBUMS);
  return cache.db.prepare('SELECT count(*) FROM questions_of').pluck().get() as number;
}

/*
 * A question is taken over whole, with its answers and its album: a half of each would be an album that lacks what its
 * answers hold. What the other half knew of tracks and listings is kept all the same.
 */
const answered = (schema: string, question: string) => {
  const count = (which: string) =>
    `(SELECT count(*) FROM ${schema}.answers a WHERE a.question_id = ${question} AND a.platform <> 'local' AND ${which})`;
  return `${count("a.status NOT IN ('failed', 'skipped')")}, ${count('true')}`;
};

const CHOSEN = `
CREATE TEMP TABLE questions_of AS
SELECT o.id AS theirs, m.id AS ours FROM other.questions o LEFT JOIN main.questions m USING (key)
WHERE m.id IS NULL
  OR (${answered('other', 'o.id')}, o.asked_at, o.facts) > (${answered('main', 'm.id')}, m.asked_at, m.facts);
`;

const FORGOTTEN = `
DELETE FROM main.questions WHERE id IN (SELECT ours FROM questions_of WHERE ours IS NOT NULL);
`;

const QUESTIONS = `
INSERT INTO main.questions (key, text, facts, asked_at)
SELECT key, text, facts, asked_at FROM other.questions WHERE id IN (SELECT theirs FROM questions_of);
UPDATE questions_of SET ours = (SELECT m.id FROM other.questions o JOIN main.questions m USING (key) WHERE o.id = theirs);
CREATE UNIQUE INDEX temp.questions_of_theirs ON questions_of (theirs);
`;

const ANSWERS = `
INSERT INTO main.answers (question_id, platform, region, status, place, problem_code, problem_message, whole, dig, regions, asked_at)
SELECT q.ours, o.platform, o.region, o.status, o.place, o.problem_code, o.problem_message, o.whole, o.dig, o.regions, o.asked_at
FROM other.answers o JOIN questions_of q ON q.theirs = o.question_id WHERE o.platform <> 'local';

INSERT INTO main.failed_tries (question_id, platform, status, place, problem_code, problem_message, asked_at)
SELECT q.ours, o.platform, o.status, o.place, o.problem_code, o.problem_message, o.asked_at
FROM other.failed_tries o JOIN questions_of q ON q.theirs = o.question_id WHERE o.platform <> 'local';

INSERT INTO main.answer_listings (question_id, listing_id, rank, used)
SELECT q.ours, l.ours, o.rank, o.used FROM other.answer_listings o
JOIN questions_of q ON q.theirs = o.question_id JOIN listings_of l ON l.theirs = o.listing_id;

INSERT INTO main.song_searches (question_id, platform, wanted, outcome, track_id, confidence, reasons, request, place, seen_at)
SELECT q.ours, o.platform, o.wanted, o.outcome, t.ours, o.confidence, o.reasons, o.request, o.place, o.seen_at
FROM other.song_searches o JOIN questions_of q ON q.theirs = o.question_id
LEFT JOIN tracks_of t ON t.theirs = o.track_id WHERE o.platform <> 'local';
`;

const ALBUMS = `
INSERT INTO main.albums (id, title, artists, release_date, barcode, base_platform, base_id, base_url, why)
SELECT q.ours, o.title, o.artists, o.release_date, o.barcode, o.base_platform, o.base_id, o.base_url, o.why
FROM other.albums o JOIN questions_of q ON q.theirs = o.id;

INSERT INTO main.album_tracks (album_id, row, disc, number, title, artists, duration_ms, isrc, sources)
SELECT q.ours, o.row, o.disc, o.number, o.title, o.artists, o.duration_ms, o.isrc,
  (SELECT json_group_array(value) FROM json_each(o.sources) WHERE value <> 'local')
FROM other.album_tracks o JOIN questions_of q ON q.theirs = o.album_id;

INSERT INTO main.album_listings (album_id, listing_id, confidence, edition, extras)
SELECT q.ours, l.ours, o.confidence, o.edition, o.extras FROM other.album_listings o
JOIN questions_of q ON q.theirs = o.album_id JOIN listings_of l ON l.theirs = o.listing_id;

INSERT INTO main.cells (album_id, row, platform, ord, track_id, listing_id, via, confidence, access, reason, evidence, seen_at)
SELECT q.ours, o.row, o.platform, o.ord, t.ours, l.ours, o.via, o.confidence, o.access, o.reason, o.evidence, o.seen_at
FROM other.cells o JOIN questions_of q ON q.theirs = o.album_id
LEFT JOIN tracks_of t ON t.theirs = o.track_id LEFT JOIN listings_of l ON l.theirs = o.listing_id
WHERE o.platform <> 'local';
`;
