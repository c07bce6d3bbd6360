import { easier, type Offer, opens, terms } from '../model/index.js';
import type { Card } from '../platforms/platform.js';

// What one listing of a region lacks, another one of the same region may have.
const SHUT: ReadonlySet<string> = new Set(['region-locked', 'absent', 'unknown']);

/**
 * The offers of a platform that was asked for regions, region by region: what holds in others is left out, what it lacks
 * everywhere it lacks in each, and a region of which nothing is known is unknown. Terms of the caller's place stay.
 * `card`: one that answers for the caller's place may tell of regions besides, and lacks nothing where it does not.
 */
export function inRegions(
  offers: readonly Offer[],
  regions: readonly string[],
  card: Pick<Card, 'region'>,
): Offer[] {
  const isHere = ({ region }: Offer) => region === null || regions.includes(region);
  if (card.region === 'caller') {
    const told = offers.filter(isHere);
    return told.length > 0 ? told : [unknownIn(null, offers[0])];
  }
  const here = offers.flatMap((offer) => {
    if (offer.region !== null) return isHere(offer) ? [offer] : [];
    return isOfPlace(offer) ? [offer] : regions.map((region) => ({ ...offer, region }));
  });
  const open = new Set(here.filter(opens).map(({ region }) => region));
  const kept = here.filter((offer) => !open.has(offer.region) || !SHUT.has(offer.access));
  const isEverywhere = here.some(({ region }) => region === null);
  const told = new Set(here.map(({ region }) => region));
  const untold = isEverywhere ? [] : regions.filter((region) => !told.has(region));
  return [...kept, ...untold.map((region) => unknownIn(region, offers[0]))].sort(easier);
}

/** What plays, or stands in a listing, without a region is told of the caller's place. */
function isOfPlace(offer: Offer): boolean {
  return opens(offer) || offer.listingId !== null;
}

function unknownIn(region: string | null, like: Offer | undefined): Offer {
  return {
    ...terms('unknown', 'not-cached', { region }),
    trackId: like?.trackId ?? null,
    listingId: like?.listingId ?? null,
    url: like?.url ?? null,
    confidence: like?.confidence ?? null,
    via: like?.via ?? null,
    seenAt: null,
  };
}
