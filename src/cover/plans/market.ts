import {
  type Money,
  minorUnits,
  type PlanEntry,
  type PlanOptions,
  type Price,
} from '../../model/index.js';
import type { Sale } from './matrix.js';

/** What one can pay for: a plan over the horizon, or a sale. Amounts are minor units of its market's currency. */
export interface Article {
  plan: PlanEntry | null;
  sale: Sale | null;
  openers: readonly string[];
  /** Over the horizon. */
  cost: number;
  /** On the first day. */
  due: number;
  /** True where the price was in another currency. */
  turned: boolean;
}

/** Articles that are paid for in one currency. */
export interface Market {
  currency: string;
  articles: readonly Article[];
}

type Counting = Pick<PlanOptions, 'months' | 'rates'>;

/** The plans and the sales with a known price, by currency; what the rates name is turned into their base. */
export function marketsOf(
  plans: readonly PlanEntry[],
  sales: readonly Sale[],
  counting: Counting,
): Market[] {
  const markets = new Map<string, Article[]>();
  const sell = (
    article: Pick<Article, 'plan' | 'sale' | 'openers'>,
    price: Money,
    periods: number,
  ) => {
    const due = changed(price, 1, counting);
    const cost = changed(price, periods, counting);
    const articles = markets.get(due.currency) ?? [];
    const turned = due.currency !== price.currency;
    articles.push({ ...article, cost: cost.amount, due: due.amount, turned });
    markets.set(due.currency, articles);
  };
  for (const plan of plans) {
    const periods = Math.ceil(counting.months / plan.months);
    sell({ plan, sale: null, openers: plan.keys }, plan.price, periods);
  }
  for (const sale of sales) {
    if (sale.price) sell({ plan: null, sale, openers: [sale.opener] }, sale.price, 1);
  }
  return [...markets].map(([currency, articles]) => ({ currency, articles }));
}

/** What may be spent in this currency, in its minor units; nothing where the budget is in another one. */
export function budgetIn(
  { budget, rates }: Pick<PlanOptions, 'budget' | 'rates'>,
  currency: string,
): number {
  if (budget === null) return Number.MAX_SAFE_INTEGER;
  const turned = changed(budget, 1, { rates });
  return turned.currency === currency ? turned.amount : 0;
}

/** True where no price is in the currency of the budget, so that nothing is within it. */
export function isBudgetElsewhere(
  { budget, rates }: Pick<PlanOptions, 'budget' | 'rates'>,
  markets: readonly Pick<Market, 'currency'>[],
): boolean {
  if (budget === null || markets.length === 0) return false;
  const turned = changed(budget, 1, { rates });
  return markets.every(({ currency }) => currency !== turned.currency);
}

/** So many times this price, in the base of the rates where they know its currency; rounded to whole minor units. */
function changed(
  { amount, currency }: Money | Price,
  times: number,
  { rates }: Pick<Counting, 'rates'>,
): Money {
  const rate = rates?.rates[currency];
  if (!rates || rate === undefined || currency === rates.base) {
    return { amount: amount * times, currency };
  }
  const units = (amount * times * rate) / minorUnits(currency);
  return { amount: Math.round(units * minorUnits(rates.base)), currency: rates.base };
}
