import { isGreyed, type Listing, problemOf } from '../../model/index.js';
import type { Session } from '../platform.js';
import { askRegions, joinListings } from '../regions.js';
import { shaped } from '../shape.js';
import { askApi, type Told } from './api.js';
import { headOf } from './convert.js';
import { readItems } from './items.js';
import { album as albumRequest } from './requests.js';
import { resourcesIn } from './resources.js';
import { type Album, album } from './wire.js';

/** An album in every country asked; null where it is in none of them. */
export async function readAlbum(session: Session, id: string): Promise<Listing | null> {
  const read = (region: string) => readRegion(session, id, region, true);
  return joinListings(await askRegions(session.regions, read));
}

/** An album in one country. One that does not play, and has another standing in for it, is read there: once. */
async function readRegion(
  session: Session,
  id: string,
  region: string,
  follows: boolean,
): Promise<Listing | null> {
  const told = await askAlbum(session, id, region);
  const raw = told?.document.data[0];
  if (!told || raw === undefined) return null;
  const body = shaped('tidal', album, raw);
  const listing = await listingOf(session, body, told, region);
  const [other] = body.relationships?.replacement?.data ?? [];
  if (!follows || !other || other.id === id || !listing.tracks.every(isGreyed)) return listing;
  const stand = await readRegion(session, other.id, region, false).catch(problemOf);
  if (stand === null) return listing;
  if ('code' in stand) return { ...listing, problem: listing.problem ?? stand };
  const { trackCount, complete, problem } = stand;
  const on = { id, title: listing.title };
  const tracks = stand.tracks.map((track) => ({ ...track, album: on }));
  return { ...listing, tracks, trackCount, complete, problem };
}

/** Asked for all that tells the terms; an app that may not ask for that is asked for the rest, then and later. */
function askAlbum(session: Session, id: string, region: string): Promise<Told | null> {
  const plain = albumRequest(id, region, false);
  if (!hasTerms(session)) return askApi(session, plain);
  return askApi(session, albumRequest(id, region, true), () => {
    session.memory.set(NO_TERMS, true);
    return plain;
  });
}

const NO_TERMS = 'no usage rules';

function hasTerms(session: Session): boolean {
  return !session.memory.has(NO_TERMS);
}

/** Tracks that are withheld from the country are counted and not listed. */
async function listingOf(
  session: Session,
  body: Album,
  told: Told,
  region: string,
): Promise<Listing> {
  const read = await readItems(session, body, told.document, region, hasTerms(session));
  const head = headOf(body, resourcesIn(told.document));
  const trackCount = head.trackCount === null ? null : head.trackCount - read.videos;
  return {
    ...head,
    trackCount,
    tracks: read.tracks,
    complete: read.problem === null && read.tracks.length >= (trackCount ?? 0),
    problem: read.problem,
    place: null,
    request: told.answer.request,
    seenAt: told.answer.seenAt,
  };
}
