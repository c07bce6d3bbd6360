import { type Answer, Failure, type Listing, type ListingHead } from '../../model/index.js';
import type { Session } from '../platform.js';
import { wantsAudio, withAudio } from './audio.js';
import { callerOf, firstOpen } from './caller.js';
import { headOf, linkedArtists, shownNumber, trackOf } from './convert.js';
import { albumOfList, isList } from './list.js';
import { hasGap, numbered } from './numbers.js';
import { dataIn } from './page.js';
import { albumPage, browse } from './requests.js';
import { toTheEnd } from './rows.js';
import { bodyOf, headerIn, listIn, type Row, shelfIn } from './wire.js';

/** An album by its own id or by that of its playlist. */
export async function readAlbum(
  session: Session,
  asked: string,
  found: ListingHead | null,
): Promise<Listing | null> {
  const id = isList(asked) ? await albumOfList(session, asked) : asked;
  if (id === null) return null;
  const told = await firstOpen([() => viaCall(session, id), () => viaPage(session, id)]);
  if (told.body !== null) return listingOf(session, id, told);
  if (found) throw new Failure('changed', `ytmusic: album ${id} was found and is not there`);
  return null;
}

interface Told {
  body: unknown;
  answer: Answer;
}

async function viaCall(session: Session, id: string): Promise<Told> {
  const answer = await session.ask(browse(callerOf(session), id));
  return { body: checked(bodyOf(answer.text)), answer };
}

async function viaPage(session: Session, id: string): Promise<Told> {
  const answer = await session.ask(albumPage(id));
  return { body: checked(bodyOf(dataIn(answer.text))), answer };
}

/** A body with another shape is for the next door to better. */
function checked(body: unknown): unknown {
  if (body !== null) {
    headerIn(body);
    shelfIn(body, 'musicShelfRenderer');
  }
  return body;
}

async function listingOf(session: Session, id: string, { body, answer }: Told): Promise<Listing> {
  const head = headOf(id, headerIn(body));
  const read = await toTheEnd(session, shelfIn(body, 'musicShelfRenderer'));
  const list = listIn(body);
  const rows =
    list !== null && wantsAudio(read.rows, head.trackCount)
      ? await withAudio(session, read.rows, list)
      : read.rows;
  const numbers = numbered(rows.map(shownNumber), head.trackCount);
  return {
    ...head,
    tracks: tracksOf(session, head, rows, numbers),
    complete:
      read.ended &&
      read.problem === null &&
      !hasGap(numbers) &&
      rows.length >= (head.trackCount ?? 1),
    problem: read.problem,
    place: null,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}

function tracksOf(
  session: Session,
  head: ListingHead,
  rows: readonly Row[],
  numbers: readonly (number | null)[],
): Listing['tracks'] {
  const served = callerOf(session).country !== null;
  const known = linkedArtists(rows);
  return rows.map((row, at) =>
    trackOf(row, { head, number: numbers[at] ?? null, place: at + 1, served, known }),
  );
}
