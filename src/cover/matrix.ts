import {
  type CoverTerms,
  type Offer,
  OWN,
  type PlatformId,
  type TrackReport,
} from '../model/index.js';

/** Which platforms open which tracks on some terms. Platforms are bits: bit p of a mask is `platforms[p]`; at most 30. */
export interface Matrix {
  platforms: readonly PlatformId[];
  /** A mask a track: the platforms that open it. */
  opened: readonly number[];
}

/** A matrix with what the report tells besides. */
export interface TermsMatrix extends Matrix {
  /** A mask a track: the platforms that open it at more than standard quality. */
  openedFully: readonly number[];
  /** A mask a track: the platforms that do not open it, but of which it is not known. */
  unknown: readonly number[];
}

/** What counts as opened. */
export interface Counting {
  terms: CoverTerms;
  region: string;
  /** True for the region that platforms which answer for the caller's place only count for. */
  isFirstRegion: boolean;
  quality: 'any' | 'full';
}

const COUNTED: Record<CoverTerms, ReadonlySet<string>> = {
  free: new Set(['free']),
  subscription: new Set(['free', 'subscription']),
  purchase: new Set(['free', 'subscription', 'purchase']),
};

/** The matrix of an album's offers on these terms. Own files play in every region. */
export function matrixOf(
  tracks: readonly TrackReport[],
  platforms: readonly PlatformId[],
  counting: Counting,
): TermsMatrix {
  const matrix = {
    platforms,
    opened: [] as number[],
    openedFully: [] as number[],
    unknown: [] as number[],
  };
  const countings = platforms.map((one) =>
    one === OWN ? { ...counting, isFirstRegion: true } : counting,
  );
  for (const track of tracks) {
    let [opened, openedFully, unknown] = [0, 0, 0];
    platforms.forEach((platform, index) => {
      const cell = cellOf(track.offers[platform] ?? [], countings[index] ?? counting);
      if (cell.opened) opened |= 1 << index;
      else if (cell.unknown) unknown |= 1 << index;
      if (cell.openedFully) openedFully |= 1 << index;
    });
    matrix.opened.push(opened);
    matrix.openedFully.push(openedFully);
    matrix.unknown.push(unknown);
  }
  return matrix;
}

/** What one platform's offers for one track come to. */
function cellOf(offers: readonly Offer[], counting: Counting) {
  const cell = { opened: false, openedFully: false, unknown: false };
  for (const offer of offers) {
    if (offer.inferred || !holdsIn(offer, counting)) continue;
    if (offer.access === 'unknown') cell.unknown = true;
    if (!counts(offer, counting)) continue;
    cell.opened = true;
    if (offer.quality !== 'standard') cell.openedFully = true;
  }
  return cell;
}

function counts(offer: Offer, counting: Counting): boolean {
  if (!COUNTED[counting.terms].has(offer.access)) return false;
  return counting.quality === 'any' || offer.quality !== 'standard';
}

/** Terms that hold for the caller's place only count for the first region asked. */
function holdsIn(offer: Offer, counting: Counting): boolean {
  return offer.region === null ? counting.isFirstRegion : offer.region === counting.region;
}
