import type { Plan, ShelfPlan } from '../../model/index.js';
import { conditionOfRates, conditionsOfPlan, MORE_WAYS } from '../plans/conditions.js';
import { solveExactly } from '../plans/exact.js';
import { isOpen, plansToAdd } from '../plans/held.js';
import { type Article, budgetIn, type Market, marketsOf } from '../plans/market.js';
import { reduce } from '../plans/reduce.js';
import { MOST_BASKETS } from '../plans/shop.js';
import { type CountedShelf, countOf } from './count.js';
import type { ShelfKind } from './gather.js';

/** The memberships that open something of the shelf that is not open, by currency. */
export function shelfMarkets({ plans, options, kinds, held }: CountedShelf): Market[] {
  const asked = new Set(closedKinds(kinds, held).flatMap(({ any }) => [...any]));
  const useful = plansToAdd(plans, options).filter(({ keys }) =>
    keys.some((key) => asked.has(key)),
  );
  return marketsOf(useful, [], options);
}

function closedKinds(kinds: CountedShelf['kinds'], held: ReadonlySet<string>): ShelfKind[] {
  return kinds.filter(({ any }) => !isOpen(any, held));
}

/** An entry, and what is held with it. */
export interface ShelfEntry {
  plan: ShelfPlan;
  bought: readonly Article[];
  have: ReadonlySet<string>;
}

/** The frontier of one market over the whole shelf; exact, as tracks alike are one. */
export function entriesIn(shelf: CountedShelf, market: Market): ShelfEntry[] {
  const closed = closedKinds(shelf.kinds, shelf.held);
  const kinds = closed.map(({ any, count }) => ({ openers: [...any], count, single: null }));
  const reduced = reduce(market.articles, kinds, budgetIn(shelf.options, market.currency));
  return solveExactly(reduced.problem).flatMap(({ cost, choices }) => {
    const entries = choices.slice(0, MOST_BASKETS).map(({ bundles }) => {
      const bought = bundles
        .map((bundle) => reduced.articles[bundle] ?? 0)
        .flatMap((article) => market.articles[article] ?? []);
      return entryOf(shelf, market.currency, bought, cost);
    });
    if (choices.length > MOST_BASKETS) {
      for (const { plan } of entries) plan.conditions.push(MORE_WAYS);
    }
    return entries;
  });
}

export function entryOf(
  shelf: CountedShelf,
  currency: string,
  bought: readonly Article[],
  cost: number,
): ShelfEntry {
  const { options, held } = shelf;
  const plans = bought.flatMap(({ plan }) => plan ?? []);
  const keys = [...new Set(plans.flatMap((plan) => plan.keys))].filter((key) => !held.has(key));
  const have = new Set([...held, ...keys]);
  const conditions: Plan['conditions'] = plans.flatMap((plan) => conditionsOfPlan(plan, options));
  if (options.rates && bought.some(({ turned }) => turned)) {
    conditions.push(conditionOfRates(options.rates, options.today));
  }
  const plan: ShelfPlan = {
    plans: plans.map(({ id }) => id),
    keys,
    months: options.months,
    cost: { amount: cost, currency },
    dueNow: { amount: bought.reduce((sum, { due }) => sum + due, 0), currency },
    conditions,
    ...countOf(shelf, have),
  };
  return { plan, bought, have };
}
