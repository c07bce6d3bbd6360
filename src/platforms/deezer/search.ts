import {
  type AlbumSearch,
  Failure,
  type ListingHead,
  problemOf,
  type TrackSearch,
} from '../../model/index.js';
import type { Session, Words } from '../platform.js';
import { rowsOf } from '../shape.js';
import { plain, texts } from '../text.js';
import { albumUrl, headOf, trackOf } from './convert.js';
import { factsOf } from './facts.js';
import {
  ALBUM_ROWS,
  albumByBarcode,
  albumSearch,
  preciseSearch,
  TRACK_ROWS,
  trackSearch,
} from './requests.js';
import { decideHere } from './rights.js';
import * as wire from './wire.js';

/** Albums for these words; where that search fails, those of the tracks that a search by both names finds. */
export async function searchAlbums(session: Session, words: Words): Promise<AlbumSearch> {
  try {
    return await byWords(session, words.text);
  } catch (thrown) {
    const { artist, title } = words;
    if (!(thrown instanceof Failure) || artist === null || title === null) throw thrown;
    const backup = await byTracks(session, artist, title).catch(problemOf);
    if ('code' in backup) throw thrown;
    return backup;
  }
}

/** The album with this barcode, or the edition that the caller's country has instead: its own barcode says which. */
export async function searchBarcode(session: Session, barcode: string): Promise<AlbumSearch> {
  const { text, request, seenAt } = await session.ask(albumByBarcode(barcode));
  const told = wire.albumIn(text);
  return { heads: told ? [headOf(told)] : [], whole: true, request, seenAt };
}

/** Songs for these words. Their terms hold for the caller's place; countries are not asked for. */
export async function searchTracks(
  session: Session,
  words: Words,
  page: number,
): Promise<TrackSearch> {
  const { text, request, seenAt } = await session.ask(trackSearch(words.text, page));
  const { data, total, next } = listIn(text);
  const { good, bad } = rowsOf(wire.track, data);
  const due = Math.min((total ?? 0) - (page - 1) * TRACK_ROWS, TRACK_ROWS);
  return {
    rows: good.map((row) => trackOf(row, decideHere(factsOf(row)).terms)),
    total: total ?? null,
    whole: bad === 0 && typeof total === 'number' && data.length >= due,
    last: !next,
    place: null,
    request,
    seenAt,
  };
}

async function byWords(session: Session, text: string): Promise<AlbumSearch> {
  const answer = await session.ask(albumSearch(text));
  const { data, total } = listIn(answer.text);
  const { good, bad } = rowsOf(wire.album, data);
  const isUncut = data.length >= Math.min(total ?? data.length, ALBUM_ROWS);
  const { request, seenAt } = answer;
  return { heads: good.map(headOf), whole: bad === 0 && isUncut, request, seenAt };
}

/** Tracks name their albums; that none does proves nothing. */
async function byTracks(session: Session, artist: string, title: string): Promise<AlbumSearch> {
  const { text, request, seenAt } = await session.ask(preciseSearch(artist, title));
  const { good } = rowsOf(wire.track, listIn(text).data);
  const heads = new Map(good.flatMap(albumOf).map((head) => [head.id, head]));
  return { heads: [...heads.values()], whole: false, request, seenAt };
}

function albumOf({ album, artist }: wire.Track): ListingHead[] {
  const id = album?.id;
  if (!id) return [];
  return [
    {
      platform: 'deezer',
      id,
      title: plain(album?.title),
      otherTitles: [],
      artists: texts(artist?.name),
      releaseDate: null,
      trackCount: null,
      barcode: null,
      url: albumUrl(id),
    },
  ];
}

function listIn(text: string) {
  const list = wire.listIn(text);
  if (list === null) throw new Failure('changed', 'deezer: no data where a list is due');
  return list;
}
