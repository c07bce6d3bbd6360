import { Failure, type Listing, type ListingHead } from '../../model/index.js';
import type { Session } from '../platform.js';
import { firstOpen } from './asking.js';
import { headOf } from './convert.js';
import { isOne } from './facts.js';
import { listingOf } from './listing.js';
import { parsePage } from './page.js';
import { type AlbumPage, onePage, type Reading, readPages } from './pages.js';
import { parseQuoted } from './quoted.js';
import * as requests from './requests.js';
import { albumBody, pageBody, twinBody } from './wire.js';

/** One album: search.kuwo.cn, else searchlist, else the plain twin of the site's JSON, else the page people see. */
export async function readAlbum(
  session: Session,
  id: string,
  head: ListingHead | null,
): Promise<Listing | null> {
  const readTwin = () => readPages((page) => twinPage(session, id, page));
  const spare = async () => (await readTwin()).songs;
  return firstOpen<Listing | null>([
    async () => {
      const reading = await readPages((page) => oldPage(session, id, requests.album(id, page)));
      return isNone(reading, head) ? null : listingOf(session, filled(reading), head, { spare });
    },
    async () => {
      const reading = onePage(await oldPage(session, id, requests.albumList(id)));
      return listingOf(session, filled(reading), head, { spare });
    },
    async () => listingOf(session, filled(await readTwin()), head, {}),
    async (before) => {
      const reading = onePage(await htmlPage(session, id));
      return listingOf(session, filled(reading), head, { before });
    },
  ]);
}

/** A well-formed answer to a pasted id that names nothing: there is no such album. */
function isNone({ head: own, songs, problem }: Reading, head: ListingHead | null): boolean {
  const named = head !== null || own.title !== '' || own.trackCount !== null;
  return !named && songs.length === 0 && problem === null;
}

function filled(reading: Reading): Reading {
  if (reading.songs.length > 0) return reading;
  const { id } = reading.head;
  const { code, message } = reading.problem ?? {
    code: 'changed',
    message: `kuwo: album ${id} comes without songs`,
  };
  throw new Failure(code, message);
}

async function oldPage(
  session: Session,
  id: string,
  request: ReturnType<typeof requests.album>,
): Promise<AlbumPage> {
  const answer = await session.ask(request);
  const {
    name: title,
    artist,
    pub: date,
    songnum: count,
    rows,
  } = albumBody(parseQuoted(answer.text));
  return { head: headOf({ id, title, artist, date, count }), rows, sold: false, answer };
}

async function twinPage(session: Session, id: string, page: number): Promise<AlbumPage | null> {
  const answer = await session.ask(requests.twinAlbum(id, page));
  const body = twinBody(parseQuoted(answer.text), page);
  if (!body) return null;
  const { album: title, artist, releaseDate: date, total: count, rows } = body;
  return { head: headOf({ id, title, artist, date, count }), rows, sold: isOne(body.pay), answer };
}

/** The page tells its first songs only, neither how many there are nor how long they are. */
async function htmlPage(session: Session, id: string): Promise<AlbumPage> {
  const answer = await session.ask(requests.albumPage(id));
  const { rows, ...album } = pageBody(parsePage(answer.text));
  return { head: headOf({ id, ...album, count: null }), rows, sold: false, answer };
}
