import {
  type Cache,
  saveAlbum,
  saveAnswer,
  saveListing,
  saveQuestion,
} from '../../src/cache/index.js';
import { changesOf } from '../../src/history/index.js';
import type { ListedTrack, Listing } from '../../src/model/index.js';
import { day, listing } from '../cache/rows.js';

const FACTS = {
  artist: 'Somebody',
  title: 'Album',
  pasted: null,
  releaseDate: null,
  candidates: [],
};

/** Keeps one platform's answer of one day as a lookup does: its listing, the answer, and the album matched from it. */
export function answered(
  cache: Cache,
  days: number,
  tracks: ListedTrack[] | null,
  rest: Partial<Listing> = {},
): number {
  const seenAt = day(days);
  const question = saveQuestion(cache, 'q', 'Somebody - Album', FACTS, Date.parse(seenAt));
  const read = tracks && listing('a', tracks, { seenAt, ...rest });
  if (read) saveListing(cache, read);
  saveAnswer(cache, question, {
    platform: 'qqmusic',
    status: read ? (read.problem ? 'partial' : 'found') : 'absent',
    place: rest.place ?? null,
    problem: read?.problem ?? null,
    whole: true,
    dig: 0,
    regions: [],
    seenAt,
    heads: [],
    listings: read ? [read] : [],
    songs: [],
  });
  if (read) keepAlbum(cache, question, read);
  return question;
}

function keepAlbum(cache: Cache, question: number, read: Listing): void {
  saveAlbum(cache, question, {
    title: 'Album',
    artists: ['Somebody'],
    releaseDate: null,
    barcode: null,
    base: { platform: 'qqmusic', id: read.id, url: read.url },
    why: 'pasted',
    tracks: read.tracks.map((track, row) => ({
      disc: 1,
      number: row + 1,
      title: track.title,
      artists: track.artists,
      durationMs: null,
      isrc: null,
      from: ['qqmusic'],
    })),
    listings: [{ platform: 'qqmusic', id: read.id, confidence: 1, edition: 'same', extras: [] }],
    cells: read.tracks.map((track, row) => ({
      row,
      platform: 'qqmusic',
      trackId: track.id,
      listingId: read.id,
      via: 'album',
      confidence: 1,
      access: null,
      reason: null,
      evidence: [],
      seenAt: read.seenAt,
    })),
  });
}

/** The changes in short: kind, track, and the days between which it happened. */
export function told(cache: Cache, question: number): string[] {
  return changesOf(cache, question, []).map(({ kind, track, trackId, lastSeen, seenAt, place }) =>
    [kind, trackId ?? '-', track?.title ?? '-', dayOf(lastSeen), dayOf(seenAt), place ?? '-'].join(
      ' ',
    ),
  );
}

function dayOf(iso: string): number {
  return Math.round((Date.parse(iso) - Date.parse(day(0))) / 86_400_000);
}
