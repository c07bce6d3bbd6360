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
