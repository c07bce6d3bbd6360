import {
  Failure,
  type ListedTrack,
  type Problem,
  problemOf,
  type Request,
} from '../../model/index.js';
import type { Session } from '../platform.js';
import { faultIn, rowsOf } from '../shape.js';
import { askApi } from './api.js';
import { trackOf } from './convert.js';
import { withReplacements } from './replaced.js';
import { albumItems } from './requests.js';
import { cursorIn, resourceOf, resourcesIn } from './resources.js';
import { type Album, type Document, item, track } from './wire.js';

/** What an album holds in one country. */
export interface Items {
  tracks: ListedTrack[];
  /** How many of its items are videos. */
  videos: number;
  problem: Problem | null;
}

// Twenty items a page; nothing known is longer, and cursors that go in circles must end.
const MOST_PAGES = 50;

const GONE = new Failure('changed', 'tidal: the items of the album do not come to an end');

/** The tracks of an album, page by page; a page that fails ends the list with its problem. */
export async function readItems(
  session: Session,
  album: Album,
  first: Document,
  region: string,
  withTerms: boolean,
): Promise<Items> {
  const told = album.relationships?.items;
  if (!told?.data) throw new Failure('changed', 'tidal: relationships.items.data is missing');
  const next = (cursor: string) => albumItems(album.id, region, cursor, withTerms);
  const { pages, problem } = await furtherPages(session, next, told.links?.next);
  const rows = [...told.data, ...pages.flatMap(({ data }) => data)];
  const resources = resourcesIn(first, ...pages);
  const { good } = rowsOf(item, rows);
  const places = good.filter(({ type }) => type === 'tracks');
  const came = places.map((place) => resourceOf(resources, place));
  const setting = { region, now: session.now };
  const placed = came.flatMap((raw, index) =>
    rowsOf(track, [raw]).good.map((row) => ({
      row,
      track: trackOf(row, resources, setting, { album, meta: places[index]?.meta }),
    })),
  );
  const fault = faultIn('tidal', item, rows, 'items') ?? faultIn('tidal', track, came, 'tracks');
  return {
    tracks: await withReplacements(session, placed, resources, setting),
    videos: good.length - places.length,
    problem: problem ?? fault,
  };
}

/** The pages after the first, one after the other, as each names the next. */
async function furtherPages(
  session: Session,
  request: (cursor: string) => Request,
  next: string | null | undefined,
): Promise<{ pages: Document[]; problem: Problem | null }> {
  const pages: Document[] = [];
  let cursor = cursorIn(next);
  while (cursor !== null && pages.length < MOST_PAGES) {
    const told = await askApi(session, request(cursor)).catch(problemOf);
    if (told === null) return { pages, problem: GONE.problem };
    if ('code' in told) return { pages, problem: told };
    pages.push(told.document);
    cursor = cursorIn(told.document.links?.next);
  }
  return { pages, problem: cursor === null ? null : GONE.problem };
}
