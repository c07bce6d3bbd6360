import type { PlanEntry, PlanOptions } from '../../model/index.js';
import { heldOpeners, isOpen, openersOfTrack } from './held.js';
import type { PlanMatrix } from './matrix.js';

/** Plans with an eligibility that nobody claimed, and how many tracks each would add; those that add most first. */
export function gatedPlans(
  matrix: PlanMatrix,
  plans: readonly PlanEntry[],
  options: PlanOptions,
): { plan: PlanEntry; adds: number }[] {
  const held = heldOpeners(plans, options);
  const closed = matrix.tracks
    .map((track) => openersOfTrack(track, options).any)
    .filter((any) => !isOpen(any, held));
  return plans
    .filter(
      ({ id, eligibility }) => eligibility && ![...options.eligible, ...options.have].includes(id),
    )
    .map((plan) => ({
      plan,
      adds: closed.filter((any) => isOpen(any, new Set(plan.keys))).length,
    }))
    .filter(({ adds }) => adds > 0)
    .sort((a, b) => b.adds - a.adds);
}
