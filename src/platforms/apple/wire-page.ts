import * as v from 'valibot';
import { Failure } from '../../model/index.js';
import { idText, numeric, parseJson, shaped } from '../shape.js';

const told = v.nullish(v.pipe(numeric, v.transform(Number)));
const text = v.nullish(v.string());
const title = v.pipe(v.string(), v.regex(/[\p{L}\p{N}\p{P}\p{S}]/u));
const id = v.pipe(idText, v.regex(/^[1-9]\d*$/));

const offers = v.nullish(v.array(v.object({ type: text, price: told })));
const priced = {
  /** There where it can be streamed. */
  playParams: v.nullish(v.unknown()),
  offers,
};

const track = v.object({
  id,
  type: text,
  attributes: v.object({
    name: title,
    artistName: text,
    isrc: text,
    discNumber: told,
    trackNumber: told,
    durationInMillis: told,
    previews: v.nullish(v.array(v.unknown())),
    ...priced,
  }),
});
export type PageTrack = v.InferOutput<typeof track>;

const album = v.object({
  id,
  attributes: v.object({
    name: title,
    artistName: text,
    upc: text,
    trackCount: told,
    releaseDate: text,
    ...priced,
  }),
  relationships: v.object({ tracks: v.object({ data: v.array(track) }) }),
});
export type PageAlbum = v.InferOutput<typeof album>;

const cache = v.record(v.string(), v.unknown());
const entry = v.object({ d: v.array(v.unknown()) });

/** The album in the cache of catalogue answers (2021). Throws Failure changed. */
export function albumInCache(body: string): PageAlbum {
  const entries = Object.entries(shaped('apple', cache, parseJson('apple', body)));
  const [, value] = entries.find(([name]) => name.includes('catalog')) ?? [];
  // Its values are JSON in JSON.
  const json = typeof value === 'string' ? parseJson('apple', value) : value;
  return shaped('apple', album, shaped('apple', entry, json).d[0]);
}

const lockup = v.object({
  title,
  artistName: text,
  /** Milliseconds. */
  duration: told,
  contentDescriptor: v.object({ identifiers: v.object({ storeAdamID: id }) }),
});
export type Lockup = v.InferOutput<typeof lockup>;

const header = v.object({ title });
const section = v.object({ itemKind: v.string(), items: v.array(v.unknown()) });

/** Title and songs in the sections of the page (2026): no terms, no numbers. Throws Failure changed. */
export function albumInSections(body: string): { title: string; tracks: Lockup[] } {
  const sections = sectionsIn(parseJson('apple', body));
  const itemsOf = (kind: string) =>
    sections.filter(({ itemKind }) => itemKind === kind).flatMap(({ items }) => items);
  const [head] = itemsOf('containerDetailHeaderLockup');
  const tracks = shaped('apple', v.array(lockup), itemsOf('trackLockup'));
  if (tracks.length === 0) throw new Failure('changed', 'apple: the page shows no songs');
  return { ...shaped('apple', header, head), tracks };
}

/** No layout seen nests its sections deeper. */
const DEEPEST = 30;

/** Whatever in a page has items of a kind, wherever it stands, in order. */
function sectionsIn(value: unknown, depth = 0): v.InferOutput<typeof section>[] {
  if (v.is(section, value)) return [value];
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  return Object.values(value).flatMap((inner) => sectionsIn(inner, depth + 1));
}
