import { compareRead, readTrack } from './compare.js';
import type { TrackFacts } from './facts.js';

/** The candidate that was taken. */
export interface Pick {
  /** Place in the list of candidates. */
  index: number;
  /** 0..1. */
  score: number;
  reasons: string[];
}

export interface Judgement {
  best: Pick | null;
  /** Nothing was taken, but something came so near that nobody may say it is not there. */
  doubtful: boolean;
}

/** From here up a candidate of the right version may be the one, though it is not taken. */
const NEAR = 0.1;

/** The candidate that is the same recording, the likeliest of several; null where none is. */
export function pickTrack(wanted: TrackFacts, candidates: TrackFacts[]): Pick | null {
  return judgeCandidates(wanted, candidates).best;
}

/** `pickTrack`, and whether a "no" of it is sure. */
export function judgeCandidates(wanted: TrackFacts, candidates: TrackFacts[]): Judgement {
  const read = readTrack(wanted);
  let best: Pick | null = null;
  let near = false;
  candidates.forEach((candidate, index) => {
    const { score, same, reasons } = compareRead(read, readTrack(candidate));
    near ||= score >= NEAR && !reasons.some((reason) => reason.startsWith('version-differs'));
    if (same && (best === null || score > best.score)) best = { index, score, reasons };
  });
  return { best, doubtful: best === null && near };
}
