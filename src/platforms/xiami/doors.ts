import { Failure, type Listing } from '../../model/index.js';
import type { Adapter, Session } from '../platform.js';
import { parseJson } from '../shape.js';
import { type Captured, newestReadable } from './archive.js';
import { fromJson, fromPage, type ReadAlbum } from './convert.js';
import { albumOfSong, isOtherPage, parseAlbum, preloadedIn } from './page.js';
import { albumOf, type Preloaded, preloadedOf, songsOf } from './wire.js';

export const adapter: Adapter = {
  searchAlbums: closed,
  readAlbum,
  searchTracks: closed,
  albumOfTrack,
};

async function closed(): Promise<never> {
  throw new Failure(
    'no-search',
    'xiami: closed since 2021-02-05, and its search with it; paste the address its album had, for example https://www.xiami.com/album/512288',
  );
}

/** An album as the newest readable capture shows it. Throws Failure no-capture where there is none. */
async function readAlbum(session: Session, id: string): Promise<Listing> {
  const listing = await newestReadable(session, 'album', id, (page) => listingOf(id, page));
  if (listing) return listing;
  throw noCapture(`album ${id}`);
}

async function albumOfTrack(session: Session, id: string): Promise<string> {
  const album = await newestReadable(session, 'song', id, ({ html }) => albumIn(html));
  if (album) return album;
  throw noCapture(`song ${id}`);
}

function noCapture(what: string): Failure {
  return new Failure('no-capture', `xiami: the Internet Archive has no capture of ${what}`);
}

function albumIn(html: string): string | null {
  const told = stateIn(html)?.songData?.songDetail;
  return told ? (told.albumId ?? told.albumStringId ?? null) : albumOfSong(html);
}

/** The listing that a capture shows; null for a page that is no album. */
function listingOf(id: string, page: Captured): Listing | null {
  const read = readPage(id, page.html);
  if (read === null || read.tracks.length === 0 || read.head.title === '') return null;
  const { head, tracks, bad } = read;
  return {
    ...head,
    url: page.url,
    tracks,
    // Old pages count no songs: one that was stored in part may show a few of them.
    complete: bad === 0 && tracks.length >= (head.trackCount ?? 0) && /<\/html>/i.test(page.html),
    problem: null,
    place: null,
    request: page.request,
    seenAt: page.takenAt,
  };
}

function readPage(id: string, html: string): ReadAlbum | null {
  if (isOtherPage(html)) return null;
  const state = stateIn(html);
  if (!state) return fromPage(id, parseAlbum(html));
  const detail = state.albumData?.albumDetail;
  if (!detail) return null;
  const album = albumOf(detail);
  return fromJson(id, album, songsOf(album.songs));
}

function stateIn(html: string): Preloaded | null {
  const coded = preloadedIn(html);
  if (coded === null) return null;
  return preloadedOf(parseJson('xiami', Buffer.from(coded, 'base64').toString('utf8')));
}
