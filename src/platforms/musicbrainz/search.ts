import { type AlbumSearch, Failure, type Request } from '../../model/index.js';
import type { Session, Words } from '../platform.js';
import { rowsOf } from '../shape.js';
import { headOf } from './convert.js';
import { rememberGroup } from './group.js';
import { albumSearch, barcodeSearch, FOUND } from './requests.js';
import * as wire from './wire.js';

export function searchAlbums(session: Session, words: Words): Promise<AlbumSearch> {
  return search(session, albumSearch(words), () => true);
}

export function searchBarcode(session: Session, barcode: string): Promise<AlbumSearch> {
  return search(
    session,
    barcodeSearch(barcode),
    ({ barcode: told }) => !told || bare(told) === bare(barcode),
  );
}

function bare(barcode: string): string {
  return barcode.replace(/^0+/, '');
}

async function search(
  session: Session,
  request: Request,
  fits: (one: wire.Edition) => boolean,
): Promise<AlbumSearch> {
  const answer = await session.ask(request);
  const told = wire.told(wire.found, answer);
  if (told === null) throw new Failure('changed', 'musicbrainz: the search is not found');
  const { releases, count } = told;
  const { good, bad } = rowsOf(wire.edition, releases);
  for (const one of good) rememberGroup(session, one);
  return {
    heads: good.filter((one) => one.status !== 'Pseudo-Release' && fits(one)).map(headOf),
    whole: bad === 0 && releases.length >= Math.min(count, FOUND),
    request: answer.request,
    seenAt: answer.seenAt,
  };
}
