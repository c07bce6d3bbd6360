import { Failure, shortLink } from '../../model/index.js';
import type { Adapter, Session } from '../platform.js';
import { isShort } from './address.js';
import { readAlbum } from './album.js';
import { track, trackByIsrc } from './requests.js';
import { searchAlbums, searchBarcode, searchTracks } from './search.js';
import { trackIn } from './wire.js';

export const adapter: Adapter = {
  searchAlbums,
  readAlbum,
  searchTracks,
  albumOfTrack,
  searchBarcode,
  albumOfIsrc,
  resolve,
};

async function albumOfTrack(session: Session, id: string): Promise<string | null> {
  return trackIn((await session.ask(track(id))).text)?.album?.id ?? null;
}

async function albumOfIsrc(session: Session, isrc: string): Promise<string | null> {
  return trackIn((await session.ask(trackByIsrc(isrc))).text)?.album?.id ?? null;
}

/** Where a short link leads. Throws Failure refused where it leads nowhere. */
async function resolve(session: Session, id: string): Promise<string> {
  const { url } = await session.ask(shortLink(id));
  if (isShort(new URL(url).hostname))
    throw new Failure('refused', `deezer: the short link ${id} leads nowhere`);
  return url;
}
