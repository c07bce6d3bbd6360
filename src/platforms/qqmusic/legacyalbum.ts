import { Failure, type Listing, type ListingHead } from '../../model/index.js';
import type { Session } from '../platform.js';
import { shaped } from '../shape.js';
import { legacyData } from './gateway.js';
import { oldHead, shopHead } from './heads.js';
import { listingOf } from './listing.js';
import { oldAlbumRequest, shopAlbumRequest } from './requests.js';
import { songsIn } from './songs.js';
import { oldAlbum, oldSong, shopAlbum, songRow } from './wire.js';

/** An album from the old site, in one answer. Throws where it holds no songs: only the gateway says "no such album". */
export async function albumOfOldSite(session: Session, id: string): Promise<Listing> {
  const answer = await session.ask(oldAlbumRequest(id));
  const data = shaped('qqmusic', oldAlbum, legacyData(answer.text));
  const { rows, problem } = songsIn('list', oldSong, demandSongs(data.list));
  return listingOf(session, { head: oldHead(data), rows, problem }, answer);
}

/** An album from the shop's page, which counts no songs: the search's count, where there is one, must do. */
export async function albumOfShop(
  session: Session,
  id: string,
  told: ListingHead | null,
): Promise<Listing> {
  const answer = await session.ask(shopAlbumRequest(id));
  const data = shaped('qqmusic', shopAlbum, legacyData(answer.text));
  const { rows, problem } = songsIn('getSongInfo', songRow, demandSongs(data.getSongInfo));
  return listingOf(session, { head: shopHead(data, told), rows, problem }, answer);
}

function demandSongs(list: unknown[] | null): unknown[] {
  if (list && list.length > 0) return list;
  throw new Failure('changed', 'qqmusic: the album comes without its songs');
}
