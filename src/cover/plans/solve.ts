import type { Plan, PlanEntry, PlanOptions, Unpriced } from '../../model/index.js';
import { conditionOfTwoCurrencies } from './conditions.js';
import { entryOf, type Ledger } from './entry.js';
import { heldOpeners, isOpen, openersOfTrack, plansToAdd } from './held.js';
import { changed, type Market, marketsOf } from './market.js';
import type { PlanMatrix } from './matrix.js';
import { basketsOf } from './shop.js';

const NOTHING_SOLD_IN = 'CNY';

/**
 * The frontier of cost against tracks opened, over the horizon: nothing in it is both dearer and no better than another
 * of its currency, ties are all there, and the first entry costs nothing. Exact. Currencies follow one another.
 */
export function solvePlans(
  matrix: PlanMatrix,
  plans: readonly PlanEntry[],
  options: PlanOptions,
): Plan[] {
  const ledger: Ledger = {
    matrix,
    openers: matrix.tracks.map((track) => openersOfTrack(track, options)),
    held: heldOpeners(plans, options),
    options,
  };
  const sales = matrix.sales.filter(({ opener }) => !ledger.held.has(opener));
  const markets = marketsOf(plansToAdd(plans, options), sales, options).filter((market) =>
    opensAnything(ledger, market),
  );
  const solved = markets.map((market) => entriesIn(ledger, market));
  const entries = sayWhatNeedsTwo(ledger, markets, solved).flat();
  return entries.length > 0 ? onlyBestForNothing(entries) : [nothingToBuy(ledger)];
}

/** What is sold at a price that is not told, and the tracks it opens that are not open without a payment. */
export function unpricedIn(
  matrix: PlanMatrix,
  plans: readonly PlanEntry[],
  options: PlanOptions,
): Unpriced[] {
  const held = heldOpeners(plans, options);
  return matrix.sales.flatMap(({ opener, platform, of, id, price }) => {
    if (price !== null || held.has(opener)) return [];
    const opens = matrix.tracks
      .filter((track) => {
        const { any } = openersOfTrack(track, options);
        return any.has(opener) && !isOpen(any, held);
      })
      .map(({ disc, number, title }) => ({ disc, number, title }));
    return opens.length > 0 ? [{ platform, of, id, opens }] : [];
  });
}

function closedTracks({ openers, held }: Ledger): ReadonlySet<string>[] {
  return openers.map(({ any }) => any).filter((any) => !isOpen(any, held));
}

function openersIn(...markets: Market[]): Set<string> {
  return new Set(markets.flatMap(({ articles }) => articles.flatMap(({ openers }) => openers)));
}

function countIn(ledger: Ledger, ...markets: Market[]): number {
  const openers = openersIn(...markets);
  return closedTracks(ledger).filter((any) => isOpen(any, openers)).length;
}

function opensAnything(ledger: Ledger, market: Market): boolean {
  return countIn(ledger, market) > 0;
}

function entriesIn(ledger: Ledger, market: Market): Plan[] {
  const baskets = basketsOf(market.articles, closedTracks(ledger), budgetIn(ledger, market));
  return baskets.map((basket) => entryOf(ledger, market, basket));
}

function budgetIn({ options }: Ledger, { currency }: Market): number {
  if (options.budget === null) return Number.MAX_SAFE_INTEGER;
  const budget = changed(options.budget, 1, options);
  return budget.currency === currency ? budget.amount : 0;
}

function nothingToBuy(ledger: Ledger): Plan {
  const { budget, rates } = ledger.options;
  const currency = rates?.base ?? budget?.currency ?? NOTHING_SOLD_IN;
  return entryOf(ledger, { currency, articles: [] }, { articles: [], cost: 0, more: false });
}

/** The widest entry of each currency says that more would open with another one's besides. */
function sayWhatNeedsTwo(ledger: Ledger, markets: Market[], solved: Plan[][]): Plan[][] {
  const alone = markets.map((market) => countIn(ledger, market));
  const together = countIn(ledger, ...markets);
  if (markets.length < 2 || together <= Math.max(...alone)) return solved;
  const open = ledger.matrix.tracks.length - closedTracks(ledger).length;
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

/** Each currency has a way that costs nothing; the best of these stands first, and once. */
function onlyBestForNothing(entries: Plan[]): Plan[] {
  const free = entries.filter(({ cost }) => cost.amount === 0);
  const most = Math.max(...free.map(({ covered }) => covered));
  const best = new Map(
    free.filter(({ covered }) => covered === most).map((entry) => [namesOf(entry), entry]),
  );
  const others = entries.filter(({ cost, covered }) => cost.amount > 0 && covered > most);
  return [...best.values(), ...others];
}

function namesOf({ plans, purchases }: Plan): string {
  return [...plans, ...purchases.map(({ platform, of, id }) => `${platform}:${of}:${id}`)].join();
}
