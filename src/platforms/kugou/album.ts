import { Failure, type Listing, type ListingHead } from '../../model/index.js';
import type { Session } from '../platform.js';
import { attempt } from './attempt.js';
import { albumOf } from './bodies.js';
import { idsOf, isNumber } from './codes.js';
import { headOf, headOfSong } from './convert.js';
import { type AlbumSongs, songsOfAlbum } from './pages.js';
import { albumInfo } from './requests.js';
import { withTerms } from './terms.js';

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
  if (known) return listingOf(session, known, songs, null);
  return listingOf(session, headBySongs(id, songs), songs, facts.problem);
}

async function factsOf(session: Session, id: string): Promise<ListingHead | null> {
  const facts = albumOf((await session.ask(albumInfo(id))).text);
  return facts && headOf(facts);
}

/** What the songs say of their album, where its own door does not. */
function headBySongs(id: string, { songs }: AlbumSongs): ListingHead {
  const head = songs.map(headOfSong).find((told) => told?.id === id);
  if (!head) throw new Failure('changed', `kugou: nothing names album ${id}`);
  return head;
}

/** Fewer songs than the platform counts: the rest is hidden, and the listing is not complete. */
async function listingOf(
  session: Session,
  head: ListingHead,
  { songs, total, problem, answer }: AlbumSongs,
  factsProblem: Listing['problem'],
): Promise<Listing> {
  const declared = Math.max(total, head.trackCount ?? 0);
  const terms = await withTerms(session, songs);
  return {
    ...head,
    trackCount: declared || null,
    tracks: terms.tracks,
    complete: problem === null && songs.length > 0 && songs.length >= declared,
    problem: problem ?? terms.problem ?? factsProblem,
    place: null,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}
