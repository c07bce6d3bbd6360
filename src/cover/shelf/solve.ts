import type { Plan, ShelfPlan, ShelfReport, ShelfStep } from '../../model/index.js';
import { conditionOfTwoCurrencies } from '../plans/conditions.js';
import type { Article, Market } from '../plans/market.js';
import { sayIfElsewhere } from '../plans/solve.js';
import { completions, unpricedOn } from './complete.js';
import { type CountedShelf, countedShelf, countOf } from './count.js';
import type { Shelf } from './gather.js';
import { entriesIn, entryOf, type ShelfEntry, shelfMarkets } from './market.js';

/** What to subscribe to for the whole shelf: all of a report but what the caller knows better. */
export type ShelfAnswer = Pick<
  ShelfReport,
  'months' | 'tracks' | 'plans' | 'steps' | 'toComplete' | 'unpriced' | 'unopened'
>;

/**
 * The frontier over memberships, what each membership of its widest entry adds, and what has to be bought beside it.
 * Exact. Purchases stand beside the frontier, never in it.
 */
export function solveShelf(shelf: Shelf): ShelfAnswer {
  const { counted, entries, widest, markets } = frontierOf(shelf);
  return {
    months: shelf.options.months,
    tracks: shelf.tracks,
    plans: sayIfElsewhere(shelf.options, markets, withTwoCurrencies(counted, entries, markets)),
    steps: stepsOf(counted, widest),
    toComplete: completions(shelf, widest.have),
    unpriced: unpricedOn(shelf, widest.have),
    unopened: shelf.unopened,
  };
}

/** The frontier alone, in the shape of an album's plans; what is missing is counted there, and not named. */
export function shelfFrontier(shelf: Shelf): Plan[] {
  return frontierOf(shelf).entries.map(({ plan: { whole: _, ...plan } }) => ({
    ...plan,
    purchases: [],
    missing: [],
    undecided: [],
  }));
}

function frontierOf(shelf: Shelf) {
  const counted = countedShelf(shelf);
  const markets = shelfMarkets(counted);
  const currency = markets[0]?.currency ?? shelf.options.budget?.currency ?? 'CNY';
  const nothing = entryOf(counted, currency, [], 0);
  const found = markets.flatMap((market) => entriesIn(counted, market));
  const better = found.filter(({ plan }) => plan.covered > nothing.plan.covered);
  const entries = [...(better.some(costsNothing) ? [] : [nothing]), ...better];
  return {
    counted,
    entries,
    widest: widestOf(entries, nothing),
    markets,
  };
}

function costsNothing({ plan }: ShelfEntry): boolean {
  return plan.cost.amount === 0;
}

/** The entry that opens most; the first of several. */
function widestOf(entries: readonly ShelfEntry[], nothing: ShelfEntry): ShelfEntry {
  return entries.reduce(
    (best, entry) => (entry.plan.covered > best.plan.covered ? entry : best),
    entries[0] ?? nothing,
  );
}

function withTwoCurrencies(
  shelf: CountedShelf,
  entries: readonly ShelfEntry[],
  markets: readonly Market[],
): ShelfPlan[] {
  const plans = entries.map(({ plan }) => plan);
  if (markets.length < 2) return plans;
  const most = Math.max(...plans.map(({ covered }) => covered));
  const { covered } = countOf(shelf, shelf.within);
  if (covered <= most || shelf.options.budget) return plans;
  const currencies = markets.map(({ currency }) => currency);
  const condition = conditionOfTwoCurrencies(currencies, covered, shelf.tracks);
  return plans.map((plan) =>
    plan.covered === most ? { ...plan, conditions: [...plan.conditions, condition] } : plan,
  );
}

/** The memberships of an entry in the order of what each adds to those before it. */
function stepsOf(shelf: CountedShelf, { plan, bought }: ShelfEntry): ShelfStep[] {
  const { currency } = plan.cost;
  const { covered, whole } = countOf(shelf, shelf.held);
  const adds = { tracks: covered, albums: whole };
  const steps = [
    { plan: null as string | null, cost: { amount: 0, currency }, adds, covered, whole },
  ];
  let have = shelf.held;
  let left = [...bought];
  while (left.length > 0) {
    const [best] = left.map((article) => addedTo(shelf, have, article)).sort(byCover);
    const last = steps.at(-1);
    if (!best || !last) break;
    have = best.have;
    left = left.filter((article) => article !== best.article);
    steps.push({
      plan: best.article.plan?.id ?? null,
      cost: { amount: best.article.cost, currency },
      adds: { tracks: best.covered - last.covered, albums: best.whole - last.whole },
      covered: best.covered,
      whole: best.whole,
    });
  }
  return steps;
}

function addedTo(shelf: CountedShelf, have: ReadonlySet<string>, article: Article) {
  const together: ReadonlySet<string> = new Set([...have, ...article.openers]);
  const { covered, whole } = countOf(shelf, together);
  return { article, have: together, covered, whole };
}

/** Most tracks first, then most albums whole, then the cheapest. */
function byCover(a: ReturnType<typeof addedTo>, b: ReturnType<typeof addedTo>): number {
  return b.covered - a.covered || b.whole - a.whole || a.article.cost - b.article.cost;
}
