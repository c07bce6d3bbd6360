import * as v from 'valibot';
import { Failure, type Problem } from '../../model/index.js';
import { faultIn, idText, numeric, parseJson, rowsOf, shaped } from '../shape.js';

/*
 * Just the fields that are read. Old bodies lack many of them, and write null for others; where a field is v.nullish,
 * what it does not tell stays untold.
 */

const told = v.nullish(v.pipe(numeric, v.transform(Number)));
const text = v.nullish(v.string());
/** Something to be seen: not spaces and invisible marks alone. */
const title = v.pipe(v.string(), v.regex(/[\p{L}\p{N}\p{P}\p{S}]/u));
const id = v.pipe(idText, v.regex(/^[1-9]\d*$/));

/** An album of the shop. A price of -1 means: not sold as a whole. */
const collection = v.object({
  wrapperType: v.literal('collection'),
  collectionId: id,
  collectionName: title,
  collectionCensoredName: text,
  artistName: text,
  collectionPrice: told,
  currency: text,
  /** Everything on it: videos and booklets too. */
  trackCount: told,
  releaseDate: text,
});
export type Collection = v.InferOutput<typeof collection>;

/** A song of the shop. A price of -1 means: not sold alone. */
const song = v.object({
  wrapperType: v.literal('track'),
  kind: v.literal('song'),
  trackId: id,
  trackName: title,
  trackCensoredName: text,
  artistName: text,
  collectionId: v.nullish(id),
  collectionName: text,
  collectionCensoredName: text,
  collectionArtistName: text,
  collectionPrice: told,
  trackPrice: told,
  currency: text,
  discNumber: told,
  trackNumber: told,
  trackTimeMillis: told,
  isStreamable: v.nullish(v.boolean()),
  previewUrl: text,
});
export type Song = v.InferOutput<typeof song>;

/** A video, a booklet, an artist, a book: of no further interest but that it is there. */
const other = v.object({
  wrapperType: v.string(),
  kind: text,
  collectionId: v.nullish(idText),
});
type Other = v.InferOutput<typeof other>;

type Row = Collection | Song | Other;

const row: v.GenericSchema<unknown, Row> = v.lazy((input) => {
  const { wrapperType, kind } = (input ?? {}) as { wrapperType?: unknown; kind?: unknown };
  if (wrapperType === 'collection') return collection;
  // A track of no kind at all would hide a song: it is read as one, and says what is missing.
  return wrapperType === 'track' && (kind === 'song' || kind == null) ? song : other;
});

const answer = v.object({ resultCount: told, results: v.array(v.unknown()) });
const complaint = v.object({ errorMessage: v.string() });

/** The rows of an answer, sorted by what they are. */
export interface Rows {
  albums: Collection[];
  songs: Song[];
  /** Videos, booklets: tracks that are no songs. */
  extras: Other[];
  /** All rows that came, readable or not. */
  count: number;
  /** False where rows are missing that the answer counts, or could not be read. */
  whole: boolean;
  /** What is wrong with the first row that could not be read. */
  problem: Problem | null;
}

/** The rows of a lookup or a search. Throws Failure: changed for no such answer, refused for a question not taken. */
export function rowsIn(body: string): Rows {
  const json = parseJson('apple', body);
  if (v.is(complaint, json)) throw new Failure('refused', `apple: ${json.errorMessage}`);
  const { resultCount, results } = shaped('apple', answer, json);
  const { good, bad } = rowsOf(row, results);
  return {
    albums: good.filter(isCollection),
    songs: good.filter(isSong),
    extras: good.filter((one): one is Other => !isCollection(one) && isExtra(one)),
    count: results.length,
    whole: bad === 0 && results.length >= (resultCount ?? 0),
    problem: faultIn('apple', row, results, 'results'),
  };
}

function isCollection(one: Row): one is Collection {
  return one.wrapperType === 'collection';
}

function isSong(one: Row): one is Song {
  return 'trackId' in one;
}

function isExtra(one: Song | Other): boolean {
  return one.wrapperType === 'track' && !isSong(one);
}
