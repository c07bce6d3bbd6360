import { Failure } from '../../model/index.js';
import type { Session } from '../platform.js';
import { callerOf } from './caller.js';
import { browse } from './requests.js';
import { toTheEnd } from './rows.js';
import { bodyOf, type Row, shelfIn } from './wire.js';

/** An album's page lists a hundred rows at most. */
const FULL = 100;

/** True where the album's page shows music videos in place of the recordings, or cannot show all its rows. */
export function wantsAudio(rows: readonly Row[], count: number | null): boolean {
  const videos = rows.some((row) => row.videoId !== null && !isAudio(row));
  return videos || (rows.length >= FULL && (count ?? 0) > rows.length);
}

/**
 * The rows with the ids of the recordings, as the album's own playlist tells them, and the rows after the last one
 * where the playlist goes on. The rows stay as they are where it cannot be read: they play too.
 */
export async function withAudio(session: Session, rows: Row[], list: string): Promise<Row[]> {
  const audio = await playlistRows(session, list);
  const ofSet = new Map(audio.map((row) => [row.setId, row]));
  const swapped = rows.map((row) => {
    const other = row.setId === null ? undefined : ofSet.get(row.setId);
    return other?.videoId ? { ...row, videoId: other.videoId, kind: other.kind } : row;
  });
  const follows = rows.length >= FULL && audio[rows.length - 1]?.setId === rows.at(-1)?.setId;
  return follows ? [...swapped, ...audio.slice(rows.length).map(numberedAt(rows.length))] : swapped;
}

async function playlistRows(session: Session, list: string): Promise<Row[]> {
  try {
    const answer = await session.ask(browse(callerOf(session), `VL${list}`));
    return (await toTheEnd(session, shelfIn(bodyOf(answer.text), 'musicPlaylistShelfRenderer')))
      .rows;
  } catch (thrown) {
    if (thrown instanceof Failure) return [];
    throw thrown;
  }
}

/** Rows of a playlist show no number: their place in it is one. */
function numberedAt(before: number): (row: Row, at: number) => Row {
  return (row, at) => ({ ...row, index: { runs: [{ text: String(before + at + 1) }] } });
}

function isAudio({ kind }: Row): boolean {
  return kind === null || kind === undefined || kind === 'MUSIC_VIDEO_TYPE_ATV';
}
