import type { CoverTerms, Offer, PlatformId, TrackReport } from '../model/index.js';

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

/** The matrix of an album's offers on these terms. */
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
  for (const track of tracks) {
    let [opened, openedFully, unknown] = [0, 0, 0];
    for (const [index, platform] of platforms.entries()) {
      const bit = 1 << index;
      for (const offer of track.offers[platform] ?? []) {
        if (offer.inferred || !holdsIn(offer, counting)) continue;
        if (offer.access === 'unknown') unknown |= bit;
        if (!counts(offer, counting)) continue;
        opened |= bit;
        if (offer.quality !== 'standard') openedFully |= bit;
      }
    }
    matrix.opened.push(opened);
    matrix.openedFully.push(openedFully);
    matrix.unknown.push(unknown & ~opened);
  }
  return matrix;
}

function counts(offer: Offer, counting: Counting): boolean {
  if (!COUNTED[counting.terms].has(offer.access)) return false;
  return counting.quality === 'any' || offer.quality !== 'standard';
}

/** Terms that hold for the caller's place only count for the first region asked. */
function holdsIn(offer: Offer, counting: Counting): boolean {
  return offer.region === null ? counting.isFirstRegion : offer.region === counting.region;
}
