import {
  type Answer,
  Failure,
  type ListedTrack,
  type Listing,
  type Problem,
} from '../../model/index.js';
import type { Session } from '../platform.js';
import { counted, fromSeconds, isoDate, plain, texts } from '../text.js';
import { albumUrl, barcodeIn, isrcIn, titleOf } from './convert.js';
import { parsePage } from './page.js';
import { albumPage } from './requests.js';
import { decideHere, type PageRights } from './rights.js';
import { type Granted, type PageSong, type PageState, stateIn } from './wire-page.js';

/** An album's public page: it alone tells what is free with advertisements. */
export interface Page {
  state: PageState;
  answer: Answer;
}

const CLOSED = 'page closed';

/** The page of an album; null where it cannot be read. It is an extra: no failure of it is a failure of the album. */
export async function readPage(session: Session, id: string): Promise<Page | null> {
  if (session.memory.has(CLOSED)) return null;
  try {
    const answer = await session.ask(albumPage(id));
    const json = answer.status === 200 ? parsePage(answer.text) : null;
    if (json === null) return null;
    const state = stateIn(json);
    return state.DATA.ALB_ID === id ? { state, answer } : null;
  } catch (thrown) {
    if (thrown instanceof Failure) return null;
    throw thrown;
  }
}

/** The page of an album that is there could not be read: no other is asked for in this run. */
export function notePageClosed(session: Session): void {
  session.memory.set(CLOSED, true);
}

/** Who hears each song of a page on a day (ms), by id. */
export function rightsOnPage({ SONGS }: PageState, now: number): Map<string, PageRights> {
  return new Map(SONGS.data.map((song) => [song.SNG_ID, rightsOf(song, now)]));
}

/** The album as its page tells it, where the plain doors ended with `before`. */
export function pageListing({ state, answer }: Page, before: Problem, now: number): Listing {
  const { DATA, SONGS } = state;
  const id = DATA.ALB_ID;
  const title = plain(DATA.ALB_TITLE);
  return {
    platform: 'deezer',
    id,
    title,
    otherTitles: [],
    artists: texts(DATA.ART_NAME),
    releaseDate: isoDate(DATA.DIGITAL_RELEASE_DATE),
    trackCount: (counted(SONGS.total) ?? SONGS.data.length) + (counted(SONGS.filtered_count) ?? 0),
    barcode: barcodeIn(DATA.UPC),
    url: albumUrl(id),
    tracks: SONGS.data.map((song) => pageTrack(song, { id, title }, now)),
    complete: false,
    problem: { code: before.code, message: `${before.message}; read from the public page` },
    place: null,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}

function pageTrack(song: PageSong, album: ListedTrack['album'], now: number): ListedTrack {
  return {
    id: song.SNG_ID,
    title: titleOf(song.SNG_TITLE, song.VERSION),
    otherTitles: [],
    artists: texts(song.ART_NAME),
    album,
    disc: counted(song.DISK_NUMBER),
    number: counted(song.TRACK_NUMBER),
    durationMs: fromSeconds(song.DURATION),
    isrc: isrcIn(song.ISRC),
    url: `https://www.deezer.com/track/${song.SNG_ID}`,
    terms: decideHere({
      readable: null,
      isAlbumShut: false,
      preview: (song.MEDIA ?? []).some(({ TYPE }) => TYPE === 'preview'),
      hasAlternative: false,
      countries: null,
      lack: 'no-terms',
      page: rightsOf(song, now),
    }).terms,
  };
}

function rightsOf({ RIGHTS }: PageSong, now: number): PageRights {
  const granted: Granted = RIGHTS ?? {};
  const isLater = (day: string | null | undefined) => Date.parse(day ?? '') > now;
  const hasAds = granted.STREAM_ADS_AVAILABLE === true;
  const hasMembers = granted.STREAM_SUB_AVAILABLE === true;
  const ads = hasAds && !isLater(granted.STREAM_ADS);
  const members = ads || (hasMembers && !isLater(granted.STREAM_SUB));
  return { ads, members, later: !members && (hasAds || hasMembers) };
}
