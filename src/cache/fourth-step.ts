/*
 * The fourth step of the schema: for which regions a platform that lets one choose was asked (codes joined by commas,
 * empty for one that answers for the caller's place), and cells that show what is known in all of them.
 */
export const FOURTH_STEP = `
ALTER TABLE answers ADD COLUMN regions TEXT NOT NULL DEFAULT '';

DROP VIEW v_cells;
CREATE VIEW v_cells AS
SELECT a.id AS album_id, a.title AS album, k.disc, k.number, k.title, c.platform, c.ord, c.via, c.confidence,
       coalesce(json_extract(s.entries, '$[0].access'), c.access) AS access,
       coalesce(c.reason, json_extract(s.entries, '$[0].reason')) AS reason,
       t.ext_id AS track_id, l.ext_id AS listing_id,
       strftime('%Y-%m-%dT%H:%M:%fZ', coalesce(t.seen_at, c.seen_at) / 1000.0, 'unixepoch') AS seen_at
FROM albums a JOIN album_tracks k ON k.album_id = a.id JOIN cells c ON c.album_id = a.id AND c.row = k.row
LEFT JOIN tracks t ON t.id = c.track_id LEFT JOIN terms s ON s.id = t.terms_id
LEFT JOIN listings l ON l.id = c.listing_id;
`;
