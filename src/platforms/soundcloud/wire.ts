import * as v from 'valibot';
import { Failure, type Problem } from '../../model/index.js';
import { faultIn, idText, parseJson, rowsOf, shaped } from '../shape.js';

const text = v.nullish(v.string());
const number = v.nullish(v.number());
const user = v.nullish(v.object({ username: text }));

/** A track that is told in full. */
export const track = v.object({
  id: idText,
  title: v.pipe(v.string(), v.nonEmpty()),
  duration: number,
  full_duration: number,
  policy: text,
  access: text,
  streamable: v.nullish(v.boolean()),
  permalink_url: text,
  publisher_metadata: v.nullish(v.object({ artist: text, isrc: text, upc_or_ean: text })),
  user,
});
export type Track = v.InferOutput<typeof track>;

const set = v.object({
  title: v.pipe(v.string(), v.nonEmpty()),
  release_date: text,
  track_count: number,
  user,
  tracks: v.array(v.unknown()),
});

const entries = v.array(v.object({ hydratable: v.string(), data: v.optional(v.unknown()) }));
const place = v.object({ country_code: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)) });

/** A set as its page tells it. */
export interface SetPage {
  set: Omit<v.InferOutput<typeof set>, 'tracks'>;
  tracks: Track[];
  /** Tracks of which only the id is told. */
  bare: number;
  problem: Problem | null;
  /** Where the site thinks the caller is. */
  place: string | null;
}

/** Throws Failure where the page holds no set. */
export function setIn(json: string | null): SetPage {
  if (json === null) throw new Failure('changed', 'soundcloud: __sc_hydration is missing');
  const all = shaped('soundcloud', entries, parseJson('soundcloud', json));
  const found = all.find(({ hydratable }) => hydratable === 'playlist');
  if (!found) throw new Failure('changed', 'soundcloud: the page holds no playlist');
  const { tracks, ...rest } = shaped('soundcloud', set, found.data);
  const full = tracks.filter((one) => !isBare(one));
  return {
    set: rest,
    tracks: rowsOf(track, full).good,
    bare: tracks.length - full.length,
    problem: faultIn('soundcloud', track, full, 'tracks'),
    place: placeIn(all.find(({ hydratable }) => hydratable === 'geoip')?.data),
  };
}

const bare = v.object({
  id: idText,
  title: v.optional(v.undefined()),
  duration: v.optional(v.undefined()),
});

function isBare(row: unknown): boolean {
  return v.is(bare, row);
}

function placeIn(data: unknown): string | null {
  const read = v.safeParse(place, data);
  return read.success ? read.output.country_code : null;
}
