import { Failure, type Playlist } from '../../model/index.js';
import type { Session } from '../platform.js';
import { shaped } from '../shape.js';
import { plain } from '../text.js';
import { countOf, larger } from './convert.js';
import { withTerms } from './details.js';
import { orFailure, viaHosts } from './fall.js';
import { readPlaylistPages } from './pages.js';
import { playlistDetail } from './requests.js';
import { detail, opened, playlist } from './wire.js';

/** A public playlist and its songs, asked side by side; null where there is none. */
export async function readPlaylist(session: Session, id: string): Promise<Playlist | null> {
  const [head, songs] = await Promise.all([
    readHead(session, id),
    orFailure(readPlaylistPages(session, id)),
  ]);
  if (head === null) return null;
  if (songs instanceof Failure) throw songs;
  const { tracks, problem } = await withTerms(session, songs.songs, {
    digital: false,
    mostVerdicts: 0,
  });
  const trackCount = larger(head.trackCount, songs.declared);
  return {
    platform: 'migu',
    id,
    title: head.title,
    trackCount,
    url: `https://music.migu.cn/v3/music/playlist/${id}`,
    tracks,
    complete: songs.problem === null && trackCount !== null && tracks.length >= trackCount,
    problem: songs.problem ?? problem,
    place: null,
    request: songs.answer.request,
    seenAt: songs.answer.seenAt,
  };
}

async function readHead(
  session: Session,
  id: string,
): Promise<{ title: string; trackCount: number | null } | null> {
  const { value } = await viaHosts(session, {
    request: (host) => playlistDetail(host, id),
    read: (text) => {
      const { data } = opened(detail, text);
      if (data === null || (data !== undefined && Object.keys(data).length === 0)) return null;
      const { title, musicNum } = shaped('migu', playlist, data);
      return { title: plain(title), trackCount: countOf(musicNum) };
    },
  });
  return value;
}
