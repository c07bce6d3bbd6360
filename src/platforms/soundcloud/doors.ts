import { Failure, type Listing, type ListingHead, type Problem } from '../../model/index.js';
import type { Adapter, Session } from '../platform.js';
import { headOf, trackOf } from './convert.js';
import { hydrationIn } from './page.js';
import { setPage, shortLink } from './requests.js';
import { type SetPage, setIn } from './wire.js';

export const adapter: Adapter = {
  searchAlbums: noSearch,
  readAlbum,
  searchTracks: noSearch,
  albumOfTrack: noSearch,
  resolve: async (session, code) => (await session.ask(shortLink(code))).url,
};

async function readAlbum(
  session: Session,
  id: string,
  found: ListingHead | null,
): Promise<Listing | null> {
  const { status, text, request, seenAt } = await session.ask(setPage(id));
  if (status === 404 || status === 410) {
    if (found) throw new Failure('changed', `soundcloud: ${id} was found and is not there`);
    return null;
  }
  const page = setIn(hydrationIn(text));
  const head = headOf(id, page);
  const tracks = page.tracks.map((track) => trackOf(track, head));
  const problem = page.problem ?? untold(page, head);
  const complete = problem === null && tracks.length >= (head.trackCount ?? 1);
  return { ...head, tracks, complete, problem, place: page.place, request, seenAt };
}

/** The page tells its first five tracks or so, and the ids of the others. */
function untold({ tracks, bare }: SetPage, { trackCount }: ListingHead): Problem | null {
  if (bare === 0) return null;
  const all = trackCount ?? tracks.length + bare;
  return new Failure(
    'refused',
    `soundcloud: the page tells ${tracks.length} of ${all} tracks, the others only to its own player`,
  ).problem;
}

async function noSearch(): Promise<never> {
  throw new Failure(
    'no-search',
    'soundcloud: it is not searched; paste the address of the set, such as https://soundcloud.com/user/sets/name',
  );
}
