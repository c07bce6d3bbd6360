import {
  type AlbumSearch,
  type Answer,
  Failure,
  type Request,
  type TrackSearch,
} from '../../model/index.js';
import type { Session, Words } from '../platform.js';
import { rowsOf, shaped } from '../shape.js';
import { firstAnswer } from './backups.js';
import { isOrphanage, trackOf } from './convert.js';
import { legacyData, partOf } from './gateway.js';
import { searchHead } from './heads.js';
import { placeAsked } from './place.js';
import { desktopSearch, mobileSearch, oldAlbumSearch, smartbox } from './requests.js';
import { type SearchPage, searchPageOf } from './searchpage.js';
import { withTerms } from './terms.js';
import * as wire from './wire.js';

/** Albums for these words: the two gateway searches, then the two weak doors, whose empty answer proves nothing. */
export function searchAlbums(session: Session, words: Words): Promise<AlbumSearch> {
  const { text } = words;
  return firstAnswer([
    () => gatewayAlbums(session, desktopSearch('album', text, 1)),
    () => gatewayAlbums(session, mobileSearch('album', text, 1)),
    () => weakAlbums(session, smartbox(text), suggestedRows),
    () => weakAlbums(session, oldAlbumSearch(text), oldRows),
  ]);
}

async function gatewayAlbums(session: Session, request: Request): Promise<AlbumSearch> {
  const answer = await session.ask(request);
  const page = searchPageOf(partOf(answer.text, 'req'), 'album', 1);
  const search = albumsOf(answer, page.rows);
  return { ...search, whole: search.whole && page.uncut };
}

async function weakAlbums(
  session: Session,
  request: Request,
  rowsIn: (data: unknown) => unknown[],
): Promise<AlbumSearch> {
  const answer = await session.ask(request);
  const search = albumsOf(answer, rowsIn(legacyData(answer.text)));
  if (search.heads.length === 0)
    throw new Failure('refused', `qqmusic: an empty answer of ${request.url} proves nothing`);
  return { ...search, whole: false };
}

function suggestedRows(data: unknown): unknown[] {
  return shaped('qqmusic', wire.suggestions, data).album;
}

function oldRows(data: unknown): unknown[] {
  return shaped('qqmusic', wire.oldSearch, data).album.list;
}

function albumsOf({ request, seenAt }: Answer, rows: unknown[]): AlbumSearch {
  const { good, bad } = rowsOf(wire.albumRow, rows);
  const heads = good.filter((row) => !isOrphanage(row)).map(searchHead);
  return { heads, whole: bad === 0, request, seenAt };
}

/** Songs for these words, 20 a page; copies that the platform folds into one row stand behind that row. */
export function searchTracks(session: Session, words: Words, page: number): Promise<TrackSearch> {
  return firstAnswer([
    () => gatewaySongs(session, desktopSearch('song', words.text, page), page),
    () => gatewaySongs(session, mobileSearch('song', words.text, page), page),
  ]);
}

async function gatewaySongs(session: Session, request: Request, at: number): Promise<TrackSearch> {
  const answer = await session.ask(request);
  const page = searchPageOf(partOf(answer.text, 'req'), 'song', at);
  const { rows, bad } = unfolded(page);
  // Without rows the place is no matter; what it says must not hang on what else this run has asked.
  const place = rows.length > 0 ? placeAsked(session) : null;
  const [termed, seenFrom] = await Promise.all([withTerms(session, rows), place]);
  return {
    rows: termed.rows.map((row) => trackOf(row, seenFrom, termed.lacks.get(row.mid))),
    total: page.total,
    whole: page.uncut && bad === 0,
    last: page.last,
    place: seenFrom,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}

function unfolded(page: SearchPage): { rows: wire.SongRow[]; bad: number } {
  const shown = rowsOf(wire.songRow, page.rows);
  const folded = rowsOf(
    wire.songRow,
    shown.good.flatMap((row) => row.grp),
  );
  return { rows: [...shown.good, ...folded.good], bad: shown.bad + folded.bad };
}
