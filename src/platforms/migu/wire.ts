import * as v from 'valibot';
import { Failure, type Problem, problemOf } from '../../model/index.js';
import { idText, parseJson, rowsOf, shaped } from '../shape.js';
import { SUCCESS } from './refusal.js';

const id = v.pipe(idText, v.regex(/^[\w-]+$/));
const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.nonEmpty());
const loose = v.nullish(v.union([v.string(), v.number()]));
const flag = v.nullish(v.union([v.string(), v.number(), v.boolean()]));
const rows = v.array(v.unknown());
const tags = v.nullish(v.array(v.unknown()));
const people = v.nullish(v.array(v.object({ name: loose })));
const rates = v.nullish(v.array(v.object({ formatType: loose, showTag: tags, showTags: tags })));

/** What every song row may hold, old or new (dossier 2 and 3). */
const songFields = {
  contentId: id,
  copyrightId: loose,
  singer: loose,
  length: loose,
  duration: loose,
  trackNumber: loose,
  disc: loose,
  songAliasName: loose,
  translateName: loose,
  copyright: flag,
  validStatus: flag,
  materialValidStatus: flag,
  chargeAuditions: flag,
  vipType: flag,
  vipFlag: flag,
  showTag: tags,
  showTags: tags,
  newRateFormats: rates,
  rateFormats: rates,
  auditionsLength: loose,
  isInDAlbum: flag,
  isInSideDalbum: flag,
  isInSalesPeriod: flag,
};

/** A row of an album, of the details or of the new search. */
export const song = v.object({
  ...songFields,
  songName: text,
  artists: people,
  singerList: people,
  albumId: loose,
  album: loose,
});
export type Song = v.InferOutput<typeof song>;

/** A row of the old search, which names title, artists and album differently. */
export const foundSong = v.pipe(
  v.object({
    ...songFields,
    name: text,
    singers: people,
    albums: v.nullish(v.array(v.object({ id: loose, name: loose }))),
  }),
  v.transform(
    ({ name, singers, albums, ...rest }): Song => ({
      ...rest,
      songName: name,
      artists: singers,
      albumId: albums?.[0]?.id,
      album: albums?.[0]?.name,
    }),
  ),
);

const albumFields = {
  resourceType: loose,
  singer: loose,
  publishDate: loose,
  publishTime: loose,
  totalCount: loose,
  albumAliasName: loose,
  translateName: loose,
};

/** An album told about by itself: its id is the one asked for. */
export const album = v.object({ ...albumFields, title: text });
export type Album = v.InferOutput<typeof album>;

export const foundAlbum = v.object({ ...albumFields, title: text, albumId: id });
export const foundDigital = v.object({ ...albumFields, title: text, contentId: id });
/** A row of the old album search. */
export const oldFoundAlbum = v.object({ ...albumFields, name: text, id });

/** The new searches: pages of `items`, each a box around one thing. */
export const boxes = v.object({
  data: v.object({ items: v.nullable(rows), hasNext: v.nullish(v.boolean()) }),
});

const oldResult = v.object({
  result: v.nullish(rows),
  totalCount: loose,
  correct: v.nullish(rows),
});
export const oldAlbums = v.object({ albumResultData: oldResult });
export const oldSongs = v.object({ songResultData: oldResult });

export const resources = v.object({ resource: v.nullable(rows) });
export const albumWithSongs = v.object({ ...album.entries, songItems: v.nullish(rows) });
export const playlist = v.object({ title: text, musicNum: loose });
export const detail = v.object({ data: v.nullish(v.looseObject({})) });
export const songPage = v.object({
  data: v.object({
    songList: v.nullable(rows),
    totalCount: loose,
    hasNext: v.nullish(v.boolean()),
  }),
});

const verdict = v.object({
  contentId: id,
  canListen: v.nullish(v.boolean()),
  limitLength: v.nullish(v.boolean()),
});
export const verdicts = v.object({ data: v.object({ canListenRespItemList: v.array(verdict) }) });
export type Verdict = v.InferOutput<typeof verdict>;

const envelope = v.object({
  code: v.optional(v.literal(SUCCESS)),
  returnCode: v.optional(v.literal(SUCCESS)),
});

/** A successful answer, checked down to the fields of `schema`. */
export function opened<const S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> {
  const body = parseJson('migu', text);
  const { code, returnCode } = shaped('migu', envelope, body);
  if ((code ?? returnCode) === undefined) throw new Failure('changed', 'migu: code is missing');
  return shaped('migu', schema, body);
}

/** The songs of an album, and what is wrong with the first one that cannot be read. */
export function songsIn(list: readonly unknown[]): { songs: Song[]; problem: Problem | null } {
  const { good, bad } = rowsOf(song, list);
  return { songs: good, problem: bad === 0 ? null : flaw(list) };
}

function flaw(songs: readonly unknown[]): Problem {
  try {
    shaped('migu', v.object({ songs: v.array(song) }), { songs });
  } catch (thrown) {
    return problemOf(thrown);
  }
  return { code: 'changed', message: 'migu: a song could not be read' };
}
