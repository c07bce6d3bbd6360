import * as v from 'valibot';
import { idText, numeric } from '../shape.js';

/*
 * Just the fields that are read. Numbers may come as floats or text. A field that the dossier saw missing or null
 * is optional: what it does not tell stays untold.
 */

const told = v.nullish(v.pipe(numeric, v.transform(Number)));
const text = v.nullish(v.string());
const texts = v.nullish(v.array(text));
/** Something to be seen: not spaces and invisible marks alone. */
const title = v.pipe(v.string(), v.regex(/[\p{L}\p{N}\p{P}\p{S}]/u));
const id = v.pipe(idText, v.regex(/^[1-9]\d*$/));
const artists = v.nullish(v.array(v.object({ name: text })));
const onAlbum = v.nullish(v.object({ id: v.nullish(idText), name: text }));

/** On what terms the caller has a song: inline in a row, or in `privileges` of the batch. */
export const privilege = v.object({
  st: told,
  pl: told,
  dl: told,
  cp: told,
  payed: told,
  realPayed: told,
  toast: v.nullish(v.boolean()),
  cs: v.nullish(v.boolean()),
  rscl: v.optional(v.unknown()),
  freeTrialPrivilege: v.nullish(v.object({ resConsumable: v.nullish(v.boolean()) })),
});
export type Privilege = v.InferOutput<typeof privilege>;

/** A privilege of the batch, which is joined to its song by id and never by place. */
export const privilegeRow = v.object({ ...privilege.entries, id });

const rights = {
  fee: told,
  t: told,
  pc: v.optional(v.unknown()),
  noCopyrightRcmd: v.optional(v.unknown()),
  privilege: v.nullish(privilege),
};
const disc = v.nullish(v.union([v.string(), v.number()]));

/** A song of the album, the batch and the cloud search. */
export const song = v.object({
  id,
  name: title,
  ar: artists,
  al: onAlbum,
  alia: texts,
  tns: texts,
  dt: told,
  cd: disc,
  no: told,
  ...rights,
});
export type Song = v.InferOutput<typeof song>;

/** A song under the field names of the older doors, read into the newer ones. */
export const oldSong = v.pipe(
  v.object({
    id,
    name: title,
    artists,
    album: onAlbum,
    alias: texts,
    transNames: texts,
    duration: told,
    disc,
    no: told,
    ...rights,
  }),
  v.transform(({ artists, album, alias, transNames, duration, disc, ...same }): Song => {
    return {
      ...same,
      ar: artists,
      al: album,
      alia: alias,
      tns: transNames,
      dt: duration,
      cd: disc,
    };
  }),
);

/** An album of its own door, of searches and of an artist's list. */
export const album = v.object({
  id,
  name: title,
  alias: texts,
  transNames: texts,
  transName: text,
  artists,
  artist: v.nullish(v.object({ name: text })),
  publishTime: told,
  size: told,
});
export type Album = v.InferOutput<typeof album>;

const rows = v.array(v.unknown());

export const albumAnswer = v.object({ album, songs: rows });

/** `{"resourceState":false,"code":404}`: no such album. */
const noSuchAlbum = v.object({ code: v.literal(404), album: v.nullish(v.never()) });
export const isNoSuchAlbum = (body: unknown): boolean => v.is(noSuchAlbum, body);

/** A playlist; `trackIds` is complete, and the songs beside it are cut for strangers. */
export const playlistAnswer = v.object({
  playlist: v.object({ name: title, trackCount: told, trackIds: v.array(v.object({ id })) }),
});

/** `{"code":404}`: no such playlist. */
const noSuchPlaylist = v.object({ code: v.literal(404), playlist: v.nullish(v.never()) });
export const isNoSuchPlaylist = (body: unknown): boolean => v.is(noSuchPlaylist, body);

/** Songs and terms by id; ids that do not exist are left out. */
export const batch = v.object({ songs: rows, privileges: v.nullish(rows) });

/** The songs of a batch, all of them readable. */
export const songsAsked = v.object({ songs: v.array(song) });

/** A search without hits may lack its list altogether. */
export const albumSearch = v.object({
  result: v.object({ albums: v.nullish(rows), albumCount: told }),
});
export const songSearch = v.object({
  result: v.object({ songs: v.nullish(rows), songCount: told }),
});

/** What a search may say to callers outside mainland China, with or without a readable result. */
const toldAbroad = v.object({ abroad: v.literal(true) });
const encrypted = v.object({ result: v.string() });
export const isToldAbroad = (body: unknown): boolean => v.is(toldAbroad, body);
export const isEncrypted = (body: unknown): boolean => v.is(encrypted, body);
