import type { Listing, ListingHead } from '../../model/index.js';
import type { Adapter, Session } from '../platform.js';
import { shaped } from '../shape.js';
import { type Album, readOrdinary } from './album.js';
import { completed, larger, sharedArtists, trackOf } from './convert.js';
import { withTerms } from './details.js';
import { readDigital } from './digital.js';
import { viaHosts } from './fall.js';
import { contentIdOf } from './ids.js';
import { readPlaylist } from './playlist.js';
import { shortLink, songDetail } from './requests.js';
import { searchAlbums } from './search.js';
import { searchTracks } from './songs.js';
import { opened, resources, song } from './wire.js';

/** Songs of one album about which Migu is asked one by one, where nothing else tells their terms. */
const MOST_VERDICTS = 4;

export const adapter: Adapter = {
  searchAlbums,
  readAlbum,
  searchTracks,
  albumOfTrack,
  readPlaylist,
  resolve: async (session, code) => (await session.ask(shortLink(code))).url,
};

async function readAlbum(
  session: Session,
  id: string,
  head: ListingHead | null,
): Promise<Listing | null> {
  const contentId = contentIdOf(id);
  const album =
    contentId === null
      ? await readOrdinary(session, id, head)
      : await readDigital(session, contentId, head);
  return (
    album && toListing(session, { ...album, head: completed(album.head, head) }, contentId !== null)
  );
}

async function toListing(
  session: Session,
  { head, songs }: Album,
  digital: boolean,
): Promise<Listing> {
  const judging = { digital, mostVerdicts: MOST_VERDICTS };
  const { tracks, problem } = await withTerms(session, songs.songs, judging);
  const trackCount = larger(head.trackCount, songs.declared);
  return {
    ...head,
    artists: head.artists.length > 0 ? head.artists : sharedArtists(tracks),
    trackCount,
    tracks,
    complete: songs.problem === null && trackCount !== null && tracks.length >= trackCount,
    problem: songs.problem ?? problem,
    place: null,
    request: songs.answer.request,
    seenAt: songs.answer.seenAt,
  };
}

/** By the details of the song, which know its `contentId` and its `copyrightId`. */
async function albumOfTrack(session: Session, id: string): Promise<string | null> {
  const { value } = await viaHosts(session, {
    request: (host) => songDetail(host, id),
    read: (text) => {
      const [resource] = opened(resources, text).resource ?? [];
      return resource === undefined ? null : trackOf(shaped('migu', song, resource), []).album;
    },
  });
  return value?.id ?? null;
}
