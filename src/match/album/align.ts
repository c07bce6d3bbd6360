import type { ListedTrack } from '../../model/index.js';
import { assign } from './assign.js';
import { NO_PAIR, type PairScore, pairByPlace, pairByTitle, type Standing } from './pair.js';
import { type Row, readRows } from './rows.js';
import { slotsBetween } from './slots.js';
import { isSameKey, uniqueKeys } from './unique.js';

/** Two rows that are one track. */
export interface Pairing {
  /** Places in the two lists. */
  reference: number;
  row: number;
  /** 0..1. */
  confidence: number;
  reasons: string[];
}

/** The one-to-one pairing of two listings' rows that fits best as a whole; rows that fit nothing stay out. */
export function alignTracks(
  reference: readonly ListedTrack[],
  rows: readonly ListedTrack[],
): Pairing[] {
  const left = readRows(reference, new Set()).map((row) => [row]);
  return alignRows(left, readRows(rows, new Set()));
}

/**
 * Pairs tracks, each known by one or more rows, with the rows of one more listing, both in album order.
 * First by title, version, length and ISRC; what is left by place and length.
 */
export function alignRows(tracks: readonly (readonly Row[])[], rows: readonly Row[]): Pairing[] {
  const nearness = nearnessOf(tracks.length, rows.length);
  const sure = pairUnique(tracks, rows);
  const named = pairLeft(tracks, rows, sure, (track, row, i, j) =>
    bestPair(track, row, pairByTitle, { sameSlot: false, nearness: nearness(i, j) }),
  );
  const slots = slotsBetween(tracks.length, rows.length, named);
  return pairLeft(tracks, rows, named, (track, row, i, j) =>
    bestPair(track, row, pairByPlace, { sameSlot: slots(i, j), nearness: nearness(i, j) }),
  ).sort((a, b) => a.reference - b.reference);
}

/** 1 where two rows stand equally far into their lists, 0 at opposite ends. */
function nearnessOf(left: number, right: number): (i: number, j: number) => number {
  const along = (index: number, length: number): number => (length < 2 ? 0 : index / (length - 1));
  return (i, j) => 1 - Math.abs(along(i, left) - along(j, right));
}

function bestPair(
  track: readonly Row[],
  row: Row,
  pair: (a: Row, b: Row, standing: Standing) => PairScore,
  standing: Standing,
): PairScore {
  let best = NO_PAIR;
  for (const known of track) {
    const one = pair(known, row, standing);
    if (one.score > best.score) best = one;
  }
  return best;
}

/** Titles that stand once on each side need no weighing, as long as the lengths do not speak against it. */
function pairUnique(tracks: readonly (readonly Row[])[], rows: readonly Row[]): Pairing[] {
  const left = uniqueKeys(tracks.map((track) => track));
  const right = uniqueKeys(rows.map((row) => [row]));
  const pairs: Pairing[] = [];
  for (const [key, reference] of left) {
    const row = right.get(key);
    const [track, other] = [tracks[reference], row === undefined ? undefined : rows[row]];
    if (row === undefined || !track || !other) continue;
    const pair = bestPair(track, other, pairByTitle, { sameSlot: false, nearness: 1 });
    if (pair.score >= 0.85 && track.some((known) => isSameKey(known, other))) {
      pairs.push({ reference, row, confidence: pair.score, reasons: pair.reasons });
    }
  }
  return pairs;
}

type Score = (track: readonly Row[], row: Row, i: number, j: number) => PairScore;

/** Adds the best pairs among what is not paired yet. */
function pairLeft(
  tracks: readonly (readonly Row[])[],
  rows: readonly Row[],
  paired: readonly Pairing[],
  score: Score,
): Pairing[] {
  const left = others(
    tracks.length,
    paired.map((one) => one.reference),
  );
  const right = others(
    rows.length,
    paired.map((one) => one.row),
  );
  const scores = left.map((i) =>
    right.map((j) => {
      const [track, row] = [tracks[i], rows[j]];
      return track && row ? score(track, row, i, j) : NO_PAIR;
    }),
  );
  const chosen = assign(scores.map((line) => line.map((one) => one.score)));
  const added = chosen.flatMap((column, line): Pairing[] => {
    const [reference, row, pair] = [left[line], right[column], scores[line]?.[column]];
    if (reference === undefined || row === undefined || !pair) return [];
    return [{ reference, row, confidence: pair.score, reasons: pair.reasons }];
  });
  return [...paired, ...added];
}

function others(length: number, taken: readonly number[]): number[] {
  const gone = new Set(taken);
  return Array.from({ length }, (_, i) => i).filter((i) => !gone.has(i));
}
