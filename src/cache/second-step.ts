/*
 * The second step of the schema: the tags of the listener's own files, and whether a platform listed an album at all.
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

/** Spans as findings have them: only whole answers are kept, and a confirmation moves \`last_seen\`. */
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

export const SECOND_STEP = OWN_TABLES + SIGHTINGS;
