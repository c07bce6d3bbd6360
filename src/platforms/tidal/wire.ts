import * as v from 'valibot';
import { idText } from '../shape.js';

const text = v.nullish(v.string());
const count = v.nullish(v.number());
const rows = v.array(v.unknown());
const uses = v.nullish(v.array(v.string()));

const ref = v.object({ id: idText, type: v.string() });
export type Ref = v.InferOutput<typeof ref>;

const links = v.nullish(v.object({ next: text }));

/** Relations that were not asked for, or are kept from an app, come without data. */
const many = v.nullish(v.object({ data: v.nullish(v.array(ref)), links }));
/** One relation; an old list of one is read as well. */
const one = v.nullish(
  v.object({
    data: v.pipe(
      v.nullish(v.union([ref, v.array(ref)])),
      v.transform((data) => [data ?? []].flat()),
    ),
  }),
);
export type One = v.InferOutput<typeof one>;

/** Items of an album; the places of its tracks stand here and nowhere else. */
const items = v.object({ data: v.nullish(rows), links });

export const item = v.object({
  ...ref.entries,
  meta: v.nullish(v.object({ volumeNumber: count, trackNumber: count })),
});
export type Item = v.InferOutput<typeof item>;

const terms = { usageRules: one, priceConfig: one, replacement: one };

export const album = v.object({
  id: idText,
  type: v.literal('albums'),
  attributes: v.object({
    title: v.string(),
    version: text,
    barcodeId: v.nullish(idText),
    /** Tracks and videos, those withheld from the country among them. */
    numberOfItems: count,
    releaseDate: text,
    albumType: text,
    type: text,
  }),
  relationships: v.nullish(v.object({ artists: many, items: v.nullish(items), ...terms })),
});
export type Album = v.InferOutput<typeof album>;

export const track = v.object({
  id: idText,
  type: v.literal('tracks'),
  attributes: v.object({
    title: v.string(),
    version: text,
    isrc: text,
    /** ISO 8601, such as PT2H16S. */
    duration: text,
    /** Deprecated; what to go by where there are no usage rules. */
    availability: uses,
  }),
  relationships: v.nullish(v.object({ artists: many, albums: many, ...terms })),
});
export type Track = v.InferOutput<typeof track>;

export const artist = v.object({ attributes: v.object({ name: v.string() }) });

/** Who may use it how: `STREAM`, `DJ`, `STEM`, `DOWNLOAD`. */
export const usageRules = v.object({
  attributes: v.object({
    countryCode: text,
    free: uses,
    subscription: uses,
    paid: uses,
    validFrom: text,
  }),
});
export type UsageRules = v.InferOutput<typeof usageRules>['attributes'];

export const priceConfig = v.object({
  attributes: v.object({
    price: v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/)),
    currency: v.string(),
  }),
});

/** An answer of JSON:API; a single resource is read as a list of one. */
export const document = v.object({
  data: v.pipe(
    v.nullable(v.union([rows, v.looseObject({})])),
    v.transform((data): unknown[] => (Array.isArray(data) ? data : data === null ? [] : [data])),
  ),
  included: v.nullish(rows),
  links,
});
export type Document = v.InferOutput<typeof document>;

/** Anything among the answer's resources, by what names it. */
export const resource = ref;

/** What a search found, as relations of the search itself. */
export const found = v.object({
  type: v.literal('searchResults'),
  relationships: v.object({ albums: many, tracks: many }),
});

const code = v.nullish(v.union([v.string(), v.number()]));
export const errors = v.object({
  errors: v.pipe(v.array(v.object({ status: code, code, detail: text })), v.minLength(1)),
});
