import * as v from 'valibot';
import { Failure } from '../../model/index.js';
import { idText, numeric, parseJson, shaped, tally } from '../shape.js';
import { isNoData } from './refusal.js';

/*
 * Just the fields that are read. What old bodies, searches or lists inside albums lack is optional: it stays untold.
 */

const told = v.nullish(v.pipe(numeric, v.transform(Number)));
const text = v.nullish(v.string());
/** Something to be seen: not spaces and invisible marks alone. */
const title = v.pipe(v.string(), v.regex(/[\p{L}\p{N}\p{P}\p{S}]/u));
const id = v.pipe(idText, v.regex(/^[1-9]\d*$/));
const artist = v.nullish(v.object({ name: text }));
const contributors = v.nullish(v.array(v.object({ name: text, role: text })));
const onAlbum = v.nullish(v.object({ id: v.nullish(idText), title: text }));

/** A row of an album, a search, a playlist; its own door tells more of it. */
export const track = v.object({
  id,
  /** Whether the caller can play it, where the caller is. */
  readable: v.nullish(v.boolean()),
  title,
  title_version: text,
  isrc: text,
  track_position: told,
  disk_number: told,
  /** Whole seconds, cut. */
  duration: told,
  preview: text,
  artist,
  contributors,
  album: onAlbum,
  /** ISO countries; only its own door tells them. */
  available_countries: v.nullish(v.array(v.string())),
  alternative: v.nullish(v.object({ id: v.nullish(idText) })),
});
export type Track = v.InferOutput<typeof track>;

/** An album of its own door and of searches. */
export const album = v.object({
  id,
  title,
  upc: text,
  nb_tracks: told,
  release_date: text,
  available: v.nullish(v.boolean()),
  artist,
  contributors,
  /** Shorter and poorer than the album's own list of tracks. */
  tracks: v.nullish(v.object({ data: v.array(v.unknown()) })),
});
export type Album = v.InferOutput<typeof album>;

/** A page of a list. */
export const list = v.object({
  data: v.array(v.unknown()),
  total: tally,
  next: text,
});

const noPath = v.object({ error: v.string() });

/** The JSON of an answer; null where Deezer has no data. Throws Failure changed for anything that is no answer. */
export function bodyIn(answer: string): unknown {
  const body = parseJson('deezer', answer);
  if (isNoData(body)) return null;
  if (v.is(noPath, body)) throw new Failure('changed', `deezer: the path is gone, "${body.error}"`);
  return body;
}

export function albumIn(answer: string): Album | null {
  const body = bodyIn(answer);
  return body === null ? null : shaped('deezer', album, body);
}

export function trackIn(answer: string): Track | null {
  const body = bodyIn(answer);
  return body === null ? null : shaped('deezer', track, body);
}

export function listIn(answer: string): v.InferOutput<typeof list> | null {
  const body = bodyIn(answer);
  return body === null ? null : shaped('deezer', list, body);
}
