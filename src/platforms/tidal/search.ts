import { type AlbumSearch, Failure, problemOf, type Request } from '../../model/index.js';
import type { Session, Words } from '../platform.js';
import { askRegions, joinAlbums } from '../regions.js';
import { rowsOf, shaped } from '../shape.js';
import { askApi, type Told } from './api.js';
import { headOf } from './convert.js';
import { albumByBarcode, oldSearch, search } from './requests.js';
import { resourceOf, resourcesIn } from './resources.js';
import { album, type Document, found, type Ref, resource } from './wire.js';

/** Albums for these words in every country asked. */
export async function searchAlbums(session: Session, words: Words): Promise<AlbumSearch> {
  return joinAlbums(
    await askRegions(session.regions, async (region) => {
      const told = await askSearch(session, 'albums', words.text, region);
      const refs = foundIn(told.document, 'albums');
      return albumsOf(told, refs);
    }),
  );
}

/**
 * Albums with this barcode: one an answer, though the same album may stand there once for every quality. Bodies pad the
 * number with zeros, questions take 12 or 13 digits: it is asked as given, then with 13, then with 14.
 */
export async function searchBarcode(session: Session, barcode: string): Promise<AlbumSearch> {
  const forms = [...new Set([barcode, barcode.padStart(13, '0'), barcode.padStart(14, '0')])];
  return joinAlbums(
    await askRegions(session.regions, (region) => firstHit(session, forms, region)),
  );
}

async function firstHit(
  session: Session,
  [form = '', ...further]: string[],
  region: string,
): Promise<AlbumSearch> {
  const told = await askApi(session, albumByBarcode(form, region));
  if (told && told.document.data.length > 0)
    return albumsOf(told, rowsOf(resource, told.document.data).good);
  if (further.length > 0) return firstHit(session, further, region);
  if (told === null) throw new Failure('changed', 'tidal: the search by barcode is gone');
  return { heads: [], whole: false, request: told.answer.request, seenAt: told.answer.seenAt };
}

function albumsOf({ document, answer }: Told, refs: readonly Ref[]): AlbumSearch {
  const resources = resourcesIn(document);
  const { good, bad } = rowsOf(
    album,
    refs.map((ref) => resourceOf(resources, ref)),
  );
  const { request, seenAt } = answer;
  return { heads: good.map((one) => headOf(one, resources)), whole: bad === 0, request, seenAt };
}

/** The search at its address of today, else at the one it had before. */
export async function askSearch(
  session: Session,
  kind: 'albums' | 'tracks',
  text: string,
  region: string,
): Promise<Told> {
  const ask = async (request: Request) => {
    const told = await askApi(session, request);
    if (told === null) throw new Failure('changed', 'tidal: the search is gone');
    return told;
  };
  return ask(search(kind, text, region)).catch((thrown: unknown) => {
    if (!['refused', 'changed', 'network'].includes(problemOf(thrown).code)) throw thrown;
    return ask(oldSearch(kind, text, region)).catch((later: unknown) => {
      problemOf(later);
      throw thrown;
    });
  });
}

/** What a search found, in its order: the relations of the search itself, or a plain list of them. */
export function foundIn({ data }: Document, kind: 'albums' | 'tracks'): Ref[] {
  const [first] = data;
  if (rowsOf(resource, [first]).good[0]?.type !== 'searchResults')
    return data.map((one) => shaped('tidal', resource, one)).filter(({ type }) => type === kind);
  const refs = shaped('tidal', found, first).relationships[kind]?.data;
  if (!refs) throw new Failure('changed', `tidal: relationships.${kind}.data is missing`);
  return refs;
}
