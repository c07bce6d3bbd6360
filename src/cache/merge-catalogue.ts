import type { Cache } from './open.js';

/** Takes in terms, requests, tracks, listings and what stands on them; leaves tables of which row is which. */
export function mergeCatalogue(cache: Cache): void {
  cache.db.exec(TEXTS);
  cache.db.exec(TRACKS);
  cache.db.exec(LISTINGS);
  cache.db.exec(LISTED);
}

const TEXTS = `
INSERT OR IGNORE INTO main.terms (entries) SELECT entries FROM other.terms;
CREATE TEMP TABLE terms_of AS
  SELECT o.id AS theirs, m.id AS ours FROM other.terms o JOIN main.terms m USING (entries);
CREATE UNIQUE INDEX temp.terms_of_theirs ON terms_of (theirs);

INSERT OR IGNORE INTO main.requests (line) SELECT line FROM other.requests;
CREATE TEMP TABLE requests_of AS
  SELECT o.id AS theirs, m.id AS ours FROM other.requests o JOIN main.requests m USING (line);
CREATE UNIQUE INDEX temp.requests_of_theirs ON requests_of (theirs);
`;

/*
 * Of two rows the newer is taken; of two of one moment the one whose text is the greater, so that either order of
 * merging comes to the same.
 */
const later = (table: string, at: string, columns: readonly string[]) => {
  const text = (from: string) => `json_array(${columns.map((one) => `${from}.${one}`).join(', ')})`;
  return `(coalesce(excluded.${at}, 0), ${text('excluded')}) > (coalesce(${table}.${at}, 0), ${text(table)})`;
};

/** A column of the newer row, or the other one's where the newer does not tell it. */
const newer = (column: string, isNewer: string) =>
  `${column} = iif(${isNewer}, coalesce(excluded.${column}, ${column}), coalesce(${column}, excluded.${column}))`;

const TRACK = ['title', 'other_titles', 'artists', 'duration_ms', 'isrc', 'url'];
const NEWER_TRACK = later('tracks', 'seen_at', [...TRACK, 'album_ext_id', 'album_title']);

/** The newest finding, which a track repeats, is set again when the findings are in. */
const TRACKS = `
INSERT INTO main.tracks (platform, ext_id, ${TRACK.join(', ')}, album_ext_id, album_title, seen_at)
SELECT platform, ext_id, ${TRACK.join(', ')}, album_ext_id, album_title, seen_at
FROM other.tracks WHERE platform <> 'local'
ON CONFLICT (platform, ext_id) DO UPDATE SET
  ${TRACK.map((column) => newer(column, NEWER_TRACK)).join(', ')},
  album_ext_id = iif(excluded.album_title IS NOT NULL AND (album_title IS NULL OR ${NEWER_TRACK}), excluded.album_ext_id, album_ext_id),
  album_title = iif(excluded.album_title IS NOT NULL AND (album_title IS NULL OR ${NEWER_TRACK}), excluded.album_title, album_title);
CREATE TEMP TABLE tracks_of AS
  SELECT o.id AS theirs, m.id AS ours FROM other.tracks o JOIN main.tracks m USING (platform, ext_id)
  WHERE o.platform <> 'local';
CREATE UNIQUE INDEX temp.tracks_of_theirs ON tracks_of (theirs);
`;

const READ = ['complete', 'problem', 'place', 'request', 'read_at'];
const LISTING = [
  'title',
  'other_titles',
  'artists',
  'release_date',
  'track_count',
  'barcode',
  'url',
];
const NEWER_LISTING = later('listings', 'read_at', [...LISTING, ...READ]);

const LISTINGS = `
INSERT INTO main.listings (platform, ext_id, ${[...LISTING, ...READ].join(', ')}, first_seen)
SELECT platform, ext_id, ${[...LISTING, ...READ].join(', ')}, first_seen
FROM other.listings WHERE platform <> 'local'
ON CONFLICT (platform, ext_id) DO UPDATE SET
  ${LISTING.map((column) => newer(column, NEWER_LISTING)).join(', ')},
  ${READ.map((column) => `${column} = iif(${NEWER_LISTING}, excluded.${column}, ${column})`).join(', ')},
  first_seen = min(first_seen, excluded.first_seen);
CREATE TEMP TABLE listings_of AS
  SELECT o.id AS theirs, m.id AS ours FROM other.listings o JOIN main.listings m USING (platform, ext_id)
  WHERE o.platform <> 'local';
CREATE UNIQUE INDEX temp.listings_of_theirs ON listings_of (theirs);
`;

const NEWER_PLACE = later('listing_tracks', 'last_seen', ['position', 'disc', 'number']);

const LISTED = `
INSERT INTO main.listing_tracks (listing_id, track_id, copy, position, disc, number, first_seen, last_seen)
SELECT l.ours, t.ours, o.copy, o.position, o.disc, o.number, o.first_seen, o.last_seen
FROM other.listing_tracks o JOIN listings_of l ON l.theirs = o.listing_id JOIN tracks_of t ON t.theirs = o.track_id
WHERE true
ON CONFLICT DO UPDATE SET
  ${['position', 'disc', 'number'].map((column) => `${column} = iif(${NEWER_PLACE}, excluded.${column}, ${column})`).join(', ')},
  first_seen = min(first_seen, excluded.first_seen),
  last_seen = max(last_seen, excluded.last_seen);
`;
