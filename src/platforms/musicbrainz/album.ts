import type { Listing, ListingHead } from '../../model/index.js';
import type { Session } from '../platform.js';
import { byReference } from './choose.js';
import { headOf, trackOf } from './convert.js';
import { editionsOf, rememberGroup } from './group.js';
import { groupIn } from './ids.js';
import { musicOf } from './music.js';
import { release } from './requests.js';
import * as wire from './wire.js';

/** An edition, or the reference edition of a release group. A bare MBID that no search told may be either's. */
export async function readAlbum(
  session: Session,
  id: string,
  head: ListingHead | null,
): Promise<Listing | null> {
  const group = groupIn(id);
  if (group !== null) return readGroup(session, group);
  const listing = await readRelease(session, id);
  return listing ?? (head === null ? readGroup(session, id) : null);
}

async function readRelease(session: Session, mbid: string): Promise<Listing | null> {
  const answer = await session.ask(release(mbid));
  const told = wire.told(wire.release, answer);
  if (told === null) return null;
  rememberGroup(session, told);
  const { tracks, declared, problem } = musicOf(told.media);
  const head = headOf(told);
  return {
    ...head,
    trackCount: declared,
    tracks: tracks.map((one) => trackOf(one, head)),
    complete: problem === null && tracks.length > 0 && tracks.length >= (declared ?? 1),
    problem,
    place: null,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}

/** Editions that are read in search of one that does not hold the album twice. */
const MOST_TRIED = 3;

async function readGroup(session: Session, group: string): Promise<Listing | null> {
  const editions = byReference((await editionsOf(session, group)) ?? []);
  let first: Listing | null = null;
  for (const { id } of editions.slice(0, MOST_TRIED)) {
    const listing = await readRelease(session, id);
    if (listing && !holdsTwice(listing)) return listing;
    first ??= listing;
  }
  return first;
}

/** A box that holds the album on vinyl and on CD. */
function holdsTwice({ tracks }: Listing): boolean {
  return new Set(tracks.map(({ id }) => id)).size < tracks.length;
}
