import * as v from 'valibot';
import { Failure, type Problem, problemOf } from '../../model/index.js';
import { rowsOf, shaped } from '../shape.js';

/*
 * The same song row comes from five doors under changing names: `ONLINE` or `online`, `MUSICRID`, `musicrid`, `rid`
 * or `id`, `SONGNAME`, `songname` or `name`. Names are lowered before they are read.
 */

const flag = v.nullish(v.union([v.string(), v.number(), v.boolean()]));
const text = v.nullish(v.union([v.string(), v.number()]));
const title = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/\S/));
const songId = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(/^(?:MUSIC_)?[1-9]\d{0,18}$/i),
  v.transform((id) => id.replace(/^MUSIC_/i, '')),
);
const albumId = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(/^[1-9]\d{0,18}$/),
);

type Row = Record<string, unknown>;
const row = v.record(v.string(), v.unknown());

function lowered(named: Row): Row {
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

/** An object that may be lacking, or empty in the ways of PHP. */
function perhaps<const S extends v.ObjectEntries>(entries: S) {
  const blank = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0);
  const entry = v.nullish(v.pipe(row, v.transform(lowered), v.object(entries)));
  const filled = v.transform((value: unknown) => (blank(value) ? undefined : value));
  return v.optional(v.pipe(v.unknown(), filled, entry));
}

const rights = {
  online: flag,
  bitswitch: flag,
  minfo: v.nullish(v.string()),
  n_minfo: v.nullish(v.string()),
  pay: flag,
  islistenfee: flag,
  payinfo: perhaps({
    play: text,
    nplay: text,
    listen_fragment: flag,
    cannotonlineplay: flag,
    limitfree: flag,
    feetype: perhaps({ vip: flag, album: flag, song: flag }),
  }),
};

function known(named: Row): Row {
  const low = lowered(named);
  return {
    ...low,
    id: low.musicrid || low.rid || low.id || undefined,
    name: low.songname || low.name || undefined,
  };
}

const paySchema = v.pipe(
  row,
  v.transform(known),
  v.object({ id: songId, albumid: text, ...rights }),
);
/** What one row says about the right to hear a song. */
export type WirePay = v.InferOutput<typeof paySchema>;

const songSchema = v.pipe(
  row,
  v.transform(known),
  v.object({
    id: songId,
    name: title,
    artist: text,
    allartistid: text,
    album: text,
    albumid: text,
    duration: text,
    track: text,
    ...rights,
  }),
);
/** A song as any door writes it; names in lower case. */
export type WireSong = v.InferOutput<typeof songSchema>;

const hitSchema = v.pipe(
  row,
  v.transform((named) => {
    const low = lowered(named);
    return {
      ...low,
      albumid: low.albumid || low.id || undefined,
      name: low.name || low.album || undefined,
    };
  }),
  v.object({
    albumid: albumId,
    name: title,
    artist: text,
    pub: text,
    releasedate: text,
    musiccnt: text,
    startype: text,
    pay: flag,
  }),
);
/** One row of an album search. */
export type WireHit = v.InferOutput<typeof hitSchema>;

/** Rows that could be read, how many came, and what was wrong with the first that could not. */
export interface Rows<T> {
  good: T[];
  count: number;
  problem: Problem | null;
}

function read<const S extends v.GenericSchema>(
  name: string,
  schema: S,
  rows: readonly unknown[],
): Rows<v.InferOutput<S>> {
  const { good, bad } = rowsOf(schema, rows);
  return { good, count: rows.length, problem: bad === 0 ? null : flaw(name, schema, rows) };
}

function flaw(name: string, schema: v.GenericSchema, rows: readonly unknown[]): Problem | null {
  try {
    shaped('kuwo', v.object({ [name]: v.array(schema) }), { [name]: rows });
    return null;
  } catch (thrown) {
    return problemOf(thrown);
  }
}

const list = v.array(v.unknown());

/** An album search of the older doors. */
export function albumHits(body: unknown) {
  const found = shaped('kuwo', v.object({ albumlist: list, total: text, TOTAL: text }), body);
  return { total: found.total ?? found.TOTAL, rows: read('albumlist', hitSchema, found.albumlist) };
}

