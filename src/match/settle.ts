import { compareRead, type ReadTrack } from './compare.js';
import { consensusOf } from './consensus.js';
import type { Comparison, RecordFacts } from './facts.js';
import { fitsButOne } from './repair.js';

/** Two clusters join where what each agrees on is this likely one recording. */
const JOINS = 0.5;
/** Worth of a fit in all fields but one: below that of a fit in all. */
const ONE_DAMAGED = 0.9;
/** Fields that have to agree beside a damaged one: among several rows, and between two. */
const ENOUGH = { several: 3, two: 4 };
/** What joins in one round is a better witness in the next. */
const ROUNDS = 3;

/** Clusters being joined. */
interface Groups {
  records: RecordFacts[];
  rows: ReadTrack[];
  /** Rows of each cluster; empty for one that was joined to another. */
  members: number[][];
  /** The cluster of each row. */
  home: number[];
  /** Two rows compared. */
  compared: (i: number, j: number) => Comparison;
  /** What clusters agree on, by their list of rows. */
  agreed: Map<number[], ReadTrack>;
}

/** Two clusters, and how likely they are one recording, 0..1. */
interface Union {
  a: number;
  b: number;
  score: number;
}

/**
 * Joins clusters that are one recording by what their rows agree on, though the rows that were compared are too
 * damaged to show it. Of several claims on one cluster the best is met first, and at most one row of a source gets in.
 */
export function settle(
  records: RecordFacts[],
  rows: ReadTrack[],
  clusters: number[][],
  pairs: [number, number][],
  compared: Groups['compared'],
): number[][] {
  const home = rows.map(() => -1);
  clusters.forEach((own, at) => {
    for (const row of own) home[row] = at;
  });
  const members = [...clusters];
  const groups: Groups = { records, rows, members, home, compared, agreed: new Map() };
  let unions = unionsOf(groups, pairs);
  for (let round = 1; unions.length > 0; round++) {
    const changed = joinBest(groups, unions);
    if (changed.size === 0 || round === ROUNDS) break;
    // What did not change was refused before, or waits for a cluster that did.
    unions = unionsOf(
      groups,
      pairs.filter(([i, j]) => changed.has(home[i] ?? -1) || changed.has(home[j] ?? -1)),
    );
  }
  return groups.members
    .filter((own) => own.length > 0)
    .map((own) => own.sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b);
}

/** Joins the likeliest; the clusters that joined, or were wanted by one that joined another. */
function joinBest(groups: Groups, unions: Union[]): Set<number> {
  const changed = new Set<number>();
  const likeliest = unions
    .filter(({ score }) => score >= JOINS)
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const { a, b } of likeliest) {
    if (changed.has(a) || changed.has(b)) continue;
    changed.add(a).add(b);
    join(groups, a, b);
  }
  return changed;
}

function join({ members, home }: Groups, a: number, b: number): void {
  const moved = members[b] ?? [];
  for (const row of moved) home[row] = a;
  members[a] = [...(members[a] ?? []), ...moved];
  members[b] = [];
}

function unionsOf(groups: Groups, pairs: [number, number][]): Union[] {
  const { members, home } = groups;
  const seen = new Map<number, Union>();
  for (const [i, j] of pairs) {
    const [a = 0, b = 0] = [home[i], home[j]].sort((x = 0, y = 0) => x - y);
    const key = a * members.length + b;
    if (a === b || seen.has(key)) continue;
    seen.set(key, { a, b, score: likelihood(groups, members[a] ?? [], members[b] ?? []) });
  }
  return [...seen.values()];
}

function likelihood(groups: Groups, a: number[], b: number[]): number {
  if (!haveOtherSources(groups, a, b)) return 0;
  const [i = 0, j = 0] = [a[0], b[0]];
  const areTwo = a.length + b.length === 2;
  const found = areTwo
    ? groups.compared(i, j)
    : compareRead(agreedOn(groups, a), agreedOn(groups, b));
  const enough = areTwo ? ENOUGH.two : ENOUGH.several;
  return fitsButOne(found, enough) ? Math.max(ONE_DAMAGED, found.score) : found.score;
}

function agreedOn({ rows, agreed }: Groups, own: number[]): ReadTrack {
  const before = agreed.get(own);
  if (before) return before;
  const read = own.flatMap((row) => rows[row] ?? []);
  const [only] = read;
  const made = only && read.length === 1 ? only : consensusOf(read);
  agreed.set(own, made);
  return made;
}

function haveOtherSources({ records }: Groups, a: number[], b: number[]): boolean {
  const sources = new Set(a.map((row) => records[row]?.source));
  return b.every((row) => !sources.has(records[row]?.source));
}
