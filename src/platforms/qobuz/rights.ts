import { type Price, priceOf as paid, type Terms, terms } from '../../model/index.js';
import type { Page, Row } from './wire.js';

/** What decides about a row in one shop. */
export interface Facts {
  region: string;
  streams: boolean;
  single: Price | null;
  album: Price | null;
  sample: boolean;
}

/**
 * The dossier's table 2, for one shop: streaming (line 1), and beside it sold singly (2) and with the album, or with the
 * album only (3); a sample alone (5) is nothing to listen to. Line 4, a shop that lacks the album, has no row.
 */
export function decide(facts: Facts): Terms[] {
  const shared = { region: facts.region, preview: facts.sample ? true : null };
  const offers: Terms[] = [];
  if (facts.streams) offers.push(terms('subscription', 'members', { ...shared, tier: 'vip' }));
  if (facts.single)
    offers.push(terms('purchase', 'sold-singly', { ...shared, price: facts.single }));
  if (facts.album) {
    const reason = facts.single ? 'digital-album' : 'sold-in-album';
    offers.push(terms('purchase', reason, { ...shared, price: facts.album }));
  }
  if (offers.length > 0) return offers;
  return [
    facts.sample
      ? terms('unavailable', 'preview-only', shared)
      : terms('unknown', 'unrecognised', shared),
  ];
}

export function factsOf({ product, streams }: Page, row: Row, region: string): Facts {
  const currency = product.offers?.priceCurrency ?? null;
  const price = row.notSingly ? null : row.facts.price;
  return {
    region,
    streams,
    single: priceOf(price, currency, 'track'),
    album: priceOf(product.offers?.price, currency, 'album'),
    sample: row.sample,
  };
}

function priceOf(
  told: number | null | undefined,
  currency: string | null,
  of: Price['of'],
): Price | null {
  return paid(told ?? 0, currency, of);
}
