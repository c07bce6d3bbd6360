/*
 * The fifth step of the schema: every term of every cell, for people who open the file with other tools. A cell of
 * which no terms are known is one row with its own word.
 */
export const FIFTH_STEP = `
CREATE VIEW v_offers AS
SELECT a.id AS album_id, a.title AS album, k.disc, k.number, k.title, c.platform, c.ord, c.via,
       json_extract(o.value, '$.region') AS region, coalesce(json_extract(o.value, '$.access'), c.access) AS access,
       json_extract(o.value, '$.tier') AS tier, json_extract(o.value, '$.quality') AS quality,
       json_extract(o.value, '$.price.amount') AS price_minor, json_extract(o.value, '$.price.currency') AS currency,
       coalesce(json_extract(o.value, '$.inferred'), 0) AS inferred,
       coalesce(c.reason, json_extract(o.value, '$.reason')) AS reason, t.ext_id AS track_id,
       strftime('%Y-%m-%dT%H:%M:%fZ', coalesce(t.seen_at, c.seen_at) / 1000.0, 'unixepoch') AS seen_at
FROM albums a JOIN album_tracks k ON k.album_id = a.id JOIN cells c ON c.album_id = a.id AND c.row = k.row
LEFT JOIN tracks t ON t.id = c.track_id LEFT JOIN terms s ON s.id = t.terms_id
LEFT JOIN json_each(s.entries) o;
`;
