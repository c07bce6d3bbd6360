import { type Answer, Failure, type Listing, type ListingHead } from '../../model/index.js';
import type { Adapter, Session } from '../platform.js';
import { albumAddress, headOf, trackOf } from './convert.js';
import { parsePage } from './page.js';
import { page } from './requests.js';
import { type Page, pageIn } from './wire.js';

export const adapter: Adapter = {
  searchAlbums: noSearch,
  readAlbum,
  searchTracks: noSearch,
  albumOfTrack,
};

/** An album's page, or that of a track which is on no album. */
async function readAlbum(
  session: Session,
  id: string,
  found: ListingHead | null,
): Promise<Listing | null> {
  const told = await ask(session, id);
  if (told) return listingOf(id, told);
  if (found) throw new Failure('changed', `bandcamp: ${id} was found and is not there`);
  return null;
}

async function albumOfTrack(session: Session, id: string): Promise<string | null> {
  const told = await ask(session, id);
  return told && albumAddress(id, told.read);
}

interface Told {
  read: Page;
  answer: Answer;
}

async function ask(session: Session, id: string): Promise<Told | null> {
  const answer = await session.ask(page(id));
  if (answer.status === 404 || answer.status === 410) return null;
  return { read: pageIn(parsePage(answer.text)), answer };
}

/** Fewer rows than the page counts: the others are hidden, and come with the purchase. */
function listingOf(id: string, { read, answer }: Told): Listing {
  const head = headOf(id, read);
  const tracks = read.tracks.map((track) => trackOf(read, track, head));
  return {
    ...head,
    tracks,
    complete: read.problem === null && tracks.length >= Math.max(head.trackCount ?? 1, 1),
    problem: read.problem,
    place: null,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}

async function noSearch(): Promise<never> {
  throw new Failure(
    'no-search',
    'bandcamp: it is not searched; paste the address of the album, such as https://artist.bandcamp.com/album/title',
  );
}
