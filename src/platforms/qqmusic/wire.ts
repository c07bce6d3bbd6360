import * as v from 'valibot';
import { numeric } from '../shape.js';

/*
 * The answers as they come. Of a song only `mid` and `title` are demanded: of every other field the platform is known
 * to leave it out at times, and a field that is missing, of another kind or below 0 is null, "not told", never 0.
 */

const told = v.fallback(
  v.nullable(v.pipe(numeric, v.transform(Number), v.safeInteger(), v.minValue(0))),
  null,
);
const text = v.fallback(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), '');
const mid = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,32}$/));

/** True for a text that can be the mid of an album or a song. */
export function isMid(text: string): boolean {
  return v.is(mid, text);
}

const title = v.pipe(v.string(), v.trim(), v.nonEmpty());
const singers = v.fallback(v.array(v.fallback(v.object({ name: text }), { name: '' })), []);
const rows = v.array(v.unknown());

/** A part of an answer, under the name that the question gave it. */
export const partNamed = (name: string) =>
  v.object({ [name]: v.object({ code: v.number(), data: v.unknown() }) });

const code = v.fallback(v.nullable(v.number()), null);
const coded = v.fallback(v.looseObject({ code }), { code: null });
export type Coded = { code: number | null } & Record<string, unknown>;

/** Any value as something that may carry a code. */
export function codedOf(value: unknown): Coded {
  return v.parse(coded, value);
}

const album = v.object({ id: told, mid: text, name: text, title: text });
const pay = v.object({
  pay_play: told,
  pay_month: told,
  pay_down: told,
  price_track: told,
  price_album: told,
  time_free: told,
});
const action = v.object({ switch: told, msgid: told, icons: told, icon2: told });

/** A song in the new shape. */
export const songRow = v.object({
  mid,
  title,
  name: text,
  singer: singers,
  album: v.fallback(v.nullable(album), null),
  interval: told,
  index_cd: told,
  index_album: told,
  status: told,
  file: v.fallback(v.nullable(v.object({ size_try: told })), null),
  pay: v.fallback(v.nullable(pay), null),
  action: v.fallback(v.nullable(action), null),
  /** Copies of the same song, which a search folds into one row. */
  grp: v.fallback(rows, []),
});
export type SongRow = v.InferOutput<typeof songRow>;

/** A row of GetAlbumSongList. */
export const albumSong = v.pipe(
  v.object({ songInfo: songRow }),
  v.transform((row) => row.songInfo),
);

const oldPay = v.object({
  payplay: told,
  paytrackmouth: told,
  paydownload: told,
  paytrackprice: told,
  payalbumprice: told,
  timefree: told,
});

/**
 * A song as fcg_v8_album_info_cp writes it, turned into the new shape. There `belongCD` is the running number and
 * `cdIdx` the disc from 0 (old searches have the two the other way round; none of them is read).
 */
export const oldSong = v.pipe(
  v.object({
    songmid: mid,
    songname: title,
    songorig: text,
    singer: singers,
    albumid: told,
    albummid: text,
    albumname: text,
    interval: told,
    belongCD: told,
    cdIdx: told,
    switch: told,
    msgid: told,
    preview: v.fallback(v.nullable(v.object({ trysize: told })), null),
    pay: v.fallback(v.nullable(oldPay), null),
  }),
  v.transform(
    (old): SongRow => ({
      mid: old.songmid,
      title: old.songname,
      name: old.songorig,
      singer: old.singer,
      album: { id: old.albumid, mid: old.albummid, name: old.albumname, title: old.albumname },
      interval: old.interval,
      index_cd: old.cdIdx,
      index_album: old.belongCD,
      status: null,
      file: { size_try: old.preview?.trysize ?? null },
      pay: old.pay && {
        pay_play: old.pay.payplay,
        pay_month: old.pay.paytrackmouth,
        pay_down: old.pay.paydownload,
        price_track: old.pay.paytrackprice,
        price_album: old.pay.payalbumprice,
        time_free: old.pay.timefree,
      },
      action: { switch: old.switch, msgid: old.msgid, icons: null, icon2: null },
      grp: [],
    }),
  ),
);

