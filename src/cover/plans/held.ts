import type { PlanEntry, PlanOptions } from '../../model/index.js';
import { keysThatOpen, openersOf } from './keys.js';
import { FREE, type PlanTrack, type Way } from './matrix.js';

type Having = Pick<PlanOptions, 'have' | 'eligible' | 'tier' | 'quality'>;

/** Everything that opens without a further payment: `free`, and the openers of what somebody has. */
export function heldOpeners(plans: readonly PlanEntry[], { have }: Having): Set<string> {
  return new Set([FREE, ...have.flatMap((had) => openersOf(had, plans))]);
}

/** The plans that may be added: neither held, nor switched off, nor only for others, unless the listener says so. */
export function plansToAdd(plans: readonly PlanEntry[], { have, eligible }: Having): PlanEntry[] {
  return plans.filter(
    ({ id, eligibility, off }) =>
      !have.includes(id) && ((eligibility === null && !off) || eligible.includes(id)),
  );
}

/** All openers that open a track this way. */
function openersOfWay({ opener }: Way, { tier }: Pick<Having, 'tier'>): string[] {
  return [opener, ...keysThatOpen(opener, tier)];
}

/** A track's openers, those of the counted ways; `full` those that open it above standard quality. */
export interface Openers {
  any: ReadonlySet<string>;
  full: ReadonlySet<string>;
}

export function openersOfTrack(track: PlanTrack, having: Having): Openers {
  const any = new Set<string>();
  const full = new Set<string>();
  for (const way of track.ways) {
    if (way.standard && having.quality === 'full') continue;
    for (const opener of openersOfWay(way, having)) {
      any.add(opener);
      if (!way.standard) full.add(opener);
    }
  }
  return { any, full };
}

export function isOpen(asked: ReadonlySet<string>, held: ReadonlySet<string>): boolean {
  for (const opener of asked) if (held.has(opener)) return true;
  return false;
}
