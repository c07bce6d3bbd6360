import * as v from 'valibot';
import { idText, numeric } from '../shape.js';
import { whole } from '../text.js';

/** A whole number, as number or text; null where it is missing or empty. */
const figure = v.nullish(
  v.pipe(
    v.union([numeric, v.literal('')]),
    v.transform((value) => whole(value)),
  ),
  null,
);
/** A text that may be missing. */
export const words = v.nullish(v.union([v.string(), v.number()]), null);
/** An id that may be missing, empty or 0, which all mean none. */
const maybeId = v.nullish(
  v.pipe(
    v.union([v.number(), v.string()]),
    v.transform((id) => (/^[1-9]\d*$/.test(String(id)) ? String(id) : null)),
  ),
  null,
);
const trackId = v.pipe(idText, v.regex(/^[1-9]\d*$/));
const NO_EXTRAS = { musicpack_advance: null, hash_offset: null };
const extras = v.fallback(
  v.object({
    musicpack_advance: figure,
    hash_offset: v.nullish(v.object({ start_ms: figure, end_ms: figure }), null),
  }),
  NO_EXTRAS,
);
/** Rows that come as a list, or as `{}` where there are none. */
const listOrNone = v.fallback(v.array(v.unknown()), []);

/** Either of two texts has to be there; the second is named where neither is. */
function either<Row extends object>(first: keyof Row & string, second: keyof Row & string) {
  return v.rawCheck<Row>(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value[first] || dataset.value[second]) return;
    const input = dataset.value as Record<string, unknown>;
    addIssue({
      received: 'undefined',
      path: [{ type: 'object', origin: 'value', input, key: second, value: input[second] }],
    });
  });
}

const songFields = v.object({
  album_audio_id: trackId,
  hash: words,
  songname: words,
  singername: words,
  filename: words,
  album_id: maybeId,
  album_name: words,
  remark: words,
  duration: figure,
  privilege: figure,
  '320privilege': figure,
  sqprivilege: figure,
  pay_type: figure,
  pay_type_320: figure,
  pay_type_sq: figure,
  fail_process: figure,
  fail_process_320: figure,
  fail_process_sq: figure,
  old_cpy: figure,
  publish: figure,
  rp_publish: figure,
  type: words,
  rp_type: words,
  trans_param: extras,
  group: listOrNone,
});
/** A row of album/song, search/song and the lists. */
export const songRow = v.pipe(
  songFields,
  either<v.InferOutput<typeof songFields>>('songname', 'filename'),
);
export type SongRow = v.InferOutput<typeof songRow>;

const foundFields = v.object({
  MixSongID: trackId,
  FileHash: words,
  SongName: words,
  SingerName: words,
  Singers: v.nullish(v.array(v.object({ name: words })), null),
  FileName: words,
  AlbumID: maybeId,
  AlbumName: words,
  Duration: figure,
  Privilege: figure,
  HQPrivilege: figure,
  SQPrivilege: figure,
  PayType: figure,
  HQPayType: figure,
  SQPayType: figure,
  FailProcess: figure,
  HQFailProcess: figure,
  SQFailProcess: figure,
  OldCpy: figure,
  Publish: figure,
  Type: words,
  trans_param: extras,
  Grp: listOrNone,
});
/** A row of song_search_v2. */
export const foundRow = v.pipe(
  foundFields,
  either<v.InferOutput<typeof foundFields>>('FileName', 'SongName'),
);
export type FoundRow = v.InferOutput<typeof foundRow>;

/** One answer of get_res_privilege; one with an error number of its own tells nothing. */
export const termsItem = v.object({
  hash: v.string(),
  privilege: figure,
  status: figure,
  pay_type: figure,
  fail_process: figure,
  old_cpy: figure,
  publish: figure,
  type: words,
  trans_param: extras,
  relate_goods: v.fallback(
    v.array(v.object({ level: figure, privilege: figure, pay_type: figure, fail_process: figure })),
    [],
  ),
  errcode: figure,
  error_code: figure,
  err_code: figure,
  _errno: figure,
});
export type TermsItem = v.InferOutput<typeof termsItem>;

/** A row of search/album. */
export const albumRow = v.object({
  albumid: idText,
  albumname: v.union([v.pipe(v.string(), v.nonEmpty()), v.number()]),
  singername: words,
  publishtime: words,
  songcount: figure,
});
export type AlbumRow = v.InferOutput<typeof albumRow>;

/** The data of album/info. */
export const albumFacts = v.object({
  ...albumRow.entries,
  author_name: words,
});
export type AlbumFacts = v.InferOutput<typeof albumFacts>;
