import type { Terms } from '../model/index.js';

/** The terms of one finding: those of one region, or of the caller's place (region empty). */
export interface Told {
  region: string;
  terms: Terms[];
}

/**
 * Terms parted by region, since what one region says is no change of another's. Inferred ones, and terms of one region
 * or of none, stay with the first.
 */
export function byRegion(terms: readonly Terms[]): Told[] {
  const first = terms.find((one) => !one.inferred)?.region ?? '';
  const parts = new Map<string, Terms[]>([[first, []]]);
  for (const one of terms) {
    const region = one.inferred ? first : (one.region ?? first);
    parts.set(region, [...(parts.get(region) ?? []), one]);
  }
  return [...parts].map(([region, told]) => ({ region, terms: told }));
}

/** New terms, and what is known of regions that they say nothing of. */
export function joinTerms(terms: readonly Terms[], earlier: readonly Terms[]): Terms[] {
  const regions = regionsOf(terms);
  if (regions.length === 0) return [...terms];
  const others = earlier.filter((one) => isRegional(one) && !regions.includes(one.region ?? ''));
  return [...terms, ...others];
}

/** The regions that terms hold for, in alphabetical order; none for terms of the caller's place. */
export function regionsOf(terms: readonly Terms[]): string[] {
  return [...new Set(terms.filter(isRegional).map((one) => one.region ?? ''))].sort();
}

function isRegional(one: Terms): boolean {
  return !one.inferred && one.region !== null;
}
