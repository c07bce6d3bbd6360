import type { Money } from './money.js';

/** Something said in both languages of the reports. */
export interface InBothLanguages {
  zh: string;
  en: string;
}

/** Something one can subscribe to: what it opens, for how much, and who says so. */
export interface PlanEntry {
  id: string;
  name: InBothLanguages;
  /** All keys it opens: `platform[@REGION]:tier` with tier pack, vip or svip. */
  keys: readonly string[];
  /** What it opens in part, or perhaps: shown, never counted. The tier `album` is what is else bought. */
  maybe: readonly string[];
  /** For one period, at the price every buyer pays: no introductory offers. */
  price: Money;
  /** Months of a period. */
  months: number;
  /** Who may buy it; null for anybody. */
  eligibility: InBothLanguages | null;
  /** What a buyer should look at first; null for nothing. */
  note: InBothLanguages | null;
  /** Where this price is asked: a shop, or the web. */
  channel: string;
  /** YYYY-MM-DD: when the price was seen. */
  seen: string;
  source: string;
  /** True for a plan that is only used where somebody names it. */
  off: boolean;
}

/** What one unit of a currency is worth in units of another, on a day. */
export interface Rates {
  /** ISO 4217: the currency all others are turned into. */
  base: string;
  /** YYYY-MM-DD. */
  date: string;
  /** Units of `base` for one unit: `{ "USD": 7.1 }`. */
  rates: Readonly<Record<string, number>>;
}

/** How memberships and purchases are counted. */
export interface PlanOptions {
  /** The horizon. */
  months: number;
  /** What is there already: plan ids, keys, and bought albums as `platform:listingId`. */
  have: readonly string[];
  /** The most to be spent over the horizon. */
  budget: Money | null;
  /** Ids of plans with an eligibility, or switched off, that may be used. */
  eligible: readonly string[];
  /** Which key opens a track whose tier is not told: strict `vip`, lenient `pack` too. */
  tier: 'strict' | 'lenient';
  /** `full`: standard quality does not count as heard. */
  quality: 'any' | 'full';
  rates: Rates | null;
  /** YYYY-MM-DD, from which the ages of prices are counted; left out: none is called old. */
  today?: string;
}

/** How plans are counted where nobody says otherwise. */
export const PLAN_DEFAULTS: PlanOptions = {
  months: 1,
  have: [],
  budget: null,
  eligible: [],
  tier: 'strict',
  quality: 'any',
  rates: null,
};

/** True for a day of the calendar, as YYYY-MM-DD. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

const OLD_AFTER_DAYS = 180;

/** True for a price seen more than 180 days before `today` (both YYYY-MM-DD). */
export function isOldPrice(seen: string, today: string): boolean {
  return Date.parse(today) - Date.parse(seen) > OLD_AFTER_DAYS * 86_400_000;
}
