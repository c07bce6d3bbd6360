import { type Answer, Failure, type Problem } from '../../model/index.js';
import type { Session } from '../platform.js';
import { countOf } from './convert.js';
import { type Door, firstToAnswer, orFailure, viaHosts } from './fall.js';
import { albumSongs, oldAlbumSongs, playlistSongs, SONGS_PAGE } from './requests.js';
import { opened, type Song, songPage, songsIn } from './wire.js';

/** The songs of an album as far as they could be read. */
export interface Songs {
  /** Each once, in list order. */
  songs: Song[];
  /** How many Migu says there are. */
  declared: number | null;
  problem: Problem | null;
  answer: Answer;
}

interface Page {
  songs: Song[];
  declared: number | null;
  problem: Problem | null;
  goesOn: boolean;
}

// No album comes near; a list without an end is no list.
const MOST_PAGES = 40;

/** Dossier C', whose rows carry terms, then C; each to its last page. Fails where the first page does. */
export async function readPages(session: Session, albumId: string): Promise<Songs> {
  return firstToAnswer([
    () => toTheEnd(session, (page) => pageDoor((host) => oldAlbumSongs(host, albumId, page))),
    () => toTheEnd(session, (page) => pageDoor((host) => albumSongs(host, albumId, page))),
  ]);
}

/** The songs of a playlist, to its last page. Fails where the first page does. */
export function readPlaylistPages(session: Session, playlistId: string): Promise<Songs> {
  return toTheEnd(session, (page) => pageDoor((host) => playlistSongs(host, playlistId, page)));
}

async function toTheEnd(session: Session, door: (page: number) => Door<Page>): Promise<Songs> {
  const first = await viaHosts(session, door(1));
  let read: Songs = { ...first.value, answer: first.answer };
  let goesOn = first.value.goesOn;
  for (let page = 2; goesOn; page++) {
    const next = page > MOST_PAGES ? endless : await orFailure(viaHosts(session, door(page)));
    if (next instanceof Failure) return { ...read, problem: read.problem ?? next.problem };
    const songs = distinct([...read.songs, ...next.value.songs]);
    goesOn = next.value.goesOn && songs.length > read.songs.length;
    read = { ...read, songs, problem: read.problem ?? next.value.problem };
  }
  return read;
}

const endless = new Failure('changed', 'migu: the list of songs has no last page');

/** Pages of C say whether they go on; those of C' end with a short one. */
function pageDoor(request: Door<Page>['request']): Door<Page> {
  return {
    request,
    read: (text) => {
      const { songList, totalCount, hasNext } = opened(songPage, text).data;
      const list = songList ?? [];
      const { songs, problem } = songsIn(list);
      const goesOn = list.length > 0 && (hasNext ?? list.length >= SONGS_PAGE);
      return { songs: distinct(songs), declared: countOf(totalCount), problem, goesOn };
    },
  };
}

/** Migu repeats rows; the first of each stays. */
export function distinct(songs: Song[]): Song[] {
  const seen = new Set<string>();
  return songs.filter((one) => !seen.has(one.contentId) && seen.add(one.contentId));
}
