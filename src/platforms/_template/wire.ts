import * as v from 'valibot';
import { idText, numeric } from '../shape.js';

/*
 * TODO: just the fields that are read. A field that was seen missing or null is v.nullish; a missing field that is not
 * makes the answer `unknown`, reason `changed`, which is right: a wrong answer is worse.
 */

const text = v.nullish(v.string());

/** A row of an album and of a song search. */
export const song = v.object({
  id: idText,
  name: v.string(),
  singers: v.array(v.object({ name: v.string() })),
  album: v.nullish(v.object({ id: idText, name: v.string() })),
  disc: v.nullish(v.number()),
  track: v.nullish(v.number()),
  /** Seconds. */
  length: v.nullish(numeric),
  /** TODO: what each value means, with its source. */
  paid: v.nullish(v.boolean()),
  offline: v.nullish(v.boolean()),
});
export type Song = v.InferOutput<typeof song>;

/** An album as searches and its own door show it. */
export const album = v.object({
  id: idText,
  name: v.string(),
  singers: v.array(v.object({ name: v.string() })),
  released: text,
  songs: v.nullish(v.number()),
});
export type Album = v.InferOutput<typeof album>;

const rows = v.array(v.unknown());

export const albumSearch = v.object({ albums: rows, total: v.number() });
/** An album with its rows, or the answer that there is no such album, read as null. */
export const albumAnswer = v.union([
  v.object({ album, rows }),
  v.pipe(
    v.object({ code: v.literal(404) }),
    v.transform(() => null),
  ),
]);
export const songSearch = v.object({ rows, total: v.number() });
export const songAnswer = v.object({ song });
