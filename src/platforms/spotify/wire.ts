import * as v from 'valibot';
import { idText, tally } from '../shape.js';

const id = v.pipe(idText, v.regex(/^[0-9A-Za-z]{22}$/));
const text = v.nullish(v.string());
const count = v.nullish(v.number());
const rows = v.array(v.unknown());
const artists = v.nullish(v.array(v.object({ name: text })));
const restrictions = v.nullish(v.object({ reason: text }));

/** What album rows, album bodies and the albums of tracks have in common. */
const albumFields = {
  id,
  name: v.string(),
  album_type: text,
  total_tracks: count,
  release_date: text,
  artists,
};

/** A row of an album search, and the album of a track. */
export const albumRow = v.object(albumFields);
export type AlbumRow = v.InferOutput<typeof albumRow>;

const page = v.object({ items: rows, next: text, total: tally });

/** An album in full or, for apps in development mode since 2026, without label and markets. */
export const album = v.object({
  ...albumFields,
  external_ids: v.nullish(v.object({ upc: v.nullish(idText), ean: v.nullish(idText) })),
  tracks: page,
});
export type Album = v.InferOutput<typeof album>;

/** Further tracks of an album. */
export const tracksPage = page;
export type TracksPage = v.InferOutput<typeof page>;

/** A track; which of `is_playable` and `available_markets` there are depends on the question and on the app. */
export const track = v.object({
  id,
  name: v.string(),
  artists,
  album: v.nullish(albumRow),
  disc_number: count,
  track_number: count,
  duration_ms: count,
  is_playable: v.nullish(v.boolean()),
  available_markets: v.nullish(v.array(v.string())),
  restrictions,
  linked_from: v.nullish(v.object({ id: v.nullish(id) })),
  external_ids: v.nullish(v.object({ isrc: text })),
});
export type Track = v.InferOutput<typeof track>;

/** A track asked for its album only. */
export const trackOnAlbum = v.object({ album: v.object({ id }) });

export const albumSearch = v.object({ albums: v.object({ items: rows, total: tally }) });
export const trackSearch = v.object({
  tracks: v.object({ items: rows, total: tally, next: text }),
});

/** An error, whatever its status; older ones name it otherwise. */
export const error = v.object({
  error: v.union([
    v.object({ status: v.nullish(v.number()), message: text, description: text }),
    v.pipe(
      v.string(),
      v.transform((message) => ({ status: null, message, description: null })),
    ),
  ]),
});
