import { type AlbumSearch, Failure, type Request } from '../../model/index.js';
import type { Session, Words } from '../platform.js';
import { whole } from '../text.js';
import { asWords, firstOpen, orThrow } from './asking.js';
import { headOfHit, isMusic } from './convert.js';
import { isOne } from './facts.js';
import { parseQuoted } from './quoted.js';
import * as requests from './requests.js';
import { rememberSold } from './sold.js';
import { albumHits, twinHits } from './wire.js';

/** Albums for these words: search.kuwo.cn, else the plain twin of the site's own JSON. */
export async function searchAlbums(session: Session, words: Words): Promise<AlbumSearch> {
  const text = asWords(words);
  return firstOpen([
    () => search(session, requests.albumSearch(text), albumHits, requests.ALBUM_HITS),
    () => search(session, requests.twinSearch(text), twinHits, requests.TWIN_HITS),
  ]);
}

async function search(
  session: Session,
  request: Request,
  read: typeof albumHits | typeof twinHits,
  size: number,
): Promise<AlbumSearch> {
  const answer = await session.ask(request);
  const { rows, total } = read(parseQuoted(answer.text));
  orThrow(rows);
  const counted = whole(total);
  if (rows.count === 0 && counted !== null && counted > 0)
    throw new Failure('changed', `kuwo: an album search counts ${counted} albums and shows none`);
  for (const hit of rows.good) if (isOne(hit.pay)) rememberSold(session, hit.albumid);
  const uncut = counted !== null && rows.count >= Math.min(counted, size);
  const heads = rows.good.filter(isMusic).map(headOfHit);
  const { request: asked, seenAt } = answer;
  return { heads, whole: uncut && rows.problem === null, request: asked, seenAt };
}
