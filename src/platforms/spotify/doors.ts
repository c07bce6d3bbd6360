import { type Listing, problemOf, shortLink } from '../../model/index.js';
import { needsKey } from '../client-key.js';
import type { Adapter, Session } from '../platform.js';
import { readMarkets } from './album.js';
import { card } from './card.js';
import { searchBarcode, searchMarkets } from './search.js';
import { albumBySite, readSite } from './site.js';
import { albumByApi, albumOfIsrc, searchTracks } from './songs.js';

/** The Web API where the user has a key, and the public page where not, which finds nothing by words. */
export const adapter: Adapter = {
  searchAlbums: withKey(searchMarkets),
  searchBarcode: withKey(searchBarcode),
  searchTracks: withKey(searchTracks),
  albumOfIsrc: withKey(albumOfIsrc),
  readAlbum,
  albumOfTrack,
  resolve: async (session, id) => (await session.ask(shortLink(id))).url,
};

function withKey<A extends unknown[], T>(
  ask: (session: Session, ...rest: A) => Promise<T>,
): (session: Session, ...rest: A) => Promise<T> {
  return async (session, ...rest) => {
    if (!session.key) throw needsKey(card);
    return ask(session, ...rest);
  };
}

/** With a key that fails, what kept the API from answering stays the listing's problem. */
async function readAlbum(session: Session, id: string): Promise<Listing | null> {
  if (!session.key) return readSite(session, id);
  return readMarkets(session, id).catch(async (thrown: unknown) => {
    const shown = await standIn(thrown, readSite(session, id));
    return { ...shown, problem: problemOf(thrown) };
  });
}

async function albumOfTrack(session: Session, id: string): Promise<string | null> {
  if (!session.key) return albumBySite(session, id);
  return albumByApi(session, id).catch((thrown: unknown) =>
    standIn(thrown, albumBySite(session, id)),
  );
}

/** The page's answer for one that the API failed to give; throws that failure on where the page fails too. */
async function standIn<T>(failed: unknown, page: Promise<T | null>): Promise<T> {
  const shown = await page.catch((thrown: unknown) => {
    problemOf(thrown);
    return null;
  });
  if (shown === null) throw failed;
  return shown;
}
