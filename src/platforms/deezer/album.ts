import {
  type Answer,
  Failure,
  type ListedTrack,
  type Listing,
  type ListingHead,
  type Problem,
  problemOf,
} from '../../model/index.js';
import type { Session } from '../platform.js';
import { headOf, trackOf } from './convert.js';
import { readDetails } from './countries.js';
import { type Beside, detailIn, factsOf, isProblem } from './facts.js';
import { notePageClosed, type Page, pageListing, readPage, rightsOnPage } from './pagealbum.js';
import { album } from './requests.js';
import { decide, type PageRights } from './rights.js';
import { readTracks, rowsIn, type Tracks } from './tracks.js';
import { type Album, albumIn, type Track } from './wire.js';

/**
 * One album: its facts, its tracks and its page side by side; the page alone where the facts are refused. Where Deezer
 * answers with another edition, that one is read, under its own id. Null: no data for the caller.
 */
export async function readAlbum(
  session: Session,
  id: string,
  head: ListingHead | null,
): Promise<Listing | null> {
  const [facts, tracks, page] = await Promise.all([
    readTold(session, id).catch(problemOf),
    readTracks(session, id).catch(problemOf),
    readPage(session, id),
  ]);
  if ('code' in facts) {
    if (page) return pageListing(page, facts, session.now);
    throw new Failure(facts.code, facts.message);
  }
  const { told } = facts;
  if (told === null) {
    if (head) throw new Failure('refused', `deezer: album ${id} was found and is not shown here`);
    return null;
  }
  if (told.id !== id) return otherEdition(session, id, told, facts.answer);
  if (page === null) notePageClosed(session);
  return listingOf(session, told, facts.answer, tracks, page);
}

interface Told {
  told: Album | null;
  answer: Answer;
}

async function readTold(session: Session, id: string): Promise<Told> {
  const answer = await session.ask(album(id));
  return { told: albumIn(answer.text), answer };
}

/** The album that the caller's country has in place of the one asked for. */
async function otherEdition(
  session: Session,
  id: string,
  told: Album,
  answer: Answer,
): Promise<Listing> {
  const tracks = await readTracks(session, told.id).catch(problemOf);
  const listing = await listingOf(session, told, answer, tracks, null);
  const message = `deezer: album ${id} is not available here, ${told.id} was answered in its place`;
  return { ...listing, problem: listing.problem ?? { code: 'refused', message } };
}

async function listingOf(
  session: Session,
  told: Album,
  { request, seenAt }: Answer,
  read: Tracks | Problem,
  page: Page | null,
): Promise<Listing> {
  const head = headOf(told);
  const { rows, problem } = 'code' in read ? inlineTracks(told, read) : read;
  const details = await readDetails(session, rows);
  const rights = page ? rightsOnPage(page.state, session.now) : new Map<string, PageRights>();
  const album = { id: head.id, title: head.title };
  const isAlbumShut = told.available === false;
  const tracks = rows.map((row) =>
    listed(session, row, album, {
      detail: details.get(row.id),
      page: rights.get(row.id),
      isAlbumShut,
    }),
  );
  const counted = Math.max(head.trackCount ?? 0, ('code' in read ? null : read.total) ?? 0);
  const late = problem ?? [...details.values()].find(isProblem) ?? null;
  return {
    ...head,
    trackCount: counted || null,
    tracks,
    complete: problem === null && counted > 0 && tracks.length >= counted,
    problem: late,
    place: null,
    request,
    seenAt,
  };
}

/** The list inside the album tells no numbers and no ISRC, and may be shorter. */
function inlineTracks(told: Album, problem: Problem): Pick<Tracks, 'rows' | 'problem'> {
  return { ...rowsIn(told.tracks?.data ?? [], 'tracks.data'), problem };
}

function listed(
  { regions }: Session,
  row: Track,
  album: ListedTrack['album'],
  beside: Beside,
): ListedTrack {
  const contributors = detailIn(beside.detail)?.contributors ?? row.contributors;
  return trackOf({ ...row, contributors }, decide(factsOf(row, beside), regions), album);
}
