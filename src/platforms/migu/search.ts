import type { AlbumSearch, ListingHead } from '../../model/index.js';
import type { Session, Words } from '../platform.js';
import { rowsOf } from '../shape.js';
import { albumId, countOf, headOf } from './convert.js';
import { type Door, firstToAnswer, viaHosts } from './fall.js';
import { albumSearch, oldSearch, SEARCH_PAGE } from './requests.js';
import { boxes, foundAlbum, foundDigital, oldAlbums, oldFoundAlbum, opened } from './wire.js';

type Found = Pick<AlbumSearch, 'heads' | 'whole'>;

/** Dossier A, then A'. */
export async function searchAlbums(session: Session, words: Words): Promise<AlbumSearch> {
  const { value, answer } = await firstToAnswer([
    () => viaHosts(session, newDoor(words.text)),
    () => viaHosts(session, oldDoor(words.text)),
  ]);
  return { ...value, request: answer.request, seenAt: answer.seenAt };
}

function newDoor(text: string): Door<Found> {
  return {
    request: (host) => albumSearch(host, text),
    read: (body) => {
      const { items, hasNext } = opened(boxes, body).data;
      const found = (items ?? []).map(unboxed);
      const cut = hasNext === true && found.length < SEARCH_PAGE;
      return { heads: headsIn(found), whole: !cut && !found.includes('unreadable') };
    },
  };
}

/** One found row: an album, something that is none (null), or a row nobody can read. */
type Row = ListingHead | null | 'unreadable';

function unboxed(box: unknown): Row {
  const { album, dalbum } = (box ?? {}) as { album?: unknown; dalbum?: unknown };
  const [ordinary] = rowsOf(foundAlbum, [album]).good;
  if (ordinary) return headFound(albumId(ordinary.resourceType, ordinary.albumId), ordinary);
  const [digital] = rowsOf(foundDigital, [dalbum]).good;
  return digital ? headFound(albumId('5', digital.contentId), digital) : 'unreadable';
}

function oldDoor(text: string): Door<Found> {
  return {
    request: (host) => oldSearch(host, 'album', text, 1),
    read: (body) => {
      const { result, totalCount } = opened(oldAlbums, body).albumResultData;
      const found = (result ?? []).map(oldRow);
      const total = countOf(totalCount) ?? (result ? found.length : 1);
      const cut = found.length < Math.min(total, SEARCH_PAGE);
      return { heads: headsIn(found), whole: !cut && !found.includes('unreadable') };
    },
  };
}

function oldRow(raw: unknown): Row {
  const [row] = rowsOf(oldFoundAlbum, [raw]).good;
  if (!row) return 'unreadable';
  return headFound(albumId(row.resourceType, row.id), { ...row, title: row.name });
}

function headFound(id: string | null, album: Parameters<typeof headOf>[1]): ListingHead | null {
  return id === null ? null : headOf(id, album);
}

function headsIn(rows: Row[]): ListingHead[] {
  const heads = rows.filter((row) => row !== null && row !== 'unreadable');
  return [...new Map(heads.map((head) => [head.id, head])).values()];
}
