import { type AlbumSearch, Failure } from '../../model/index.js';
import type { Session, Words } from '../platform.js';
import { askRegions, joinAlbums } from '../regions.js';
import { rowsOf, shaped } from '../shape.js';
import { askApi, type Told } from './api.js';
import { headOf } from './convert.js';
import { SEARCH_SIZE, search } from './requests.js';
import { albumRow, albumSearch } from './wire.js';

/** Albums for these words in every market asked. */
export async function searchMarkets(session: Session, words: Words): Promise<AlbumSearch> {
  const q = queryOf(words, 'album');
  return joinAlbums(await askRegions(session.regions, (region) => findAlbums(session, q, region)));
}

/**
 * Albums with this barcode. They are stored with zeros or without: it is asked as given, then padded to 14 digits, then
 * to 13. An album that is not licensed in a market is not found there, so a miss proves nothing.
 */
export async function searchBarcode(session: Session, barcode: string): Promise<AlbumSearch> {
  const padded = [barcode, barcode.padStart(14, '0'), barcode.padStart(13, '0')];
  const forms = [...new Set(padded)];
  return joinAlbums(
    await askRegions(session.regions, (region) => firstHit(session, forms, region)),
  );
}

async function firstHit(
  session: Session,
  [form, ...further]: string[],
  region: string,
): Promise<AlbumSearch> {
  const found = await findAlbums(session, `upc:${form}`, region);
  if (found.heads.length > 0) return found;
  return further.length > 0 ? firstHit(session, further, region) : { ...found, whole: false };
}

async function findAlbums(session: Session, q: string, region: string): Promise<AlbumSearch> {
  const { body, answer } = await found(session, 'album', q, region, 1);
  const { items, total } = shaped('spotify', albumSearch, body).albums;
  const { good, bad } = rowsOf(albumRow, items);
  const due = Math.min(total ?? SEARCH_SIZE, SEARCH_SIZE);
  return {
    heads: good.map(headOf),
    whole: bad === 0 && items.length >= due,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}

/** One page of a search in one market. */
export async function found(
  session: Session,
  type: 'album' | 'track',
  q: string,
  region: string,
  page: number,
): Promise<Told> {
  const told = await askApi(session, search(type, q, region, page));
  if (told === null) throw new Failure('changed', 'spotify: the search is gone');
  return told;
}

/** Words as the search takes them: each in its field where title and artist are known apart. */
export function queryOf({ text, artist, title }: Words, field: 'album' | 'track'): string {
  if (!artist || !title) return !text && artist ? artist : text;
  return `${field}:"${unquoted(title)}" artist:"${unquoted(artist)}"`;
}

function unquoted(text: string): string {
  return text.replace(/["\s]+/g, ' ').trim();
}
