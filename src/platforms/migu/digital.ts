import { Failure, type ListingHead } from '../../model/index.js';
import type { Session } from '../platform.js';
import { type Album, contradiction, isWhole, joined, readDetail, readInOne } from './album.js';
import { countOf, larger } from './convert.js';
import { firstToAnswer, orFailure, viaHosts } from './fall.js';
import { digitalId } from './ids.js';
import { distinct, type Songs } from './pages.js';
import { digitalDetail, digitalSongs } from './requests.js';
import { opened, songPage, songsIn } from './wire.js';

/** A digital album: dossier D's two doors side by side, backed up by the one that tells both. Null: no such album. */
export async function readDigital(
  session: Session,
  contentId: string,
  known: ListingHead | null,
): Promise<Album | null> {
  const inOne = () => readInOne(session, '5', contentId, digitalId(contentId));
  return firstToAnswer([
    async () => {
      const read = await inTwo(session, contentId);
      if (read === null && known) throw contradiction(digitalId(contentId));
      return read && !isWhole(read.songs) ? fuller(read, await orFailure(inOne())) : read;
    },
    inOne,
  ]);
}

function fuller(read: Album, more: Album | null | Failure): Album {
  if (more === null || more instanceof Failure) return read;
  return { ...read, songs: joined(read.songs, more.songs) };
}

async function inTwo(session: Session, contentId: string): Promise<Album | null> {
  const id = digitalId(contentId);
  const [head, songs] = await Promise.all([
    readDetail(session, { request: (host) => digitalDetail(host, contentId), id }),
    orFailure(readSongs(session, contentId)),
  ]);
  if (head === null) return null;
  if (songs instanceof Failure) throw songs;
  return { head, songs: { ...songs, declared: larger(head.trackCount, songs.declared) } };
}

/** The list has no pages: it must hold as many rows as it counts. */
async function readSongs(session: Session, contentId: string): Promise<Songs> {
  const { value, answer } = await viaHosts(session, {
    request: (host) => digitalSongs(host, contentId),
    read: (text) => {
      const { songList, totalCount } = opened(songPage, text).data;
      const { songs, problem } = songsIn(songList ?? []);
      return { songs: distinct(songs), declared: countOf(totalCount), problem };
    },
  });
  return { ...value, answer };
}
