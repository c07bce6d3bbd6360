import * as v from 'valibot';
import { Failure } from '../../model/index.js';
import { numeric, parseJson, shaped } from '../shape.js';
import { unwrapped } from './refusal.js';
import { type AlbumFacts, albumFacts, words } from './wire.js';

/** The `data` of a body whose status says fine; refusal codes were read before (refusal.ts). */
function dataOf(text: string): unknown {
  const told = v.object({ status: numeric, data: v.unknown() });
  const { status, data } = shaped('kugou', told, parseJson('kugou', unwrapped(text)));
  if (Number(status) !== 1) throw new Failure('refused', `kugou: the answer has status ${status}`);
  return data;
}

const rows = v.nullish(v.array(v.unknown()), []);
const count = v.pipe(numeric, v.transform(Number), v.safeInteger(), v.minValue(0));
const pageShapes = {
  info: v.object({ data: v.object({ total: count, info: rows }) }),
  lists: v.object({ data: v.object({ total: count, lists: rows, correctiontip: words }) }),
};

/** One page of rows, unread, and how many the platform says there are on all pages. */
export interface Page {
  rows: unknown[];
  total: number;
}

/** A page of search/album, search/song or album/song. */
export function infoPage(text: string): Page {
  const { data } = shaped('kugou', pageShapes.info, { data: dataOf(text) });
  return { rows: data.info ?? [], total: data.total };
}

/** The same of album/song, where no data at all is what an unknown album has. */
export function songsPage(text: string): Page {
  return isEmpty(dataOf(text)) ? { rows: [], total: 0 } : infoPage(text);
}

/** A page of song_search_v2; `corrected` when it answers for other words than were asked. */
export function listsPage(text: string): Page & { corrected: boolean } {
  const { data } = shaped('kugou', pageShapes.lists, { data: dataOf(text) });
  return { rows: data.lists ?? [], total: data.total, corrected: Boolean(data.correctiontip) };
}

const playlistShape = v.object({
  list: v.object({ list: v.object({ total: v.nullish(count), info: rows }) }),
  info: v.object({
    list: v.nullish(v.object({ specialname: words, songcount: v.nullish(count) })),
  }),
});

/** The page of a playlist; null for a list without a name, which is none. */
export function playlistPage(text: string): (Page & { title: string }) | null {
  const body = parseJson('kugou', unwrapped(text));
  const { list, info } = shaped('kugou', playlistShape, body);
  const title = info.list?.specialname ?? null;
  if (title === null || title === '') return null;
  const told = list.list.info ?? [];
  const total = info.list?.songcount ?? list.list.total ?? told.length;
  return { title: String(title), rows: told, total };
}

/** An album's facts; null where the data are empty, as for an unknown album. */
export function albumOf(text: string): AlbumFacts | null {
  const data = dataOf(text);
  if (isEmpty(data)) return null;
  return shaped('kugou', v.object({ data: albumFacts }), { data }).data;
}

/** The items of a privilege answer, unread. */
export function itemsOf(text: string): unknown[] {
  return shaped('kugou', v.object({ data: v.array(v.unknown()) }), { data: dataOf(text) }).data;
}

/** The album of a song that was asked for by its hash; null where it is on none. */
export function albumIdOf(text: string): string | null {
  const told = v.object({ albumid: v.union([v.number(), v.string()]) });
  const { albumid } = shaped('kugou', told, parseJson('kugou', unwrapped(text)));
  return /^[1-9]\d*$/.test(String(albumid)) ? String(albumid) : null;
}

function isEmpty(data: unknown): boolean {
  return data === null || (typeof data === 'object' && Object.keys(data).length === 0);
}
