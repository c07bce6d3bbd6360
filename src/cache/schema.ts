import { FIFTH_STEP } from './fifth-step.js';
import { FOURTH_STEP } from './fourth-step.js';
import { SECOND_STEP } from './second-step.js';
import { THIRD_STEP } from './third-step.js';

/** Written into the file's header, so that a file of ours is known: "FDsc". */
export const APPLICATION_ID = 0x46447363;

/*
 * Times are milliseconds since 1970 (UTC). Lists and terms are JSON text. Empty text stands for "not told" in
 * region and place, since NULLs never equal each other in a key. A listing may hold a track twice: `copy` counts from 0.
 * `finding_id`, `terms_id` and `seen_at` of a track repeat its newest finding: an album is read sixty cells at a time.
 */
const FIRST = `
CREATE TABLE listings (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL,
  ext_id TEXT NOT NULL,
  title TEXT NOT NULL,
  other_titles TEXT NOT NULL,
  artists TEXT NOT NULL,
  release_date TEXT,
  track_count INTEGER,
  barcode TEXT,
  url TEXT NOT NULL,
  title_key TEXT,
  complete INTEGER,
  problem TEXT,
  place TEXT NOT NULL DEFAULT '',
  request TEXT,
  first_seen INTEGER NOT NULL,
  read_at INTEGER,
  UNIQUE (platform, ext_id)
) STRICT;

CREATE TABLE tracks (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL,
  ext_id TEXT NOT NULL,
  title TEXT NOT NULL,
  other_titles TEXT NOT NULL,
  artists TEXT NOT NULL,
  album_ext_id TEXT,
  album_title TEXT,
  duration_ms INTEGER,
  isrc TEXT,
  url TEXT,
  title_key TEXT,
  finding_id INTEGER,
  terms_id INTEGER REFERENCES terms,
  seen_at INTEGER,
  UNIQUE (platform, ext_id)
) STRICT;
CREATE INDEX tracks_isrc ON tracks (isrc) WHERE isrc IS NOT NULL;

CREATE TABLE listing_tracks (
  listing_id INTEGER NOT NULL REFERENCES listings ON DELETE CASCADE,
  track_id INTEGER NOT NULL REFERENCES tracks ON DELETE CASCADE,
  copy INTEGER NOT NULL,
  position INTEGER NOT NULL,
  disc INTEGER,
  number INTEGER,
  first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL,
  PRIMARY KEY (listing_id, track_id, copy)
) STRICT, WITHOUT ROWID;
CREATE INDEX listing_tracks_track ON listing_tracks (track_id);

CREATE TABLE terms (
  id INTEGER PRIMARY KEY,
  entries TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE requests (
  id INTEGER PRIMARY KEY,
  line TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE findings (
  id INTEGER PRIMARY KEY,
  track_id INTEGER NOT NULL REFERENCES tracks ON DELETE CASCADE,
  region TEXT NOT NULL,
  place TEXT NOT NULL,
  terms_id INTEGER NOT NULL REFERENCES terms,
  request_id INTEGER NOT NULL REFERENCES requests,
  first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL
) STRICT;
CREATE INDEX findings_track ON findings (track_id, region, place, first_seen);

CREATE TABLE questions (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  facts TEXT NOT NULL,
  asked_at INTEGER NOT NULL
) STRICT;

CREATE TABLE answers (
  question_id INTEGER NOT NULL REFERENCES questions ON DELETE CASCADE,
  platform TEXT NOT NULL,
  region TEXT NOT NULL,
  status TEXT NOT NULL,
  place TEXT NOT NULL,
  problem_code TEXT,
  problem_message TEXT,
  whole INTEGER NOT NULL,
  dig INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  PRIMARY KEY (question_id, platform, region)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_listings (
  question_id INTEGER NOT NULL REFERENCES questions ON DELETE CASCADE,
  listing_id INTEGER NOT NULL REFERENCES listings ON DELETE CASCADE,
  rank INTEGER NOT NULL,
  used INTEGER NOT NULL,
  PRIMARY KEY (question_id, listing_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_listings_listing ON answer_listings (listing_id);

CREATE TABLE song_searches (
  question_id INTEGER NOT NULL REFERENCES questions ON DELETE CASCADE,
  platform TEXT NOT NULL,
  wanted TEXT NOT NULL,
  outcome TEXT NOT NULL,
  track_id INTEGER REFERENCES tracks ON DELETE CASCADE,
  confidence REAL,
  reasons TEXT NOT NULL,
  request TEXT NOT NULL,
  place TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (question_id, platform, wanted)
) STRICT, WITHOUT ROWID;
CREATE INDEX song_searches_track ON song_searches (track_id);

CREATE TABLE albums (
  id INTEGER PRIMARY KEY REFERENCES questions ON DELETE CASCADE,
  title TEXT NOT NULL,
  artists TEXT NOT NULL,
  release_date TEXT,
  barcode TEXT,
  base_platform TEXT NOT NULL,
  base_id TEXT NOT NULL,
  base_url TEXT NOT NULL,
  why TEXT NOT NULL
) STRICT;

CREATE TABLE album_tracks (
  album_id INTEGER NOT NULL REFERENCES albums ON DELETE CASCADE,
  row INTEGER NOT NULL,
  disc INTEGER NOT NULL,
  number INTEGER NOT NULL,
  title TEXT,
  artists TEXT NOT NULL,
  duration_ms INTEGER,
  isrc TEXT,
  sources TEXT NOT NULL,
  PRIMARY KEY (album_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE album_listings (
  album_id INTEGER NOT NULL REFERENCES albums ON DELETE CASCADE,
  listing_id INTEGER NOT NULL REFERENCES listings ON DELETE CASCADE,
  confidence REAL NOT NULL,
  edition TEXT NOT NULL,
  extras TEXT NOT NULL,
  PRIMARY KEY (album_id, listing_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX album_listings_listing ON album_listings (listing_id);

CREATE TABLE cells (
  album_id INTEGER NOT NULL REFERENCES albums ON DELETE CASCADE,
  row INTEGER NOT NULL,
  platform TEXT NOT NULL,
  ord INTEGER NOT NULL,
  track_id INTEGER REFERENCES tracks ON DELETE CASCADE,
  listing_id INTEGER REFERENCES listings ON DELETE SET NULL,
  via TEXT,
  confidence REAL,
  access TEXT,
  reason TEXT,
  evidence TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (album_id, row, platform, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX cells_track ON cells (track_id);
CREATE INDEX cells_listing ON cells (listing_id);
`;

