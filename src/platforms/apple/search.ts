import {
  type AlbumSearch,
  Failure,
  type ListingHead,
  problemOf,
  type Request,
  type TrackSearch,
  terms,
} from '../../model/index.js';
import type { Session, Words } from '../platform.js';
import { headOf, trackOf } from './convert.js';
import { joinTracks, otherNames } from './join.js';
import { isLimited, noteSeen } from './limit.js';
import { ALBUM_ROWS, albumSearch, lookupBarcode, MOST_ROWS, songSearch } from './requests.js';
import { askShop, speaksOfStreaming } from './shop.js';
import type { Rows } from './wire.js';

/** Albums for these words, in every shop of the session. */
export function searchAlbums(session: Session, words: Words): Promise<AlbumSearch> {
  return albumsBy(session, ALBUM_ROWS, (region) => albumSearch(termOf(words), region));
}

/** Albums with this barcode, in every shop. What a shop answers may be another edition: no barcode is told. */
export function searchBarcode(session: Session, barcode: string): Promise<AlbumSearch> {
  return albumsBy(session, MOST_ROWS, (region) => lookupBarcode(barcode, region));
}

/**
 * Songs for these words, in every shop. There is one page, and no total: what a search does not show proves nothing,
 * so it is never whole.
 */
export async function searchTracks(session: Session, words: Words): Promise<TrackSearch> {
  const { answers, failures } = await askAll(session, (region) =>
    songSearch(termOf(words), region),
  );
  const [first] = answers;
  if (!first) throw firstOf(failures);
  const shelves = [
    ...answers.map(({ region, rows }) => ({
      tracks: songsIn(rows, region),
      lacking: terms('unknown', 'search-cut', { region }),
    })),
    ...failures.map(({ region, failure }) => ({
      tracks: [],
      lacking: terms('unknown', failure.code, { region }),
    })),
  ];
  const { request, seenAt } = first;
  const rows = joinTracks(shelves);
  return { rows, total: null, whole: false, last: true, place: null, request, seenAt };
}

interface ShopAnswer {
  region: string;
  rows: Rows;
  request: string;
  seenAt: string;
}

interface ShopFailure {
  region: string;
  failure: Failure;
}

/** The same question to every shop, side by side. */
async function askAll(
  session: Session,
  question: (region: string) => Request,
): Promise<{ answers: ShopAnswer[]; failures: ShopFailure[] }> {
  const asked = session.regions.map(async (region): Promise<ShopAnswer | ShopFailure> => {
    try {
      const { rows, answer } = await askShop(session, question(region));
      return { region, rows, request: answer.request, seenAt: answer.seenAt };
    } catch (thrown) {
      const { code, message } = problemOf(thrown);
      return { region, failure: new Failure(code, message, thrown) };
    }
  });
  const all = await Promise.all(asked);
  return {
    answers: all.filter((one) => 'rows' in one),
    failures: all.filter((one) => 'failure' in one),
  };
}

async function albumsBy(
  session: Session,
  most: number,
  question: (region: string) => Request,
): Promise<AlbumSearch> {
  const wasLimited = isLimited(session.memory);
  const { answers, failures } = await askAll(session, question);
  const [first] = answers;
  if (!first) throw firstOf(failures);
  const heads = answers.flatMap(({ rows, region }) => headsIn(session, rows, region));
  const isDoubtful = wasLimited && answers.some(({ rows }) => rows.count === 0);
  return {
    heads: onceEach(heads),
    whole: failures.length === 0 && !isDoubtful && answers.every(({ rows }) => isUncut(rows, most)),
    request: first.request,
    seenAt: first.seenAt,
  };
}

/** A full page of a search may have been cut; no total says. */
function isUncut(rows: Rows, most: number): boolean {
  return rows.whole && rows.count < most;
}

function headsIn(session: Session, rows: Rows, region: string): ListingHead[] {
  for (const { collectionId } of rows.albums) noteSeen(session.memory, collectionId, region);
  return rows.albums.map((album) => headOf(album, region));
}

/** Shops share ids, and name albums in their own languages. */
function onceEach(heads: readonly ListingHead[]): ListingHead[] {
  const byId = new Map<string, ListingHead>();
  for (const head of heads) {
    const known = byId.get(head.id);
    if (!known) byId.set(head.id, head);
    else
      byId.set(head.id, {
        ...known,
        otherTitles: otherNames(known.title, known.otherTitles, [head.title], head.otherTitles),
      });
  }
  return [...byId.values()];
}

function songsIn(rows: Rows, region: string) {
  const speaks = speaksOfStreaming(rows.songs);
  return rows.songs.map((song) => trackOf(song, region, speaks));
}

function firstOf([first]: readonly ShopFailure[]): Failure {
  return first?.failure ?? new Failure('changed', 'apple: no shop to ask');
}

function termOf({ artist, title, text }: Words): string {
  return artist !== null && title !== null ? `${artist} ${title}` : text;
}
