import type { Price } from './listing.js';

/** An amount in minor units (fen, cents; yen whole). */
export interface Money {
  amount: number;
  /** ISO 4217. */
  currency: string;
}

// ISO 4217 gives these no minor unit; everything else that is sold here has hundredths.
const WHOLE: ReadonlySet<string> = new Set(['CLP', 'ISK', 'JPY', 'KRW', 'PYG', 'UGX', 'VND']);

/** How many minor units one unit of the currency has: 100, or 1 for yen and won. */
export function minorUnits(currency: string): number {
  return WHOLE.has(currency) ? 1 : 100;
}

/** So many whole units of a currency (yuan, dollars) as a price; null where either tells nothing that can be paid. */
export function priceOf(units: number, currency: string | null, of: Price['of']): Price | null {
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) return null;
  const amount = Math.round(units * minorUnits(currency));
  return amount > 0 && amount < 1e9 ? { amount, currency, of } : null;
}
