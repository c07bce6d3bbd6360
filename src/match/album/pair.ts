import type { ListedTrack } from '../../model/index.js';
import { artistLikeness, artistNames } from '../artists.js';
import { compareRead, type ReadTrack } from '../compare.js';
import { similarity, type TitleParts } from '../keys.js';
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

/** What two rows say besides their titles. */
interface Facts {
  lengths: Lengths;
  isPlaced: boolean;
}

function factsOf(a: Row, b: Row): Facts {
  return {
    lengths: compareLengths(a.track.durationMs, b.track.durationMs),
    isPlaced: samePosition(a.stated, b.stated),
  };
}

/** Compares two rows by what they are called; where they stand only tells equals apart. */
export function pairByTitle(a: Row, b: Row, { nearness }: Standing): PairScore {
  const facts = factsOf(a, b);
  const isProven = isIsrcEqual(a.track, b.track);
  if (facts.lengths === 'apart' && !facts.isPlaced && !isProven) return NO_PAIR;
  const own = bestOf(a, b, (one) =>
    isProven
      ? { score: 0.95, reasons: ['isrc-equal', `title-${one.relation.kind}`] }
      : byTitle(a, b, one, facts),
  );
  if (own.score === 0) return own;
  const place = facts.isPlaced ? 0.05 : 0;
  return { ...own, score: Math.min(1, own.score + place + 0.05 * nearness) };
}

/** Compares two rows whose titles do not show that they are one: by place and length. */
export function pairByPlace(a: Row, b: Row, { sameSlot }: Standing): PairScore {
  const facts = factsOf(a, b);
  if (!(facts.isPlaced || sameSlot)) return NO_PAIR;
  if (facts.lengths === 'apart') return facts.isPlaced && sameSlot ? runningOn(a, b) : NO_PAIR;
  const isTranslated = areInOtherScripts(a, b);
  return bestOf(a, b, ({ relation, versions }) => ({
    score: versions === 'equal' ? placeScore(relation, { ...facts, sameSlot, isTranslated }) : 0,
    reasons: [
      `title-${relation.kind}`,
      `duration-${facts.lengths}`,
      ...(facts.isPlaced ? ['same-number'] : []),
      ...(sameSlot ? ['same-neighbours'] : []),
    ],
  }));
}

const RUN_ON: PairScore = {
  score: 0.6,
  reasons: ['title-part', 'same-number', 'same-neighbours', 'runs-on'],
};

function runningOn(a: Row, b: Row): PairScore {
  return runsOn(a, b) || runsOn(b, a) ? RUN_ON : NO_PAIR;
}

/** "Something in the Way / Endless, Nameless": a track of one edition, longer by a hidden one behind it. */
function runsOn(long: Row, short: Row): boolean {
  if ((long.track.durationMs ?? 0) <= (short.track.durationMs ?? 0)) return false;
  return long.titles.some(({ halves: [first = '', hidden = ''], versions }) =>
    short.titles.some(
      ({ key, versions: others }) =>
        key !== '' &&
        key === first &&
        !inOtherScript(first, hidden) &&
        versions.join() === others.join(),
    ),
  );
}

interface Titles {
  left: ReadTrack | undefined;
  right: ReadTrack | undefined;
  relation: TitleRelation;
  versions: 'equal' | 'one-sided' | 'differ';
}

function bestOf(a: Row, b: Row, judge: (titles: Titles) => PairScore): PairScore {
  let best = NO_PAIR;
  a.titles.forEach((one, i) => {
    b.titles.forEach((other, j) => {
      const versions = relateVersions(one, other);
      const relation = relateTitles(one, other);
      const score = judge({ left: a.read[i], right: b.read[j], relation, versions });
      if (score.score > best.score) best = score;
    });
  });
  return best;
}

function relateVersions(a: TitleParts, b: TitleParts): Titles['versions'] {
  if (a.bare === b.bare || a.versions.join() === b.versions.join()) return 'equal';
  if (isMisspelt(a, b)) return 'one-sided';
  const words = a.versions.length === 0 ? b.versions : b.versions.length === 0 ? a.versions : [];
  return words.length > 0 && words.every((word) => OWN_LENGTH.test(word)) ? 'one-sided' : 'differ';
}

