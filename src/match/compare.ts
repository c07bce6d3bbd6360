import type { Comparison, RecordFacts, TrackFacts } from './facts.js';
import { type Reading, readingsOf } from './readings.js';
import { differingVersions } from './versions.js';
import { type Evidence, weighCounts, weighDurations, weighReadings } from './weigh.js';
import { WEIGHTS } from './weights.js';

export type { Comparison, RecordFacts, TrackFacts } from './facts.js';

/** A row read once, to be compared many times. */
export interface ReadTrack {
  facts: TrackFacts & Pick<RecordFacts, 'year'>;
  readings: Reading[];
}

/** Score of two rows whose version words differ: never more than this. */
const OTHER_VERSION = 0.2;
export const SAME = 0.5;

/** Whether two rows are one recording. Symmetric. Equal ISRC proves it, unequal ISRC says nothing. */
export function compareTracks(a: TrackFacts, b: TrackFacts): Comparison {
  return compareRead(readTrack(a), readTrack(b));
}

export function readTrack(facts: TrackFacts): ReadTrack {
  return { facts, readings: readingsOf(facts) };
}

/** `compareTracks` for rows that were read before. */
export function compareRead(a: ReadTrack, b: ReadTrack): Comparison {
  if (sameIsrc(a.facts.isrc, b.facts.isrc))
    return { score: 1, same: true, reasons: ['isrc-equal'] };
  const measured = [
    ...weighDurations(a.facts.durationMs, b.facts.durationMs),
    ...weighCounts(a.facts.number, b.facts.number, 'number'),
    ...weighCounts(a.facts.year, b.facts.year, 'year'),
  ];
  let best: Comparison | null = null;
  for (const left of a.readings) {
    for (const right of b.readings) {
      const one = judge(
        [...weighReadings(left, right), ...measured],
        differingVersions(left, right),
      );
      if (best === null || one.score > best.score) best = one;
    }
  }
  return best ?? { score: 0, same: false, reasons: [] };
}

function sameIsrc(a: string | undefined, b: string | undefined): boolean {
  return !!a && !!b && plainIsrc(a) === plainIsrc(b);
}

function plainIsrc(isrc: string): string {
  return isrc.replace(/[^a-z0-9]/giu, '').toUpperCase();
}

function judge(evidence: Evidence[], versions: string[]): Comparison {
  const odds = evidence.reduce((sum, one) => sum + one.weight, WEIGHTS.prior);
  const sure = 1 / (1 + Math.exp(-odds));
  const reasons = [
    ...evidence.map((one) => one.reason),
    ...versions.map((word) => `version-differs:${word}`),
  ];
  const score = versions.length > 0 ? sure * OTHER_VERSION : sure;
  return { score, same: score >= SAME, reasons };
}
