import type { ReadTrack } from './compare.js';
import { squeeze } from './fold.js';

/** Pieces of text in more rows than this tell nothing and cost much. */
const COMMON = 400;
/** Of a row's pieces, this many of the rarest are followed. */
const FOLLOWED = 24;
/** The share of a row's followed pieces that a row worth comparing has. */
const SHARED = 0.2;
/** Rows that are compared with a row: those that share most with it. */
const NEAREST = 8;

/** Pairs `[i, j]`, i < j, of rows worth comparing: same ISRC, or many rare pieces of text shared. */
export function likelyPairs(
  rows: ReadTrack[],
  mayPair: (i: number, j: number) => boolean,
): [number, number][] {
  const pieces = rows.map(piecesOf);
  const holders = index(pieces);
  const pairs = new Map<number, [number, number]>();
  const shared = new Float64Array(rows.length);
  pieces.forEach((own, row) => {
    for (const other of nearest(row, rarest(own, holders), shared, mayPair)) {
      const [i, j] = row < other ? [row, other] : [other, row];
      pairs.set(i * rows.length + j, [i, j]);
    }
  });
  return [...pairs.values()];
}

function index(pieces: Set<string>[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  pieces.forEach((own, row) => {
    for (const piece of own) {
      const rows = holders.get(piece);
      if (rows) rows.push(row);
      else holders.set(piece, [row]);
    }
  });
  return holders;
}

/** Rows by what they share with `row`; `shared` is room for sums, zero before and after. */
function nearest(
  row: number,
  rare: number[][],
  shared: Float64Array,
  mayPair: (i: number, j: number) => boolean,
): number[] {
  const met: number[] = [];
  let followed = 0;
  for (const rows of rare) {
    const weight = 1 / Math.log(1 + rows.length);
    followed += weight;
    for (const other of rows) {
      if (shared[other] === 0) met.push(other);
      shared[other] = (shared[other] ?? 0) + weight;
    }
  }
  const near = met
    .map((other) => ({ other, weight: shared[other] ?? 0 }))
    .filter(({ other, weight }) => weight >= SHARED * followed && mayPair(row, other));
  for (const other of met) shared[other] = 0;
  return near
    .sort((a, b) => b.weight - a.weight || a.other - b.other)
    .slice(0, NEAREST)
    .map(({ other }) => other);
}

function rarest(own: Set<string>, holders: Map<string, number[]>): number[][] {
  return [...own]
    .map((piece) => holders.get(piece) ?? [])
    .filter((rows) => rows.length > 1 && rows.length <= COMMON)
    .sort((a, b) => a.length - b.length)
    .slice(0, FOLLOWED);
}

function piecesOf({ facts, readings }: ReadTrack): Set<string> {
  const pieces = new Set<string>();
  if (facts.isrc) pieces.add(`isrc ${facts.isrc}`);
  for (const { title, artists, album } of readings) {
    for (const text of [title.key, ...title.halves, ...title.asides]) addGrams(pieces, text);
    for (const artist of artists) addGrams(pieces, artist);
    addGrams(pieces, album);
  }
  return pieces;
}

/** A character beyond Latin and its kin says as much as two of them. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

function addGrams(pieces: Set<string>, text: string): void {
  const bare = squeeze(text);
  if (bare === '') return;
  const length = DENSE.test(bare) ? 2 : 4;
  if (bare.length <= length) pieces.add(bare);
  for (let at = 0; at + length <= bare.length; at++) pieces.add(bare.slice(at, at + length));
}
