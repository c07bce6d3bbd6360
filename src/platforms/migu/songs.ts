import type { TrackSearch } from '../../model/index.js';
import type { Session, Words } from '../platform.js';
import { rowsOf } from '../shape.js';
import { countOf } from './convert.js';
import { withTerms } from './details.js';
import { type Door, firstToAnswer, type Told, viaHosts } from './fall.js';
import { distinct } from './pages.js';
import { oldSearch, SEARCH_PAGE, songSearch } from './requests.js';
import { boxes, foundSong, oldSongs, opened, type Song, song } from './wire.js';

type Page = Pick<TrackSearch, 'total' | 'whole' | 'last'> & { songs: Song[] };

/** The old search, whose rows carry their terms; then the new one, whose rows need one request more. */
export async function searchTracks(
  session: Session,
  words: Words,
  page: number,
): Promise<TrackSearch> {
  const { value, answer } = await pageOf(session, words.text, page);
  const { songs, ...told } = value;
  const { tracks } = await withTerms(session, songs, { digital: false, mostVerdicts: 0 });
  const { request, seenAt } = answer;
  return { ...told, rows: tracks, place: null, request, seenAt };
}

/** The two searches order their rows differently: later pages come from the one that gave the first. */
async function pageOf(session: Session, text: string, page: number): Promise<Told<Page>> {
  const viaNew = `new song search: ${text}`;
  const old = () => viaHosts(session, oldDoor(text, page));
  const fresh = () => viaHosts(session, newDoor(text, page));
  if (page > 1) return session.memory.has(viaNew) ? fresh() : old();
  return firstToAnswer([
    old,
    async () => {
      const told = await fresh();
      session.memory.set(viaNew, true);
      return told;
    },
  ]);
}

function oldDoor(text: string, page: number): Door<Page> {
  return {
    request: (host) => oldSearch(host, 'song', text, page),
    read: (body) => {
      const { result, totalCount, correct } = opened(oldSongs, body).songResultData;
      const { good, bad } = rowsOf(foundSong, result ?? []);
      const total = countOf(totalCount);
      const size = good.length + bad;
      const earlier = (page - 1) * SEARCH_PAGE;
      const due =
        total === null ? SEARCH_PAGE : Math.min(Math.max(total - earlier, 0), SEARCH_PAGE);
      // Words that Migu put right are not the words that were asked for.
      const asAsked = (correct ?? []).length === 0;
      const last = size === 0 || (total === null ? size < SEARCH_PAGE : earlier + size >= total);
      return { songs: distinct(good), total, whole: bad === 0 && asAsked && size >= due, last };
    },
  };
}

function newDoor(text: string, page: number): Door<Page> {
  return {
    request: (host) => songSearch(host, text, page),
    read: (body) => {
      const { items, hasNext } = opened(boxes, body).data;
      const list = (items ?? []).map((box) => (box as { song?: unknown } | null)?.song);
      const { good, bad } = rowsOf(song, list);
      const more = hasNext ?? list.length >= SEARCH_PAGE;
      const whole = bad === 0 && (!more || list.length >= SEARCH_PAGE);
      return { songs: distinct(good), total: null, whole, last: !more || list.length === 0 };
    },
  };
}
