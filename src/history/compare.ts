import { type ChangeKind, opens, type Terms } from '../model/index.js';

/** The easiest terms that a platform stated; null where it stated none that is known. */
export function statedTerms(all: readonly Terms[]): Terms | null {
  const first = all.find((one) => !one.inferred);
  return first === undefined || first.access === 'unknown' ? null : first;
}

/** What became of a track between two statements; null where nothing did that a listener would notice. */
export function changeBetween(
  before: readonly Terms[],
  after: readonly Terms[],
): ChangeKind | null {
  const [was, is] = [statedTerms(before), statedTerms(after)];
  if (!was || !is) return null;
  if (was.access !== is.access) return accessChange(was, is);
  if (priceDiffers(before, after)) return 'price';
  return waysOf(before) === waysOf(after) ? null : 'terms';
}

function accessChange(was: Terms, is: Terms): ChangeKind {
  if (is.access === 'absent') return 'vanished';
  if (is.access === 'unavailable') return 'greyed';
  if (is.access === 'region-locked') return 'region-locked';
  if (was.access === 'absent') return 'appeared';
  if (!opens(was)) return 'back';
  if (is.access === 'free') return 'to-free';
  return is.access === 'subscription' ? 'to-members' : 'to-purchase';
}

/** A price that is told for the first time, or no longer, has not changed. */
function priceDiffers(before: readonly Terms[], after: readonly Terms[]): boolean {
  const [was, is] = [pricesOf(before), pricesOf(after)];
  return was.length > 0 && is.length > 0 && JSON.stringify(was) !== JSON.stringify(is);
}

function pricesOf(all: readonly Terms[]) {
  return all.filter((one) => !one.inferred && one.price).map(({ price }) => price);
}

/** The ways in which a track plays, but for why and what it costs. */
function waysOf(all: readonly Terms[]): string {
  const stated = all.filter((one) => !one.inferred && one.access !== 'unknown');
  return JSON.stringify(stated.map((one) => [one.access, one.tier, one.quality]));
}