/** GetAlbumDetail; `albumName` is empty for an album that does not exist. */
export const albumDetail = v.object({
  basicInfo: v.object({
    albumMid: text,
    albumName: v.string(),
    tranName: text,
    publishDate: text,
  }),
  singer: v.fallback(v.object({ singerList: singers }), { singerList: [] }),
});
export type AlbumDetail = v.InferOutput<typeof albumDetail>;

/** GetAlbumSongList; an album without songs may have null for a list. */
export const songPage = v.object({ totalNum: told, songList: v.nullable(rows) });

/** fcg_v8_album_info_cp. */
export const oldAlbum = v.object({
  mid,
  name: title,
  singername: text,
  aDate: text,
  total_song_num: told,
  list: v.nullable(rows),
});
export type OldAlbum = v.InferOutput<typeof oldAlbum>;

/** fcg_v8_album_detail_cp with newsong=1. */
export const shopAlbum = v.object({
  getAlbumInfo: v.object({
    Falbum_mid: mid,
    Falbum_name: title,
    Fother_name: text,
    Fpublic_time: text,
    Fupc: text,
  }),
  singerInfo: v.fallback(v.array(v.object({ Fsinger_name: text })), []),
  getSongInfo: v.nullable(rows),
});
export type ShopAlbum = v.InferOutput<typeof shopAlbum>;

/** The region echo: 0 where the caller is treated as being in mainland China. */
export const regionEcho = v.object({ oversea: v.number() });

/** A playlist of the old site; the list of lists is empty for one that is private or deleted. */
export const playlists = v.object({
  cdlist: v.array(v.object({ dissname: title, songnum: told, songlist: v.nullish(rows, []) })),
});

/** CgiGetTrackInfo. */
export const trackInfo = v.object({ tracks: rows });

/** get_song_detail_yqq. */
export const songDetail = v.object({ track_info: v.object({ mid: text, album }) });

/** A row of an album search, in any of the three namings: desktop and old site, app, suggestions. */
export const albumRow = v.pipe(
  v.object({
    albumMID: text,
    albummid: text,
    mid: text,
    albumName: text,
    name: text,
    publicTime: text,
    publish_date: text,
    singerName: text,
    singer: text,
    singer_list: singers,
    song_count: told,
  }),
  v.transform((row) => ({
    mid: row.albumMID || row.mid || row.albummid,
    title: row.albumName || row.name,
    singers: row.singer_list.map((singer) => singer.name),
    singer: row.singerName || row.singer,
    date: row.publicTime || row.publish_date,
    songs: row.song_count,
  })),
  v.object({
    mid,
    title,
    singers: v.array(v.string()),
    singer: v.string(),
    date: v.string(),
    songs: v.nullable(v.number()),
  }),
);
export type AlbumRow = v.InferOutput<typeof albumRow>;

/** A page of a search through the gateway; which list of `body` holds the rows changes with the caller's name. */
export const searchPage = v.object({
  body: v.record(v.string(), v.unknown()),
  meta: v.fallback(
    v.object({
      perpage: told,
      nextpage: v.fallback(v.nullable(v.number()), null),
      sum: told,
      estimate_sum: told,
    }),
    {
      perpage: null,
      nextpage: null,
      sum: null,
      estimate_sum: null,
    },
  ),
});

/** The old site's album search. */
export const oldSearch = v.object({ album: v.object({ list: rows }) });

/** The suggestions; the albums stand in the part itself or in its `itemlist`. */
export const suggestions = v.object({
  album: v.union([
    rows,
    v.pipe(
      v.object({ itemlist: rows }),
      v.transform((held) => held.itemlist),
    ),
  ]),
});

/** A whole list under its name, so that a fault in it can be named. */
export const listNamed = (name: string, row: v.GenericSchema) => v.object({ [name]: v.array(row) });

/** How one song of a list is read. */
export type SongSchema = v.GenericSchema<unknown, SongRow>;
