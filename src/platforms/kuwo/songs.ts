import { type Answer, Failure, type TrackSearch } from '../../model/index.js';
import type { Session, Words } from '../platform.js';
import { whole } from '../text.js';
import { asWords, firstOpen, orThrow } from './asking.js';
import { trackOf } from './convert.js';
import { parseQuoted } from './quoted.js';
import * as requests from './requests.js';
import { termsOfSongs } from './terms.js';
import { songHits } from './wire.js';

interface Page {
  answer: Answer;
  found: ReturnType<typeof songHits>;
  total: number | null;
}

/** A page of songs: the site's own search, else the same at the older host. */
export async function searchTracks(
  session: Session,
  words: Words,
  page: number,
): Promise<TrackSearch> {
  const text = asWords(words);
  const { answer, found, total } = await firstOpen([
    () => ask(session, text, page, 'www'),
    () => ask(session, text, page, 'search'),
  ]);
  const songs = [...found.rows.good, ...found.elsewhere.good];
  const { termsOf } = await termsOfSongs(session, songs, { albumSold: false });
  const readable = found.rows.problem === null && found.elsewhere.problem === null;
  return {
    rows: songs.map((song) => trackOf(song, termsOf(song))),
    total,
    whole: readable && isUncut(found.rows.count, total, page),
    last: isLast(found.rows.count, total, page),
    place: null,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}

async function ask(
  session: Session,
  text: string,
  page: number,
  host: 'www' | 'search',
): Promise<Page> {
  const request = requests.songSearch(text, page, host);
  const first = read(await session.ask(request));
  if (!isHiccup(first, page)) return first;
  const again = read(await session.ask(request));
  if (!isHiccup(again, page)) return again;
  throw new Failure('changed', `kuwo: a song search counts ${again.total} songs and shows none`);
}

function read(answer: Answer): Page {
  const found = songHits(parseQuoted(answer.text));
  orThrow(found.rows);
  return { answer, found, total: totalOf(found.total) };
}

/** The search sometimes counts songs and shows none of them: asked again, it does. */
function isHiccup({ found, total }: Page, page: number): boolean {
  const due = total === null || total > (page - 1) * requests.SONG_HITS;
  return due && whole(found.show) === 0;
}

function isUncut(count: number, total: number | null, page: number): boolean {
  if (total === null) return false;
  const due = Math.min(total - (page - 1) * requests.SONG_HITS, requests.SONG_HITS);
  return count >= due;
}

function isLast(count: number, total: number | null, page: number): boolean {
  if (count === 0) return true;
  return total === null ? count < requests.SONG_HITS : page * requests.SONG_HITS >= total;
}

function totalOf(told: Parameters<typeof whole>[0]): number | null {
  const total = whole(told);
  return total !== null && total >= 0 ? total : null;
}
