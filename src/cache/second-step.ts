/*
 * The second step of the schema: the tags of the listener's own files, and what findings do not tell of the past.
 * A file that went keeps its row (`gone_at`): a disk that is not mounted today need not be read again tomorrow.
 * `own_keys` leads from a folded title (t:), artist (a:) or album (l:) to the files that bear it.
 */
const OWN_TABLES = `
CREATE TABLE own_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  roots TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE own_files (
  id INTEGER PRIMARY KEY,
  root TEXT NOT NULL,
  path TEXT NOT NULL,
  size INTEGER NOT NULL,
  mtime INTEGER NOT NULL,
  gone_at INTEGER,
  problem TEXT,
  album_id TEXT,
  track_id TEXT,
  tags TEXT,
  UNIQUE (root, path)
) STRICT;
CREATE INDEX own_files_album ON own_files (album_id) WHERE album_id IS NOT NULL;
CREATE INDEX own_files_problem ON own_files (root) WHERE problem IS NOT NULL;

CREATE TABLE own_keys (
  key TEXT NOT NULL,
  file_id INTEGER NOT NULL REFERENCES own_files ON DELETE CASCADE,
  PRIMARY KEY (key, file_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX own_keys_file ON own_keys (file_id);
`;

/** Spans as findings have them: only whole answers are kept, and a confirmation moves `last_seen`. */
const SIGHTINGS = `
CREATE TABLE sightings (
  id INTEGER PRIMARY KEY,
  question_id INTEGER NOT NULL REFERENCES questions ON DELETE CASCADE,
  platform TEXT NOT NULL,
  place TEXT NOT NULL,
  listed INTEGER NOT NULL,
  first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL
) STRICT;
CREATE INDEX sightings_question ON sightings (question_id, platform, place, first_seen);

INSERT INTO sightings (question_id, platform, place, listed, first_seen, last_seen)
SELECT question_id, platform, place, status <> 'absent', asked_at, asked_at FROM answers
WHERE status = 'found' OR (status = 'absent' AND whole = 1);
`;

/** Rows that came (`stands` 1) or went between two readings of a listing that came to its end, from one place. */
const ROW_CHANGES = `
ALTER TABLE listings ADD COLUMN whole_at INTEGER;
ALTER TABLE listings ADD COLUMN whole_place TEXT;
UPDATE listings SET whole_at = read_at, whole_place = place WHERE complete = 1;

CREATE TABLE row_changes (
  listing_id INTEGER NOT NULL REFERENCES listings ON DELETE CASCADE,
  track_id INTEGER NOT NULL REFERENCES tracks ON DELETE CASCADE,
  seen_at INTEGER NOT NULL,
  last_seen INTEGER NOT NULL,
  place TEXT NOT NULL,
  stands INTEGER NOT NULL,
  PRIMARY KEY (listing_id, track_id, seen_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX row_changes_track ON row_changes (track_id);
`;

export const SECOND_STEP = OWN_TABLES + SIGHTINGS + ROW_CHANGES;
