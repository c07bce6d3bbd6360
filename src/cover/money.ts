import type { Plan, PlanEntry, PlanOptions, TrackReport, Unpriced } from '../model/index.js';
import { planMatrixOf, solvePlans, unpricedIn } from './plans/index.js';

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
  const matrix = planMatrixOf(tracks, regions);
  return {
    plans: solvePlans(matrix, plans, options),
    unpriced: unpricedIn(matrix, plans, options),
  };
}
