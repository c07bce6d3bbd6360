import { likelyPairs } from './blocks.js';
import { compareRead, type ReadTrack, readTrack } from './compare.js';
import type { Comparison, RecordFacts } from './facts.js';
import { settle } from './settle.js';

/**
 * Gathers the rows of several sources into recordings: lists of places in `records`, each row in exactly one,
 * at most one row of a source in each, in the order of their first rows.
 * Rows are compared only where they share rare pieces of text, so the time grows nearly as their number does.
 */
export function clusterRecords(records: RecordFacts[]): number[][] {
  const rows = records.map(readTrack);
  const compared = comparer(rows);
  const score: Score = (i, j) => compared(i, j).score;
  const clusters = rows.map((_, row) => [row]);
  const home = rows.map((_, row) => row);
  const pairs = likelyPairs(rows, (i, j) => records[i]?.source !== records[j]?.source);
  const links = pairs
    .map(([i, j]) => ({ i, j, score: score(i, j) }))
    .filter((link) => link.score >= TAKEN)
    .sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  for (const { i, j } of links) {
    const [to = 0, from = 0] = [home[i], home[j]].sort((a = 0, b = 0) => a - b);
    const [kept = [], moved = []] = [clusters[to], clusters[from]];
    if (to === from || !mayJoin(kept, moved, records, score)) continue;
    for (const row of moved) home[row] = to;
    clusters[to] = [...kept, ...moved].sort((a, b) => a - b);
    clusters[from] = [];
  }
  return settle(
    records,
    rows,
    clusters.filter((cluster) => cluster.length > 0),
    pairs,
    compared,
  );
}

const TAKEN = 0.35;
const BOUND = 4;

type Score = (i: number, j: number) => number;

/** Rows compared by number, each pair once. */
function comparer(rows: ReadTrack[]): (i: number, j: number) => Comparison {
  const known = new Map<number, Comparison>();
  return (i, j) => {
    const pair = Math.min(i, j) * rows.length + Math.max(i, j);
    const before = known.get(pair);
    if (before) return before;
    const [a, b] = [rows[i], rows[j]];
    const found = a && b ? compareRead(a, b) : NOTHING;
    known.set(pair, found);
    return found;
  };
}

const NOTHING: Comparison = { score: 0, same: false, reasons: [] };

function mayJoin(a: number[], b: number[], records: RecordFacts[], score: Score): boolean {
  const sources = new Set(a.map((row) => records[row]?.source));
  if (b.some((row) => sources.has(records[row]?.source))) return false;
  const odds = a.flatMap((i) => b.map((j) => oddsOf(score(i, j))));
  return odds.reduce((sum, one) => sum + one, 0) >= odds.length * oddsOf(TAKEN);
}

/** Log odds of a score, bounded: no single pair decides for a whole group. */
function oddsOf(score: number): number {
  return Math.max(-BOUND, Math.min(BOUND, Math.log(score / (1 - score))));
}
