import { Failure, type Listing, problemOf } from '../../model/index.js';
import type { Session } from '../platform.js';
import { askRegions, joinListings } from '../regions.js';
import { faultIn, rowsOf, shaped } from '../shape.js';
import { counted } from '../text.js';
import { askApi } from './api.js';
import { headOf, trackOf } from './convert.js';
import { album as albumRequest, albumTracks, PAGE_SIZE } from './requests.js';
import { type Album, album, track, tracksPage } from './wire.js';

// Longer albums are not known; a wrong total must not ask for ever.
const MOST_PAGES = 20;

/** An album by the Web API in every market asked; null where no market knows it. */
export async function readMarkets(session: Session, id: string): Promise<Listing | null> {
  return joinListings(
    await askRegions(session.regions, (region) => readMarket(session, id, region)),
  );
}

async function readMarket(session: Session, id: string, region: string): Promise<Listing | null> {
  const told = await askApi(session, albumRequest(id, region));
  if (told === null) return null;
  const body = shaped('spotify', album, told.body);
  const { items, problem } = await allItems(session, body, region);
  const head = headOf(body);
  const { good, bad } = rowsOf(track, items);
  return {
    ...head,
    trackCount: head.trackCount ?? counted(body.tracks.total),
    tracks: good.map((row) => trackOf(row, body, region)),
    complete: problem === null && bad === 0 && items.length >= countOf(body),
    problem: problem ?? faultIn('spotify', track, items, 'tracks.items'),
    place: null,
    request: told.answer.request,
    seenAt: told.answer.seenAt,
  };
}

/** The rows of the album's body and of all further pages, in order; a page that fails leaves its rows out. */
async function allItems(
  session: Session,
  body: Album,
  region: string,
): Promise<{ items: unknown[]; problem: Listing['problem'] }> {
  const first = body.tracks.items;
  const left = first.length === 0 ? 0 : countOf(body) - first.length;
  const pages = Math.max(0, Math.ceil(left / PAGE_SIZE));
  const offsets = Array.from(
    { length: Math.min(pages, MOST_PAGES) },
    (_, index) => first.length + index * PAGE_SIZE,
  );
  const rest = await Promise.all(
    offsets.map((offset) => pageAt(session, body.id, region, offset).catch(problemOf)),
  );
  const told = rest.flatMap((page) => (Array.isArray(page) ? page : []));
  const [problem = null] = rest.flatMap((page) => (Array.isArray(page) ? [] : [page]));
  return { items: [...first, ...told], problem };
}

async function pageAt(
  session: Session,
  id: string,
  region: string,
  offset: number,
): Promise<unknown[]> {
  const told = await askApi(session, albumTracks(id, region, offset));
  if (told === null) throw new Failure('changed', `spotify: no tracks of ${id} from ${offset} on`);
  return shaped('spotify', tracksPage, told.body).items;
}

/** How many tracks the album counts, unplayable ones among them. */
function countOf({ total_tracks, tracks }: Album): number {
  return Math.max(counted(total_tracks) ?? 0, counted(tracks.total) ?? 0);
}
