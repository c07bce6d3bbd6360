import type { Access, Reason } from './codes.js';
import type { ListedTrack, Terms } from './listing.js';

/** Terms with everything not told left open; `rest` fills in what is. */
export function terms(access: Access, reason: Reason, rest: Partial<Terms> = {}): Terms {
  return {
    access,
    region: null,
    inferred: false,
    tier: null,
    quality: null,
    preview: null,
    limitedTime: false,
    price: null,
    reason,
    ...rest,
  };
}

const EASE: Record<Access, number> = {
  free: 0,
  subscription: 1,
  purchase: 2,
  'region-locked': 3,
  unavailable: 4,
  unknown: 5,
  absent: 6,
};

/** Orders terms from the easiest to the caller to the hardest; inferred ones come last. */
export function easier(a: Terms, b: Terms): number {
  return (
    Number(a.inferred) - Number(b.inferred) ||
    EASE[a.access] - EASE[b.access] ||
    Number(a.quality === 'standard') - Number(b.quality === 'standard')
  );
}

/** True when somebody here can hear the whole track on these terms. */
export function opens(one: Terms): boolean {
  return (
    !one.inferred &&
    (one.access === 'free' || one.access === 'subscription' || one.access === 'purchase')
  );
}

/** True for a row that is listed but plays for nobody, or is gone: such a row is looked for elsewhere on its platform. */
export function isGreyed(track: Pick<ListedTrack, 'terms'>): boolean {
  const [first] = track.terms;
  return first?.access === 'unavailable' || first?.access === 'absent';
}
