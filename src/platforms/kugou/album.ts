import { Failure, type Listing, type ListingHead } from '../../model/index.js';
import type { Session } from '../platform.js';
import { attempt } from './attempt.js';
import { idsOf, isNumber } from './codes.js';
import { headNamed, headOf } from './convert.js';
import { type AlbumSongs, songsOfAlbum } from './pages.js';
import { albumInfo } from './requests.js';
import { withTerms } from './terms.js';
import { albumOf } from './wire-bodies.js';

/** One album by its number, or by the code of its page: then by the first number that the code may stand for. */
export async function readAlbum(
  session: Session,
  id: string,
  head: ListingHead | null,
): Promise<Listing | null> {
  for (const number of isNumber(id) ? [id] : idsOf(id)) {
    const listing = await readNumbered(session, number, head);
    if (listing) return listing;
  }
  return null;
}

/** Facts and songs are asked side by side; a head that an album search told, with its count, needs no facts. */
async function readNumbered(
  session: Session,
  id: string,
  known: ListingHead | null,
): Promise<Listing | null> {
  const [facts, songs] = await Promise.all([
    known && known.trackCount !== null ? known : attempt(factsOf(session, id)),
    songsOfAlbum(session, id),
  ]);
  if (songs.total === 0 && songs.songs.length === 0 && songs.problem === null) {
    if (facts instanceof Failure) throw facts;
    if (!facts?.trackCount) return null;
  }
  if (!(facts instanceof Failure))
    return listingOf(session, facts ?? known ?? headBySongs(id, songs), songs, null);
  return listingOf(session, known ?? headBySongs(id, songs, facts), songs, known ? null : facts);
}

async function factsOf(session: Session, id: string): Promise<ListingHead | null> {
  const facts = albumOf((await session.ask(albumInfo(id))).text);
  return facts && headOf(facts);
}

/** What the songs say of their album, where its own door does not: its name, and the artists on all of them. */
function headBySongs(id: string, { songs }: AlbumSongs, failure?: Failure): ListingHead {
  const title = songs.find(({ track }) => track.album?.title)?.track.album?.title;
  if (title === undefined)
    throw failure ?? new Failure('changed', `kugou: nothing names album ${id}`);
  const shared = songs
    .map(({ track }) => track.artists)
    .reduce((kept, artists) => kept.filter((name) => artists.includes(name)));
  return headNamed(id, title, shared);
}

/** Fewer songs than the platform counts: the rest is hidden, and the listing is not complete. */
async function listingOf(
  session: Session,
  head: ListingHead,
  { songs, total, problem, answer }: AlbumSongs,
  failure: Failure | null,
): Promise<Listing> {
  const declared = Math.max(total, head.trackCount ?? 0);
  const terms = await withTerms(session, songs);
  return {
    ...head,
    trackCount: declared || null,
    tracks: terms.tracks,
    complete: problem === null && songs.length > 0 && songs.length >= declared,
    problem: problem ?? terms.problem ?? failure?.problem ?? null,
    place: null,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}