/** What people who open the file with other tools may rely on; documented in the README. */
const VIEWS = `
CREATE VIEW v_findings AS
SELECT t.platform, t.ext_id AS track_id, t.title, t.artists, nullif(f.region, '') AS region, nullif(f.place, '') AS place,
       json_extract(o.value, '$.access') AS access, json_extract(o.value, '$.tier') AS tier,
       json_extract(o.value, '$.quality') AS quality, json_extract(o.value, '$.reason') AS reason,
       json_extract(o.value, '$.price.amount') AS price_minor, json_extract(o.value, '$.price.currency') AS currency,
       json_extract(o.value, '$.inferred') AS inferred, r.line AS request,
       strftime('%Y-%m-%dT%H:%M:%fZ', f.first_seen / 1000.0, 'unixepoch') AS first_seen,
       strftime('%Y-%m-%dT%H:%M:%fZ', f.last_seen / 1000.0, 'unixepoch') AS last_seen
FROM findings f JOIN tracks t ON t.id = f.track_id JOIN requests r ON r.id = f.request_id
JOIN terms s ON s.id = f.terms_id, json_each(s.entries) o;

CREATE VIEW v_listings AS
SELECT l.platform, l.ext_id AS listing_id, l.title, l.artists, l.release_date, l.track_count, l.barcode, l.url,
       l.complete, nullif(l.place, '') AS place,
       strftime('%Y-%m-%dT%H:%M:%fZ', l.read_at / 1000.0, 'unixepoch') AS read_at
FROM listings l;

CREATE VIEW v_albums AS
SELECT a.id AS album_id, q.text AS question, a.title, a.artists, a.release_date, a.base_platform, a.base_id, a.why,
       (SELECT count(*) FROM album_tracks k WHERE k.album_id = a.id) AS tracks
FROM albums a JOIN questions q ON q.id = a.id;

CREATE VIEW v_cells AS
SELECT a.id AS album_id, a.title AS album, k.disc, k.number, k.title, c.platform, c.ord, c.via, c.confidence,
       coalesce(json_extract(s.entries, '$[0].access'), c.access) AS access,
       coalesce(c.reason, json_extract(s.entries, '$[0].reason')) AS reason,
       t.ext_id AS track_id, l.ext_id AS listing_id,
       strftime('%Y-%m-%dT%H:%M:%fZ', coalesce(f.last_seen, c.seen_at) / 1000.0, 'unixepoch') AS seen_at
FROM albums a JOIN album_tracks k ON k.album_id = a.id JOIN cells c ON c.album_id = a.id AND c.row = k.row
LEFT JOIN tracks t ON t.id = c.track_id LEFT JOIN findings f ON f.id = t.finding_id
LEFT JOIN terms s ON s.id = f.terms_id LEFT JOIN listings l ON l.id = c.listing_id;
`;

/** Step n brings a file from user_version n to n + 1. Steps are never changed once released, only added to. */
export const MIGRATIONS: readonly string[] = [
  FIRST + VIEWS,
  SECOND_STEP,
  THIRD_STEP,
  FOURTH_STEP,
  FIFTH_STEP,
];
