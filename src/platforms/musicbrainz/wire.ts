import * as v from 'valibot';
import { type Answer, Failure } from '../../model/index.js';
import { parseJson, shaped } from '../shape.js';
import { plain } from '../text.js';
import { MBID } from './ids.js';

const mbid = v.pipe(v.string(), v.regex(new RegExp(`^${MBID}$`, 'i')), v.toLowerCase());
const text = v.nullish(v.string());
const count = v.nullish(v.number());
const rows = v.array(v.unknown());

const credit = v.nullish(v.array(v.object({ name: v.string() })));

/** A row of `media[].tracks`; lengths in ms. */
export const track = v.object({
  position: v.nullish(v.pipe(v.number(), v.integer())),
  title: v.pipe(v.string(), v.nonEmpty()),
  length: count,
  'artist-credit': credit,
  recording: v.object({
    id: mbid,
    title: text,
    length: count,
    video: v.nullish(v.boolean()),
    'artist-credit': credit,
    isrcs: v.nullish(rows),
  }),
});
export type Track = v.InferOutput<typeof track>;

/** A disc as lists of releases tell it. */
const medium = v.object({ format: text, 'track-count': count });
export type Medium = v.InferOutput<typeof medium>;

/** A disc with its tracks; `pregap` and `data-tracks` stand beside them. */
const disc = v.object({
  ...medium.entries,
  position: v.nullish(v.pipe(v.number(), v.integer())),
  tracks: v.nullish(rows),
});
export type Disc = v.InferOutput<typeof disc>;

/** An address of a release elsewhere; relations of other kinds have no url. */
const relation = v.object({
  url: v.nullish(v.object({ resource: v.string() })),
  ended: v.nullish(v.boolean()),
});
export type Relation = v.InferOutput<typeof relation>;

const group = v.object({
  id: mbid,
  'primary-type': text,
  'secondary-types': v.nullish(v.array(v.string())),
});

/** A release as searches and lists of editions tell it. */
export const edition = v.object({
  id: mbid,
  title: v.string(),
  disambiguation: text,
  status: text,
  date: text,
  /** Digits; empty for known to have none; null for not entered. */
  barcode: text,
  'artist-credit': credit,
  'release-group': v.nullish(group),
  'track-count': count,
  media: v.nullish(v.array(medium)),
  relations: v.nullish(v.array(relation)),
});
export type Edition = v.InferOutput<typeof edition>;

/** A release with its tracks. */
export const release = v.object({ ...edition.entries, media: v.array(disc) });
export type Release = v.InferOutput<typeof release>;

export const found = v.object({ count: v.number(), releases: rows });
export const editions = v.object({ 'release-count': v.number(), releases: rows });

export const linked = v.object({
  relations: v.array(
    v.object({ ended: v.nullish(v.boolean()), release: v.nullish(v.object({ id: mbid })) }),
  ),
});

export const recordings = v.object({ recordings: v.array(v.object({ id: mbid })) });

/** What comes with 400 and 404. */
const refused = v.object({ error: v.string() });

/** What an answer says, checked down to the fields of `schema`; null where MusicBrainz knows no such thing. */
export function told<const S extends v.GenericSchema>(
  schema: S,
  { status, text }: Answer,
): v.InferOutput<S> | null {
  const body = parseJson('musicbrainz', text);
  if (status < 400) return shaped('musicbrainz', schema, body);
  const { error } = shaped('musicbrainz', refused, body);
  if (status === 404 || /^invalid (?:mbid|isrc)/i.test(error)) return null;
  throw new Failure('changed', `musicbrainz: HTTP ${status}, "${plain(error)}"`);
}
