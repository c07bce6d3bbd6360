import type { PlanEntry } from '../../model/index.js';
import { isOpen } from './held.js';
import type { Ledger } from './ledger.js';

/** Plans with an eligibility that nobody claimed, and how many tracks each would add; those that add most first. */
export function gatedPlans({
  plans,
  options,
  closed,
}: Ledger): { plan: PlanEntry; adds: number }[] {
  const claimed = new Set([...options.eligible, ...options.have]);
  return plans
    .filter(({ id, eligibility }) => eligibility && !claimed.has(id))
    .map((plan) => {
      const keys = new Set(plan.keys);
      return { plan, adds: closed.filter((any) => isOpen(any, keys)).length };
    })
    .filter(({ adds }) => adds > 0)
    .sort((a, b) => b.adds - a.adds);
}
