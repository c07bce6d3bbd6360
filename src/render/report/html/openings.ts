import { keysThatOpen } from '../../../cover/index.js';
import { type Offer, OWN, type PlatformId, type TrackReport } from '../../../model/index.js';

/** How openings are counted. */
interface Counting {
  region: string;
  /** True for the region that platforms which answer for the caller's place only count for. */
  isFirstRegion: boolean;
  /** Which key opens a track whose tier is not told: `strict` vip, `lenient` pack too. */
  tier: 'strict' | 'lenient';
  /** Albums that were bought: `platform:listingId`. */
  have: readonly string[];
}

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
      return [`free${quality}`];
    case 'purchase':
      return [(isBought(offer, platform, counting) ? 'free' : 'purchase') + quality];
    case 'subscription':
      return keysOf(offer, platform, counting).map((key) => key + quality);
    default:
      return [];
  }
}

function isBought({ listingId }: Offer, platform: PlatformId, { have }: Counting): boolean {
  return listingId !== null && have.includes(`${platform}:${listingId}`);
}

function keysOf({ region, tier }: Offer, platform: PlatformId, counting: Counting): string[] {
  const place = region === null ? '' : `@${region}`;
  return keysThatOpen(`${platform}${place}:${tier ?? '?'}`, counting.tier);
}
