import type { Plan, PlanEntry, PlanOptions, TrackReport, Unpriced } from '../model/index.js';
import { gatedPlans, ledgerOf, planMatrixOf, plansIn, unpricedIn } from './plans/index.js';

/** The memberships that are known, and how they are counted. */
export interface MoneyQuestion {
  plans: readonly PlanEntry[];
  options: PlanOptions;
}

/** What to subscribe to and what to buy for an album, and what is sold at a price nobody tells. */
export function planAlbum(
  tracks: readonly TrackReport[],
  regions: readonly string[],
  { plans, options }: MoneyQuestion,
): { plans: Plan[]; unpriced: Unpriced[] } {
  const ledger = ledgerOf(planMatrixOf(tracks, regions), plans, options);
  return { plans: plansIn(ledger), unpriced: unpricedIn(ledger) };
}

/** A plan that only some may buy, and how many tracks it would add to what is open already. */
export interface IfYouCan {
  plan: PlanEntry;
  adds: number;
}

/** The plans with a condition that nobody said to fulfil, as far as they open something; most tracks first. */
export function ifYouCan(
  tracks: readonly TrackReport[],
  regions: readonly string[],
  { plans, options }: MoneyQuestion,
): IfYouCan[] {
  return gatedPlans(ledgerOf(planMatrixOf(tracks, regions), plans, options));
}
