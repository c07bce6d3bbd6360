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

/** A track's openers, those of the counted ways; `full` those that open it above standard quality. */
export interface Openers {
  any: ReadonlySet<string>;
  full: ReadonlySet<string>;
}

/** The openers of each track; tracks that are alike share them. */
export function openersIn(tracks: readonly PlanTrack[], having: Having): Openers[] {
  const keys = new Map<string, readonly string[]>();
  const alike = new Map<string, Openers>();
  const openersOf = (opener: string) => {
    const known = keys.get(opener) ?? [opener, ...keysThatOpen(opener, having.tier)];
    keys.set(opener, known);
    return known;
  };
  return tracks.map(({ ways }) => {
    const name = ways.map(({ opener, standard }) => (standard ? `${opener}*` : opener)).join(' ');
    const known = alike.get(name) ?? openersBy(ways, having, openersOf);
    alike.set(name, known);
    return known;
  });
}

function openersBy(
  ways: readonly Way[],
  { quality }: Having,
  openersOf: (opener: string) => readonly string[],
): Openers {
  const any = new Set<string>();
  const full = new Set<string>();
  for (const { opener, standard } of ways) {
    if (standard && quality === 'full') continue;
    for (const one of openersOf(opener)) {
      any.add(one);
      if (!standard) full.add(one);
    }
  }
  return { any, full };
}

export function isOpen(asked: ReadonlySet<string>, held: ReadonlySet<string>): boolean {
  for (const opener of asked) if (held.has(opener)) return true;
  return false;
}