/** "(Instrumenta)": both titles end in a bracket, one of them in no known word, and read nearly alike. */
function isMisspelt(a: TitleParts, b: TitleParts): boolean {
  const isUnread = (one: TitleParts): boolean =>
    one.asides.length > 0 || one.versions.some((word) => word.startsWith('other:'));
  const areMarked = [a, b].every((one) => one.asides.length + one.versions.length > 0);
  return areMarked && (isUnread(a) || isUnread(b)) && similarity(a.bare, b.bare) >= 0.85;
}

/** Versions that hardly ever last exactly as long as the plain recording. */
const OWN_LENGTH = /^(?:live|remix|acoustic|demo|reprise|extended|short|rerecorded|other:)/u;

function byTitle(a: Row, b: Row, titles: Titles, facts: Facts): PairScore {
  const { left, right, relation, versions } = titles;
  const reasons = [`title-${relation.kind}`, `duration-${facts.lengths}`];
  if (versions === 'differ') return NO_PAIR;
  if (versions === 'one-sided') {
    const isNamed = relation.kind === 'equal' || relation.kind === 'part';
    const isOne = isNamed && facts.lengths === 'equal' && facts.isPlaced;
    return isOne ? { score: 0.6, reasons: [...reasons, 'version-untold'] } : NO_PAIR;
  }
  if (relation.kind === 'equal') return { score: equalTitleScore(a, b, facts), reasons };
  const isNamed = relation.kind === 'close' || relation.kind === 'part';
  if (!isNamed || !left || !right || facts.lengths === 'apart') return NO_PAIR;
  const compared = compareRead(left, right);
  return compared.same ? { score: 0.6 + 0.25 * relation.value * compared.score, reasons } : NO_PAIR;
}

function equalTitleScore(a: Row, b: Row, { lengths, isPlaced }: Facts): number {
  if (lengths === 'apart') return !haveOtherArtists(a, b) && areHalfNear(a, b) ? 0.55 : 0;
  if (lengths !== 'equal' && !isPlaced && haveOtherArtists(a, b)) return 0;
  return { equal: 0.9, near: 0.87, loose: 0.8, untold: 0.82 }[lengths];
}

/** Records and discs part their tracks at other moments: short ones may differ by a third of their length. */
const OTHER_CUT_MS = 20_000;

/** A length told wrongly or another edit: still within a sixth. */
function areHalfNear(a: Row, b: Row): boolean {
  const [left, right] = [a.track.durationMs ?? 0, b.track.durationMs ?? 0];
  return Math.abs(left - right) <= Math.max(OTHER_CUT_MS, Math.max(left, right) / 6);
}

function haveOtherArtists(a: Row, b: Row): boolean {
  const likeness = artistLikeness(artistNames(a.track.artists), artistNames(b.track.artists));
  return likeness !== null && likeness < 0.75;
}

interface PlaceFacts extends Facts {
  sameSlot: boolean;
  isTranslated: boolean;
}

function placeScore(relation: TitleRelation, facts: PlaceFacts): number {
  const isBoth = facts.isPlaced && facts.sameSlot;
  if (relation.kind === 'numbers-differ') return 0;
  if (relation.value >= 0.5) return facts.lengths === 'untold' && !isBoth ? 0 : 0.7;
  return facts.isTranslated ? translatedScore(facts, isBoth) : unlikeScore(facts, isBoth);
}

/** Titles in two scripts may mean the same: the length decides; number and neighbours where none is told. */
function translatedScore({ lengths }: PlaceFacts, isBoth: boolean): number {
  if (lengths === 'untold') return isBoth ? 0.6 : 0;
  if (lengths === 'loose') return 0;
  return isBoth ? 0.8 : 0.75;
}

/** Unlike titles in one script (romanised, translated): only where all else agrees. */
function unlikeScore({ lengths }: PlaceFacts, isBoth: boolean): number {
  return isBoth && lengths === 'equal' ? 0.6 : 0;
}

function areInOtherScripts(a: Row, b: Row): boolean {
  return a.titles.some((one) => b.titles.some((other) => inOtherScript(one.key, other.key)));
}

function isIsrcEqual(a: ListedTrack, b: ListedTrack): boolean {
  return a.isrc !== null && a.isrc !== '' && a.isrc.toUpperCase() === b.isrc?.toUpperCase();
}
