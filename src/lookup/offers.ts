import type { AnswerHeader, CachedCell } from '../cache/index.js';
import { easier, type Offer, opens, type Reason, type Terms, terms } from '../model/index.js';

/** What a platform offers for one row of the album, from its cells; never empty, the easiest offer first. */
export function offersOf(cells: readonly CachedCell[], lacking: () => Offer): Offer[] {
  const [only] = cells;
  if (only === undefined) return [lacking()];
  if (cells.length === 1) return cellOffers(only);
  const all = cells.map(cellOffers).sort(([a], [b]) => (a && b ? easier(a, b) : 0));
  const [best = [], ...others] = all;
  const offers = [...best];
  for (const offer of others.flat()) {
    if (opens(offer) && !offers.some((one) => sameTerms(one, offer))) offers.push(offer);
  }
  return offers.sort(easier);
}

function cellOffers(cell: CachedCell): Offer[] {
  if (cell.terms) return cell.terms.map((one) => offer(cell, one));
  return [offer(cell, terms(cell.access ?? 'unknown', cell.reason ?? 'no-terms'))];
}

function offer(cell: CachedCell, one: Terms): Offer {
  return {
    access: one.access,
    region: one.region,
    inferred: one.inferred,
    tier: one.tier,
    quality: one.quality,
    preview: one.preview,
    limitedTime: one.limitedTime,
    price: one.price,
    trackId: cell.trackId,
    listingId: cell.listingId,
    url: cell.url,
    confidence: cell.confidence,
    via: cell.via,
    reason: cell.reason ?? one.reason,
    seenAt: cell.seenAt,
  };
}

function sameTerms(a: Offer, b: Offer): boolean {
  return (
    a.access === b.access &&
    a.tier === b.tier &&
    a.quality === b.quality &&
    a.region === b.region &&
    a.price?.amount === b.price?.amount
  );
}

/** An offer that says only that nothing is known, and why. */
export function unknownOffer(reason: Reason, header: AnswerHeader | undefined): Offer {
  return {
    ...terms('unknown', reason),
    trackId: null,
    listingId: null,
    url: null,
    confidence: null,
    via: null,
    seenAt: header?.seenAt ?? null,
  };
}
