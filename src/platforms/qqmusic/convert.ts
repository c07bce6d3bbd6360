import type { ListedTrack, Reason } from '../../model/index.js';
import { counted, fromSeconds, plain, texts } from '../text.js';
import { rightsOf } from './rights.js';
import { isMid, type SongRow } from './wire.js';

/** 空, the album where songs are put that lost theirs. */
const ORPHANAGE = { mid: '001ZaCQY2OxVMg', id: 8623 };

/** True for an album that is none. */
export function isOrphanage(album: { mid: string; id?: number | null }): boolean {
  return album.mid === ORPHANAGE.mid || album.id === ORPHANAGE.id;
}

/** A song with its terms as read at `place`; `lack`: why a row without terms has none. */
export function trackOf(
  row: SongRow,
  place: string | null,
  lack: Reason | null = null,
): ListedTrack {
  return {
    id: row.mid,
    title: fullTitle(row),
    otherTitles: [],
    artists: texts(...row.singer.map((singer) => singer.name)),
    album: albumOf(row),
    disc: row.index_cd === null ? null : counted(row.index_cd + 1),
    number: counted(row.index_album),
    durationMs: fromSeconds(row.interval),
    isrc: null,
    url: `https://y.qq.com/n/ryqq/songDetail/${row.mid}`,
    terms: rightsOf(row, place, lack),
  };
}

/** `title` is `name` with version words; where it is something else, `name` is what the song is called. */
function fullTitle(named: { name: string; title: string }): string {
  const [name, title] = [plain(named.name), plain(named.title)];
  return name === '' || title.toLowerCase().startsWith(name.toLowerCase()) ? title : name;
}

function albumOf(row: SongRow): ListedTrack['album'] {
  if (!row.album || isOrphanage(row.album)) return null;
  const title = fullTitle(row.album);
  if (title === '') return null;
  return { id: isMid(row.album.mid) ? row.album.mid : null, title };
}

/** Orders rows by disc and number; rows without stay behind those with, in the order they came. */
export function inAlbumOrder(rows: SongRow[]): SongRow[] {
  return rows.toSorted(
    (a, b) => place(a.index_cd, b.index_cd) || place(a.index_album, b.index_album),
  );
}

function place(a: number | null, b: number | null): number {
  if (a === b) return 0;
  return (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER);
}
