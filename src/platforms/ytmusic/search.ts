import type { AlbumSearch } from '../../model/index.js';
import type { Session, Words } from '../platform.js';
import { callerOf } from './caller.js';
import { hitOf, linkedAlbum } from './convert.js';
import { albumSearch, search } from './requests.js';
import { bodyOf } from './wire.js';
import { hitsIn, topSong } from './wire-search.js';

export async function searchAlbums(session: Session, words: Words): Promise<AlbumSearch> {
  const { artist, title, text } = words;
  return albumsFor(session, artist && title ? `${artist} ${title}` : text);
}

/** Quotation marks make it the whole number; with leading zeros nothing is found. */
export async function searchBarcode(session: Session, barcode: string): Promise<AlbumSearch> {
  return albumsFor(session, `"${barcode.replace(/^0+/, '')}"`);
}

async function albumsFor(session: Session, query: string): Promise<AlbumSearch> {
  const { text, request, seenAt } = await session.ask(albumSearch(callerOf(session), query));
  const { rows, bad } = hitsIn(bodyOf(text));
  const heads = rows.map(hitOf).filter((head) => head !== null);
  const distinct = [...new Map(heads.map((head) => [head.id, head])).values()];
  return { heads: distinct, whole: bad === 0, request, seenAt };
}

/** The album of the song that stands on top of everything else; null where no song does. */
export async function albumOfIsrc(session: Session, isrc: string): Promise<string | null> {
  const { text } = await session.ask(search(callerOf(session), isrc));
  const song = topSong(bodyOf(text));
  return song && linkedAlbum(song.facts);
}
