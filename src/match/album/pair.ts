import type { ListedTrack } from '../../model/index.js';
import { artistLikeness, artistNames } from '../artists.js';
import { compareRead } from '../compare.js';
import { inOtherScript } from '../scripts.js';
import { relateTitles, type TitleRelation } from '../titles.js';
import { samePosition } from './positions.js';
import type { Row } from './rows.js';

/** How sure it is that two rows of one album are one track. */
export interface PairScore {
  /** 0 (they are not) to 1. */
  score: number;
  reasons: string[];
}

/** Where two rows stand to each other, as far as the rows already matched tell. */
export interface Standing {
  /** Between the same neighbours, and the only ones there that can go together. */
  sameSlot: boolean;
  /** 0..1: how near their places in the two lists are. */
  nearness: number;
}

export const NO_PAIR: PairScore = { score: 0, reasons: [] };

/** Lengths of one recording, rounded or cut to seconds by either side, lie this near. */
const EQUAL_MS = 1500;
const NEAR_MS = 3000;

type Lengths = 'equal' | 'near' | 'loose' | 'apart' | 'untold';

export function compareLengths(a: number | null, b: number | null): Lengths {
  if (!a || !b) return 'untold';
  const apart = Math.abs(a - b);
  if (apart <= EQUAL_MS) return 'equal';
  if (apart <= NEAR_MS) return 'near';
  return apart <= 5000 + 0.02 * Math.max(a, b) ? 'loose' : 'apart';
}

/** Compares two rows by what they are called; where they stand only tells equals apart. */
export function pairByTitle(a: Row, b: Row, standing: Standing): PairScore {
  const own = bestOf(a, b, (one) => byTitle(a, b, one));
  if (own.score === 0) return own;
  const place = samePosition(a.stated, b.stated) ? 0.05 : 0;
  return { ...own, score: Math.min(1, own.score + place + 0.05 * standing.nearness) };
}

/** Compares two rows whose titles do not show that they are one: by place and length. */
export function pairByPlace(a: Row, b: Row, standing: Standing): PairScore {
  return bestOf(a, b, (one) => byPlace(a, b, one, standing));
}

interface Titles {
  left: number;
  right: number;
  relation: TitleRelation;
  versions: 'equal' | 'one-sided' | 'differ';
}

function bestOf(a: Row, b: Row, judge: (titles: Titles) => PairScore): PairScore {
  let best = NO_PAIR;
  a.titles.forEach((one, left) => {
    b.titles.forEach((other, right) => {
      const versions = relateVersions(one.versions, other.versions);
      const score = judge({ left, right, relation: relateTitles(one, other), versions });
      if (score.score > best.score) best = score;
    });
  });
  return best;
}

function relateVersions(a: readonly string[], b: readonly string[]): Titles['versions'] {
  if (a.join() === b.join()) return 'equal';
  const words = a.length === 0 ? b : b.length === 0 ? a : [];
  return words.length > 0 && words.every((word) => OWN_LENGTH.test(word)) ? 'one-sided' : 'differ';
}

/** Versions that hardly ever last exactly as long as the plain recording. */
const OWN_LENGTH = /^(?:live|remix|acoustic|demo|reprise|extended|short|rerecorded|other:)/u;

function byTitle(a: Row, b: Row, { left, right, relation, versions }: Titles): PairScore {
  if (isIsrcEqual(a.track, b.track)) return { score: 0.95, reasons: ['isrc-equal'] };
  const lengths = compareLengths(a.track.durationMs, b.track.durationMs);
  const reasons = [`title-${relation.kind}`, `duration-${lengths}`];
  if (versions === 'differ') return NO_PAIR;
  if (versions === 'one-sided') {
    const isOne =
      relation.kind === 'equal' && lengths === 'equal' && samePosition(a.stated, b.stated);
    return isOne ? { score: 0.6, reasons: [...reasons, 'version-untold'] } : NO_PAIR;
  }
  if (relation.kind === 'equal') return byEqualTitle(a, b, lengths, reasons);
  const [one, other] = [a.read[left], b.read[right]];
  if (!one || !other || lengths === 'apart') return NO_PAIR;
  if (relation.kind !== 'close' && relation.kind !== 'part') return NO_PAIR;
  const compared = compareRead(one, other);
  if (!compared.same) return NO_PAIR;
  return { score: 0.6 + 0.25 * relation.value * compared.score, reasons };
}

function byEqualTitle(a: Row, b: Row, lengths: Lengths, reasons: string[]): PairScore {
  const isPlaced = samePosition(a.stated, b.stated);
  if (lengths === 'apart') {
    return isPlaced && !haveOtherArtists(a, b) && areHalfNear(a, b)
      ? { score: 0.55, reasons: [...reasons, 'same-number'] }
      : NO_PAIR;
  }
  if (lengths !== 'equal' && !isPlaced && haveOtherArtists(a, b)) return NO_PAIR;
  const score = { equal: 0.9, near: 0.87, loose: 0.8, untold: 0.82 }[lengths];
  return { score, reasons };
}

/** A length told wrongly or another edit: still within a sixth. */
function areHalfNear(a: Row, b: Row): boolean {
  const [left, right] = [a.track.durationMs ?? 0, b.track.durationMs ?? 0];
  return Math.abs(left - right) <= Math.max(left, right) / 6;
}

function haveOtherArtists(a: Row, b: Row): boolean {
  const likeness = artistLikeness(artistNames(a.track.artists), artistNames(b.track.artists));
  return likeness !== null && likeness < 0.75;
}

function byPlace(
  a: Row,
  b: Row,
  { relation, versions }: Titles,
  { sameSlot }: Standing,
): PairScore {
  const isPlaced = samePosition(a.stated, b.stated);
  const lengths = compareLengths(a.track.durationMs, b.track.durationMs);
  if (versions !== 'equal' || lengths === 'apart' || !(isPlaced || sameSlot)) return NO_PAIR;
  const reasons = [
    `title-${relation.kind}`,
    `duration-${lengths}`,
    ...(isPlaced ? ['same-number'] : []),
    ...(sameSlot ? ['same-neighbours'] : []),
  ];
  return { score: placeScore(relation, lengths, isPlaced && sameSlot, sameSlot, a, b), reasons };
}

function placeScore(
  relation: TitleRelation,
  lengths: Lengths,
  isBoth: boolean,
  sameSlot: boolean,
  a: Row,
  b: Row,
): number {
  if (relation.kind === 'numbers-differ') return 0;
  if (relation.value >= 0.5) return lengths === 'untold' && !isBoth ? 0 : 0.7;
  const isTranslated = areInOtherScripts(a, b);
  if (lengths === 'equal' || lengths === 'near')
    return translatedScore(isTranslated, isBoth, lengths);
  return lengths === 'untold' && isTranslated && sameSlot ? 0.6 : 0;
}

function translatedScore(isTranslated: boolean, isBoth: boolean, lengths: Lengths): number {
  if (isTranslated) return isBoth ? 0.8 : 0.75;
  return isBoth && lengths === 'equal' ? 0.6 : 0;
}

function areInOtherScripts(a: Row, b: Row): boolean {
  return a.titles.some((one) => b.titles.some((other) => inOtherScript(one.key, other.key)));
}

function isIsrcEqual(a: ListedTrack, b: ListedTrack): boolean {
  return a.isrc !== null && a.isrc !== '' && a.isrc.toUpperCase() === b.isrc?.toUpperCase();
}
