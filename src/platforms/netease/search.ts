import { type AlbumSearch, type Answer, Failure, type TrackSearch } from '../../model/index.js';
import type { Session, Words } from '../platform.js';
import { parseJson, rowsOf, shaped } from '../shape.js';
import { whole } from '../text.js';
import { readingsOf } from './batch.js';
import { headOf, trackOf } from './convert.js';
import { cloudSearch, PAGE_SIZE, plainSearch } from './requests.js';
import { placeSoFar, rememberAbroad } from './vantage.js';
import * as wire from './wire.js';

type RowSchema = typeof wire.song | typeof wire.oldSong;

/** Albums for these words: today's search, then the older one. */
export function searchAlbums(session: Session, words: Words): Promise<AlbumSearch> {
  return firstAnswer(
    async () => albumsIn(session, await session.ask(cloudSearch('album', words.text, 1))),
    async () => albumsIn(session, await session.ask(plainSearch('album', words.text, 1))),
    session,
  );
}

/** Songs for these words: today's search with terms inline, then the older one, whose rows the batch gives terms. */
export function searchTracks(session: Session, words: Words, page: number): Promise<TrackSearch> {
  const { text } = words;
  return firstAnswer(
    async () =>
      songsIn(session, await session.ask(cloudSearch('song', text, page)), wire.song, page),
    async () =>
      songsIn(session, await session.ask(plainSearch('song', text, page)), wire.oldSong, page),
    session,
  );
}

/** The first search, else the second, whose lacks prove nothing abroad; where both fail, the first failure. */
async function firstAnswer<T extends { whole: boolean }>(
  first: () => Promise<T>,
  second: () => Promise<T>,
  session: Session,
): Promise<T> {
  const found = await first().catch(failureOnly);
  if (!(found instanceof Failure)) return found;
  const backup = await second().catch(failureOnly);
  if (backup instanceof Failure) throw found;
  return { ...backup, whole: backup.whole && placeSoFar(session.memory) !== 'abroad' };
}

/** A platform's failure as a value; a fault of ours is thrown on. */
function failureOnly(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  throw thrown;
}

function albumsIn(session: Session, { text, request, seenAt }: Answer): AlbumSearch {
  const { result } = shaped('netease', wire.albumSearch, searchBody(session, text));
  const rows = result.albums ?? [];
  const { good, bad } = rowsOf(wire.album, rows);
  const whole = bad === 0 && isUncut(rows.length, totalOf(result.albumCount), 1);
  return { heads: good.map(headOf), whole, request, seenAt };
}

async function songsIn(
  session: Session,
  { text, request, seenAt }: Answer,
  schema: RowSchema,
  page: number,
): Promise<TrackSearch> {
  const { result } = shaped('netease', wire.songSearch, searchBody(session, text));
  const rows = result.songs ?? [];
  const { good, bad } = rowsOf(schema, rows);
  const { readings, place } = await readingsOf(session, good);
  const total = totalOf(result.songCount);
  const last = rows.length < PAGE_SIZE || (total !== null && page * PAGE_SIZE >= total);
  return {
    rows: readings.flatMap((reading) => trackOf(reading) ?? []),
    total,
    whole: bad === 0 && isUncut(rows.length, total, page) && !(last && isCap(total)),
    last,
    // A page without songs tells no place, whatever else this run has seen.
    place: readings.length > 0 ? place : null,
    request,
    seenAt,
  };
}

/** Callers abroad may be told so, and some of them get an encrypted text where the rows should be. */
function searchBody(session: Session, text: string): unknown {
  const body = parseJson('netease', text);
  if (wire.isToldAbroad(body)) rememberAbroad(session.memory);
  if (wire.isEncrypted(body))
    throw new Failure('refused', 'netease: this search is closed to callers from abroad');
  return body;
}

function totalOf(count: number | null | undefined): number | null {
  return whole(Math.max(0, Math.trunc(count ?? Number.NaN)));
}

/** Whether a page holds all the rows that it should. */
function isUncut(rows: number, total: number | null, page: number): boolean {
  const due = (total ?? 0) - (page - 1) * PAGE_SIZE;
  return rows >= Math.min(due, PAGE_SIZE);
}

/** The platform counts no further than some round number (250 in 2026, 600 in 2018): beyond it nothing is told. */
function isCap(total: number | null): boolean {
  return total !== null && total >= 250 && total % 50 === 0;
}
