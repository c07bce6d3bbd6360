import { dirname } from 'node:path';
import { type Cache, ownAlbumIds, ownAlbumRows, ownProblems, ownRows } from '../cache/index.js';
import { foldText } from '../match/keys.js';
import { Failure, type Listing, type TrackSearch } from '../model/index.js';
import type { Adapter, Words } from '../platforms/platform.js';
import { albumKeysOf, artistKeysOf, keysWithin, titleKeysOf } from './keys.js';
import { headOf, tracksOf } from './shelf.js';

/** The own files as they were last read. */
export interface Shelf {
  cache: Cache;
  roots: readonly string[];
  /** Folders and list entries that could not be read. */
  blocked: readonly { path: string }[];
  /** ISO 8601. */
  seenAt: string;
}

/** Stands where platforms name the request that showed something: what was read, and no path. */
const REQUEST = 'own files';

/** Answers for the own files like any platform. What could not be read is never said to be absent. */
export function ownAdapter(shelf: Shelf): Adapter {
  const { seenAt } = shelf;
  return {
    async searchAlbums(_session, words) {
      const heads = ownAlbumIds(shelf.cache, shelf.roots, albumKeys(words))
        .map((id) => headOf(id, rowsOf(shelf, id)))
        .filter((head) => head !== null);
      const whole = !isUnreadNear(shelf, words.title ?? words.text);
      return { heads, whole, request: REQUEST, seenAt };
    },
    async readAlbum(_session, id) {
      return listingOf(shelf, id);
    },
    async searchTracks(_session, words) {
      return songsOf(shelf, words);
    },
    async albumOfTrack() {
      throw new Failure('no-search', 'local: own files have no addresses');
    },
  };
}

function albumKeys({ text, artist, title }: Words): string[] {
  if (title === null) return keysWithin(text);
  return [...albumKeysOf(title), ...(artist === null ? [] : artistKeysOf([artist]))];
}

function rowsOf(shelf: Shelf, id: string) {
  return ownAlbumRows(shelf.cache, shelf.roots, id);
}

function listingOf(shelf: Shelf, id: string): Listing | null {
  const rows = rowsOf(shelf, id);
  const head = headOf(id, rows);
  if (!head) return null;
  const folders = new Set(rows.map((row) => dirname(row.path)));
  return {
    ...head,
    tracks: tracksOf(rows),
    complete: !unreadPaths(shelf).some((path) => folders.has(dirname(path))),
    problem: null,
    place: null,
    request: REQUEST,
    seenAt: shelf.seenAt,
  };
}

/** An artist's name may be spelt otherwise in the tags: finding nothing by it alone says nothing. */
function songsOf(shelf: Shelf, { artist, title }: Words): TrackSearch {
  const keys = [
    ...(title === null ? [] : titleKeysOf(title)),
    ...(artist === null ? [] : artistKeysOf([artist])),
  ];
  const rows = tracksOf(ownRows(shelf.cache, shelf.roots, keys));
  return {
    rows,
    total: rows.length,
    whole: title !== null && !isUnreadNear(shelf, title),
    last: true,
    place: null,
    request: REQUEST,
    seenAt: shelf.seenAt,
  };
}

/** True where something that could not be read is called, or lies in a folder called, by this name: it may be this. */
function isUnreadNear(shelf: Shelf, name: string): boolean {
  const wanted = foldText(name).replaceAll(' ', '');
  return unreadPaths(shelf).some((path) => foldText(path).replaceAll(' ', '').includes(wanted));
}

function unreadPaths({ cache, roots, blocked }: Shelf): string[] {
  return [...ownProblems(cache, roots), ...blocked].map(({ path }) => path);
}
