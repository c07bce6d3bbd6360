import type { Comparison, RecordFacts, TrackFacts } from './facts.js';
import { type Reading, readingsOf } from './readings.js';
import {
  type Evidence,
  weighComposed,
  weighDurations,
  weighNumbers,
  weighReadings,
  weighVersions,
  weighYears,
} from './weigh.js';
import { WEIGHTS } from './weights.js';

export type { Comparison, RecordFacts, TrackFacts } from './facts.js';

/** A row read once, to be compared many times. */
export interface ReadTrack {
  facts: TrackFacts & Pick<RecordFacts, 'year'>;
  readings: Reading[];
}

/** Score of two rows whose version words differ: never more than this. */
const OTHER_VERSION = 0.2;
const SAME = 0.5;
/** From here up no other reading is tried. */
const CERTAIN = 0.97;
const NOTHING: Comparison = { score: 0, same: false, reasons: [] };
/** What tells two takes of one song apart. */
const TELLS_TAKES = /^(?:duration|album|number|title-with-album)/;
const SAME_ALBUM = /^(?:album-equal|album-close|title-with-album)$/;

/** Whether two rows are one recording. Symmetric. Equal ISRC proves it, unequal ISRC says nothing. */
export function compareTracks(a: TrackFacts, b: TrackFacts): Comparison {
  return compareRead(readTrack(a), readTrack(b));
}

export function readTrack(facts: TrackFacts): ReadTrack {
  return { facts, readings: readingsOf(facts) };
}

/** `compareTracks` for rows that were read before. */
export function compareRead(a: ReadTrack, b: ReadTrack): Comparison {
  if (sameIsrc(a.facts.isrc, b.facts.isrc)) {
    return { score: 1, same: true, reasons: ['isrc-equal'] };
  }
  let best = NOTHING;
  for (const evidence of understandings(a, b)) {
    const one = judge(a, b, evidence);
    if (one.score > best.score) best = one;
    if (best.score > CERTAIN) break;
  }
  return best;
}

/** What each pair of readings says, the plain ones first; then what the title fields say as they stand. */
function* understandings(a: ReadTrack, b: ReadTrack): Generator<Evidence[]> {
  const measured = [
    ...weighDurations(a.facts.durationMs, b.facts.durationMs),
    ...weighYears(a.facts, b.facts),
  ];
  const isOneLength = measured.some(({ reason }) => /^duration-(?:equal|near)$/.test(reason));
  for (const left of a.readings) {
    for (const right of b.readings) {
      yield [
        ...weighReadings(left, right),
        ...measured,
        ...weighVersions(left, right, isOneLength),
      ];
    }
  }
  for (const [left, right] of composable(a, b)) {
    const composed = weighComposed(left, right);
    if (composed.length > 0)
      yield [...composed, ...measured, ...weighVersions(left, right, isOneLength)];
  }
}

/** The plain reading of each with every reading of the other. */
function composable(a: ReadTrack, b: ReadTrack): [Reading, Reading][] {
  const [left, right] = [a.readings.slice(0, 1), b.readings.slice(0, 1)];
  return [
    ...left.flatMap((one) => b.readings.map((other): [Reading, Reading] => [one, other])),
    ...right.flatMap((other) => a.readings.slice(1).map((one): [Reading, Reading] => [one, other])),
  ];
}

function sameIsrc(a: string | undefined, b: string | undefined): boolean {
  return !!a && !!b && plainIsrc(a) === plainIsrc(b);
}

function plainIsrc(isrc: string): string {
  return isrc.replace(/[^a-z0-9]/giu, '').toUpperCase();
}

/** Log odds that one song is one recording where its lengths differ: the likest title cannot outweigh them. */
function oneTake(evidence: Evidence[]): number {
  if (!evidence.some(({ reason }) => reason === 'duration-apart')) return Number.POSITIVE_INFINITY;
  return evidence
    .filter(({ reason }) => TELLS_TAKES.test(reason))
    .reduce((sum, { weight }) => sum + weight, WEIGHTS.oneTake);
}

function judge(a: ReadTrack, b: ReadTrack, facts: Evidence[]): Comparison {
  const isOneAlbum = facts.some(({ reason }) => SAME_ALBUM.test(reason));
  const evidence = [...facts, ...weighNumbers(a.facts, b.facts, isOneAlbum)];
  const odds = evidence.reduce((sum, one) => sum + one.weight, WEIGHTS.prior);
  const sure = 1 / (1 + Math.exp(-Math.min(odds, oneTake(evidence))));
  const reasons = evidence.map((one) => one.reason);
  const isOther = reasons.some((reason) => reason.startsWith('version-differs'));
  const score = isOther ? sure * OTHER_VERSION : sure;
  return { score, same: score >= SAME, reasons };
}
