import {
  PLAN_DEFAULTS,
  type Plan,
  type PlanEntry,
  type PlanOptions,
  type Unpriced,
} from '../../model/index.js';
import { conditionOfBudget, conditionOfTwoCurrencies } from './conditions.js';
import { entryOf } from './entry.js';
import { isOpen, plansToAdd } from './held.js';
import { type Ledger, ledgerOf } from './ledger.js';
import { budgetIn, isBudgetElsewhere, type Market, marketsOf } from './market.js';
import type { PlanMatrix } from './matrix.js';
import { basketsOf } from './shop.js';

const NOTHING_SOLD_IN = 'CNY';

/**
 * The frontier of cost against tracks opened, over the horizon: nothing in it is both dearer and no better than another
 * of its currency, ties are all there, and the first entry costs nothing. Exact. Currencies follow one another.
 */
export function solvePlans(
  matrix: PlanMatrix,
  plans: readonly PlanLike[],
  options: Partial<PlanOptions> = {},
): Plan[] {
  const whole = plans.map((plan) => ({ ...UNTOLD, ...plan, name: plan.name ?? named(plan.id) }));
  return plansIn(ledgerOf(matrix, whole, { ...PLAN_DEFAULTS, ...options }));
}

/** A plan of which the rest may be left out. */
export type PlanLike = Pick<PlanEntry, 'id' | 'keys' | 'price'> & Partial<PlanEntry>;

const UNTOLD = {
  maybe: [],
  months: 1,
  eligibility: null,
  note: null,
  channel: '',
  seen: '9999-12-31',
  source: '',
  off: false,
};

function named(id: string): PlanEntry['name'] {
  return { zh: id, en: id };
}

export function plansIn(ledger: Ledger): Plan[] {
  const { matrix, asked, held, options } = ledger;
  const plans = plansToAdd(ledger.plans, options).filter(({ keys }) =>
    keys.some((key) => asked.has(key) && !held.has(key)),
  );
  const sales = matrix.sales.filter(({ opener }) => asked.has(opener));
  const markets = marketsOf(plans, sales, options);
  const solved = markets.map((market) => entriesIn(ledger, market));
  const entries = sayWhatNeedsTwo(ledger, markets, solved).flat();
  if (entries.length === 0) return [nothingToBuy(ledger)];
  return sayIfElsewhere(options, markets, onlyBestForNothing(entries));
}

/** What is sold at a price that is not told, and the tracks it opens that are not open without a payment. */
export function unpricedIn({ matrix, openers, asked, held }: Ledger): Unpriced[] {
  return matrix.sales.flatMap(({ opener, platform, of, id, price }) => {
    if (price !== null || !asked.has(opener)) return [];
    const opens = matrix.tracks
      .filter((_, track) => {
        const any = openers[track]?.any ?? new Set();
        return any.has(opener) && !isOpen(any, held);
      })
      .map(({ disc, number, title }) => ({ disc, number, title }));
    return [{ platform, of, id, opens }];
  });
}

function countIn({ closed }: Ledger, ...markets: Market[]): number {
  const sold = new Set(
    markets.flatMap(({ articles }) => articles.flatMap(({ openers }) => openers)),
  );
  return closed.filter((any) => isOpen(any, sold)).length;
}

function entriesIn(ledger: Ledger, market: Market): Plan[] {
  const baskets = basketsOf(
    market.articles,
    ledger.closed,
    budgetIn(ledger.options, market.currency),
  );
  return baskets.map((basket) => entryOf(ledger, market, basket));
}

function nothingToBuy(ledger: Ledger): Plan {
  const { budget, rates } = ledger.options;
  const currency = rates?.base ?? budget?.currency ?? NOTHING_SOLD_IN;
  return entryOf(ledger, { currency, articles: [] }, { articles: [], cost: 0, more: false });
}

/** The widest entry of each currency says that more would open with another one's besides. */
function sayWhatNeedsTwo(ledger: Ledger, markets: Market[], solved: Plan[][]): Plan[][] {
  if (markets.length < 2) return solved;
  const alone = markets.map((market) => countIn(ledger, market));
  const together = countIn(ledger, ...markets);
  if (together <= Math.max(...alone)) return solved;
  const open = ledger.matrix.tracks.length - ledger.closed.length;
  const condition = conditionOfTwoCurrencies(
    markets.map(({ currency }) => currency),
    open + together,
    ledger.matrix.tracks.length,
  );
  return solved.map((entries) => {
    const most = Math.max(...entries.map(({ covered }) => covered));
    return entries.map((entry) =>
      entry.covered === most ? { ...entry, conditions: [...entry.conditions, condition] } : entry,
    );
  });
}

/** Where the budget is in another currency than every price, its entries say so. */
export function sayIfElsewhere<T extends Pick<Plan, 'conditions'>>(
  options: Pick<PlanOptions, 'budget' | 'rates'>,
  markets: readonly Market[],
  entries: T[],
): T[] {
  if (options.budget === null || !isBudgetElsewhere(options, markets)) return entries;
  const currencies = markets.map(({ currency }) => currency);
  const condition = conditionOfBudget(options.budget.currency, currencies);
  return entries.map((entry) => ({ ...entry, conditions: [...entry.conditions, condition] }));
}

/** Each currency has a way that costs nothing; the best of these stands first, and once. */
function onlyBestForNothing(entries: Plan[]): Plan[] {
  const free = entries.filter(({ cost }) => cost.amount === 0);
  const most = Math.max(...free.map(({ covered }) => covered));
  const best = free.filter(({ covered }) => covered === most);
  const once = best.filter((entry, at) => best.findIndex((one) => isSameSet(one, entry)) === at);
  const others = entries.filter(({ cost, covered }) => cost.amount > 0 && covered > most);
  return [...once, ...others];
}

function isSameSet(one: Plan, other: Plan): boolean {
  const names = ({ plans, purchases }: Plan) =>
    [...plans, ...purchases.map(({ platform, of, id }) => `${platform}:${of}:${id}`)].join();
  return names(one) === names(other);
}
