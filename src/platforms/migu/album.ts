import { Failure, type ListingHead } from '../../model/index.js';
import type { Session } from '../platform.js';
import { shaped } from '../shape.js';
import { headOf, larger } from './convert.js';
import { type Door, firstToAnswer, orFailure, viaHosts } from './fall.js';
import { distinct, readPages, type Songs } from './pages.js';
import { albumDetail, albumInOne } from './requests.js';
import { album, albumWithSongs, detail, opened, resources, songsIn } from './wire.js';

/** An album with its songs, before their terms are known. */
export interface Album {
  head: ListingHead;
  songs: Songs;
}

/** An ordinary album: dossier C'', gone on with C' where rows lack; else B beside C' or C. Null: no such album. */
export async function readOrdinary(
  session: Session,
  id: string,
  head: ListingHead | null,
): Promise<Album | null> {
  return firstToAnswer([
    async () => {
      const read = await readInOne(session, '2003', id, id);
      if (read === null && head) throw contradiction(id);
      return read && !isWhole(read.songs) ? longer(session, id, read) : read;
    },
    () => inParts(session, id, head),
  ]);
}

/** Album and songs in one answer; null where Migu says that there is none. `ours`: its id in our form. */
export async function readInOne(
  session: Session,
  type: '2003' | '5',
  id: string,
  ours: string,
): Promise<Album | null> {
  const { value, answer } = await viaHosts(session, inOneDoor(type, id, ours));
  return value && { head: value.head, songs: { ...value.songs, answer } };
}

function inOneDoor(
  type: '2003' | '5',
  id: string,
  ours: string,
): Door<{ head: ListingHead; songs: Omit<Songs, 'answer'> } | null> {
  return {
    request: (host) => albumInOne(host, type, id),
    read: (text) => {
      const [resource] = opened(resources, text).resource ?? [];
      if (resource === undefined) return null;
      const told = shaped('migu', albumWithSongs, resource);
      const head = headOf(ours, told);
      const { songs, problem } = songsIn(told.songItems ?? []);
      return { head, songs: { songs: distinct(songs), declared: head.trackCount, problem } };
    },
  };
}

/** True when nothing more need be asked: every row was read, and there are as many as Migu counts. */
export function isWhole({ songs, declared, problem }: Songs): boolean {
  return problem === null && declared !== null && songs.length >= declared;
}

/** A search that lists an album which its own page denies leaves open which of them is wrong. */
export function contradiction(id: string): Failure {
  return new Failure('changed', `migu: album ${id} was found and is empty`);
}

async function longer(session: Session, id: string, read: Album): Promise<Album> {
  const pages = await orFailure(readPages(session, id));
  if (pages instanceof Failure) {
    return { ...read, songs: { ...read.songs, problem: read.songs.problem ?? pages.problem } };
  }
  return { ...read, songs: joined(read.songs, pages) };
}

/** Two readings of one list: the later one's order, whatever either holds. */
export function joined(earlier: Songs, later: Songs): Songs {
  const songs = distinct([...later.songs, ...earlier.songs]);
  const declared = larger(earlier.declared, later.declared);
  const short = declared !== null && songs.length < declared;
  const problem = later.problem ?? (short ? earlier.problem : null);
  return { songs, declared, problem, answer: earlier.answer };
}

/** Album and songs asked apart, side by side. What a search told of the album is not asked again. */
async function inParts(
  session: Session,
  id: string,
  known: ListingHead | null,
): Promise<Album | null> {
  const [head, songs] = await Promise.all([
    known ?? readDetail(session, { request: (host) => albumDetail(host, id), id }),
    orFailure(readPages(session, id)),
  ]);
  if (head === null) return null;
  if (songs instanceof Failure) throw songs;
  return { head, songs };
}

/** An album told about alone; null where Migu says that there is none. */
export async function readDetail(
  session: Session,
  { request, id }: { request: Door<unknown>['request']; id: string },
): Promise<ListingHead | null> {
  const { value } = await viaHosts(session, {
    request,
    read: (text) => {
      const { data } = opened(detail, text);
      const empty = data === null || (data !== undefined && Object.keys(data).length === 0);
      return empty ? null : headOf(id, shaped('migu', album, data));
    },
  });
  return value;
}
