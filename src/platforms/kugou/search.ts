import type { AlbumSearch, Answer, ListingHead, TrackSearch } from '../../model/index.js';
import type { Session, Words } from '../platform.js';
import { rowsOf } from '../shape.js';
import { firstOf } from './attempt.js';
import { headOf, headOfSong } from './convert.js';
import { ALBUMS_SIZE, albumSearch, FOUND_SIZE, oldSongSearch, songSearch } from './requests.js';
import { type Songs, songsOfFound, songsOfRows, withOthers } from './rows.js';
import { withTerms } from './terms.js';
import { albumRow } from './wire.js';
import { infoPage, listsPage } from './wire-bodies.js';

/** Totals of 461 and 480 were seen where there are more: from here on the last page proves nothing. */
const CAPPED_FROM = 460;

interface FoundPage extends Songs {
  /** Rows as they came, the other releases inside them not counted. */
  received: number;
  total: number;
  corrected: boolean;
  answer: Answer;
}

/** Albums for these words; by the song search where the album search fails. */
export function searchAlbums(session: Session, words: Words): Promise<AlbumSearch> {
  return firstOf([() => albumsByName(session, words), () => albumsOfSongs(session, words)]);
}

async function albumsByName(session: Session, words: Words): Promise<AlbumSearch> {
  const answer = await session.ask(albumSearch(words.text));
  const { rows, total } = infoPage(answer.text);
  const { good, bad } = rowsOf(albumRow, rows.filter(standsForAlbum));
  return {
    heads: good.map(headOf),
    whole: bad === 0 && rows.length >= Math.min(total, ALBUMS_SIZE),
    ...evidence(answer),
  };
}

/** Rows with album 0 stand for none, whatever else they hold or lack. */
function standsForAlbum(row: unknown): boolean {
  const { albumid } = (row ?? {}) as { albumid?: unknown };
  return albumid !== 0 && albumid !== '0';
}

/** The albums that songs for these words are on; that none is among them proves nothing. */
async function albumsOfSongs(session: Session, words: Words): Promise<AlbumSearch> {
  const { songs, answer } = await foundSongs(session, words, 1);
  const heads = songs.map(headOfSong).filter((head) => head !== null);
  const byId = new Map<string, ListingHead>();
  for (const head of heads) if (!byId.has(head.id)) byId.set(head.id, head);
  return { heads: [...byId.values()], whole: false, ...evidence(answer) };
}

/** Songs for these words, with their terms; other releases that the platform folds into a row are rows of their own. */
export async function searchTracks(
  session: Session,
  words: Words,
  page: number,
): Promise<TrackSearch> {
  const found = await foundSongs(session, words, page);
  const { tracks } = await withTerms(session, found.songs);
  const { total, received } = found;
  const before = (page - 1) * FOUND_SIZE;
  const last = received === 0 || before + FOUND_SIZE >= total;
  const isUncut = received >= Math.min(Math.max(total - before, 0), FOUND_SIZE);
  const isCapped = last && total >= CAPPED_FROM;
  return {
    rows: tracks,
    total,
    whole: isUncut && !isCapped && !found.corrected && found.unread === null,
    last,
    place: null,
    ...evidence(found.answer),
  };
}

function foundSongs(session: Session, words: Words, page: number): Promise<FoundPage> {
  return firstOf([
    async () => {
      const answer = await session.ask(songSearch(words.text, page));
      const { rows, ...told } = listsPage(answer.text);
      const songs = withOthers(songsOfFound(rows), songsOfFound);
      return { ...songs, ...told, received: rows.length, answer };
    },
    async () => {
      const answer = await session.ask(oldSongSearch(words.text, page));
      const { rows, total } = infoPage(answer.text);
      const songs = withOthers(songsOfRows(rows), songsOfRows);
      return { ...songs, total, corrected: false, received: rows.length, answer };
    },
  ]);
}

function evidence({ request, seenAt }: Answer): { request: string; seenAt: string } {
  return { request, seenAt };
}
