import { type Offer, OWN, type PlatformId, type TrackReport } from '../../../model/index.js';
import type { FormatOptions } from '../format.js';

/** How openings are counted. */
type Counting = Pick<FormatOptions, 'tier'> & {
  region: string;
  /** True for the region that platforms which answer for the caller's place only count for. */
  isFirstRegion: boolean;
};

/** Each tier, and which keys open it where the platform does not tell the tier. */
const UNTOLD = { strict: ['vip'], lenient: ['pack', 'vip'] } as const;

/**
 * What opens a track in a region: `free`, `purchase`, or a key, with `/standard` behind where only that quality plays;
 * `unknown` where some platform did not tell. Sorted. The same offers count as in src/cover.
 */
export function openingsOf({ offers }: Pick<TrackReport, 'offers'>, counting: Counting): string[] {
  const openings = new Set<string>();
  for (const [platform, all] of Object.entries(offers)) {
    for (const offer of all) {
      if (offer.inferred || !holdsIn(offer, platform, counting)) continue;
      for (const opening of namesOf(offer, platform, counting)) openings.add(opening);
    }
  }
  return [...openings].sort();
}

function holdsIn(offer: Offer, platform: PlatformId, counting: Counting): boolean {
  if (offer.region !== null) return offer.region === counting.region;
  return counting.isFirstRegion || platform === OWN;
}

function namesOf(offer: Offer, platform: PlatformId, counting: Counting): string[] {
  if (offer.access === 'unknown') return ['unknown'];
  const quality = offer.quality === 'standard' ? '/standard' : '';
  switch (offer.access) {
    case 'free':
    case 'purchase':
      return [offer.access + quality];
    case 'subscription':
      return keysThatOpen(offer, platform, counting).map((key) => key + quality);
    default:
      return [];
  }
}

/** A key without a region opens the platform everywhere. */
function keysThatOpen({ region, tier }: Offer, platform: PlatformId, counting: Counting): string[] {
  const tiers = tier === null ? UNTOLD[counting.tier] : [tier];
  const places = region === null ? [platform] : [`${platform}@${region}`, platform];
  return places.flatMap((place) => tiers.map((one) => `${place}:${one}`));
}