/** An album search of the site's own JSON. */
export function twinHits(body: unknown) {
  const found = shaped('kuwo', v.object({ albumList: list, total: text }), twinData(body));
  return { total: found.total, rows: read('albumList', hitSchema, found.albumList) };
}

/** A page of an album of the older doors. */
export function albumBody(body: unknown) {
  const schema = v.object({ name: text, artist: text, pub: text, songnum: text, musiclist: list });
  const { musiclist, ...head } = shaped('kuwo', schema, body);
  return { ...head, rows: read('musiclist', songSchema, musiclist) };
}

/** A page of an album of the site's own JSON; null for a page past the end (`page` counts from 0). */
export function twinBody(body: unknown, page: number) {
  if (page > 0 && v.is(v.object({ code: v.literal(-1), data: v.null() }), body)) return null;
  const schema = v.object({
    album: title,
    artist: text,
    releaseDate: text,
    total: text,
    pay: flag,
    musicList: list,
  });
  const { musicList, ...head } = shaped('kuwo', schema, twinData(body));
  return { ...head, rows: read('musicList', songSchema, musicList) };
}

/** A page of a playlist of the site's own JSON; null for a page past the end (`page` counts from 0). */
export function twinListBody(body: unknown, page: number) {
  if (page > 0 && v.is(v.object({ code: v.literal(-1), data: v.null() }), body)) return null;
  const schema = v.object({ name: title, total: text, musicList: list });
  const { name, total, musicList } = shaped('kuwo', schema, twinData(body));
  return { name, total, rows: read('musicList', songSchema, musicList) };
}

/** A page of a playlist of the older host. */
export function listBody(body: unknown) {
  const schema = v.object({
    result: text,
    title: text,
    total: text,
    musiclist: v.nullish(list, []),
  });
  const found = shaped('kuwo', schema, body);
  if ((found.result ?? 'ok') !== 'ok')
    throw new Failure('refused', `kuwo: the playlist is refused with "${found.result}"`);
  const { title: name, total, musiclist } = found;
  return { name, total, rows: read('musiclist', songSchema, musiclist ?? []) };
}

/** What the page of an album shows, with its songs as rows. */
export function pageBody(page: { title: string; songs: unknown[] }) {
  const schema = v.object({ title, artist: text, date: text, songs: list });
  const { songs, ...head } = shaped('kuwo', schema, page);
  return { ...head, rows: read('song_item', songSchema, songs) };
}

/** Songs of a search; `SUBLIST` holds the same song elsewhere. */
export function songHits(body: unknown) {
  const found = shaped('kuwo', v.object({ abslist: list, TOTAL: text, SHOW: text }), body);
  const subs = found.abslist.flatMap((song) => {
    const nested = v.safeParse(v.object({ SUBLIST: list }), song);
    return nested.success ? nested.output.SUBLIST : [];
  });
  return {
    total: found.TOTAL,
    show: found.SHOW,
    rows: read('abslist', songSchema, found.abslist),
    elsewhere: read('SUBLIST', songSchema, subs),
  };
}

/** The rows of an answer to a question for terms. */
export function payRows(body: unknown): WirePay[] {
  const schema = v.object({ result: text, errorcode: text, songs: v.nullish(list) });
  const found = shaped('kuwo', schema, body);
  const fine = (found.result ?? 'ok') === 'ok' && Number(found.errorcode ?? 0) === 0;
  if (!fine || !found.songs) {
    throw new Failure('refused', `kuwo: music.pay refuses with code ${found.errorcode ?? '?'}`);
  }
  return read('songs', paySchema, found.songs).good;
}

/** What stands in the envelope of the site's own JSON; its "no" is a refusal. */
function twinData(body: unknown): unknown {
  const found = shaped('kuwo', v.object({ code: text, data: v.optional(v.unknown()) }), body);
  if (Number(found.code) === 200) return found.data;
  throw new Failure('refused', `kuwo: wapi refuses with code ${found.code ?? 'none'}`);
}
