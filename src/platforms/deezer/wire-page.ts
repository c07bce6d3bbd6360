import * as v from 'valibot';
import { idText, numeric, parseJson, shaped } from '../shape.js';

const told = v.nullish(v.pipe(numeric, v.transform(Number)));
const text = v.nullish(v.string());
const title = v.pipe(v.string(), v.regex(/[\p{L}\p{N}\p{P}\p{S}]/u));
const id = v.pipe(idText, v.regex(/^[1-9]\d*$/));
const flag = v.nullish(v.boolean());

/** Since when strangers and members hear a song; days. */
const granted = v.object({
  STREAM_ADS_AVAILABLE: flag,
  STREAM_ADS: text,
  STREAM_SUB_AVAILABLE: flag,
  STREAM_SUB: text,
});
export type Granted = v.InferOutput<typeof granted>;

/** PHP writes an empty object as an empty list. */
const rights = v.union([
  granted,
  v.pipe(
    v.array(v.unknown()),
    v.transform((): Granted => ({})),
  ),
]);

const song = v.object({
  SNG_ID: id,
  SNG_TITLE: title,
  VERSION: text,
  ART_NAME: text,
  ISRC: text,
  DISK_NUMBER: told,
  TRACK_NUMBER: told,
  /** Seconds. */
  DURATION: told,
  MEDIA: v.nullish(v.array(v.object({ TYPE: text }))),
  RIGHTS: v.nullish(rights),
});
export type PageSong = v.InferOutput<typeof song>;

const state = v.object({
  DATA: v.object({
    ALB_ID: id,
    ALB_TITLE: title,
    ART_NAME: text,
    UPC: text,
    DIGITAL_RELEASE_DATE: text,
  }),
  SONGS: v.object({
    total: told,
    /** How many are withheld from this visitor. */
    filtered_count: told,
    data: v.array(song),
  }),
});
export type PageState = v.InferOutput<typeof state>;

/** The album in the state of a page. Throws Failure changed. */
export function stateIn(json: string): PageState {
  return shaped('deezer', state, parseJson('deezer', json));
}
