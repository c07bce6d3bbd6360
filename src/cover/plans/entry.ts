import type { Plan, TrackName, UndecidedTrack } from '../../model/index.js';
import { conditionOfRates, conditionsOfPlan, MORE_WAYS } from './conditions.js';
import { isOpen, type Openers } from './held.js';
import type { Ledger } from './ledger.js';
import type { Market } from './market.js';
import type { Basket } from './shop.js';

/** An entry of the frontier, as reports show it. */
export function entryOf(ledger: Ledger, { articles, currency }: Market, basket: Basket): Plan {
  const { held, options } = ledger;
  const bought = basket.articles.toSorted((a, b) => a - b).flatMap((at) => articles[at] ?? []);
  const plans = bought.flatMap(({ plan }) => plan ?? []);
  return {
    plans: plans.map(({ id }) => id),
    keys: [...new Set(plans.flatMap(({ keys }) => keys))].filter(
      (key) => !held.has(key) && ledger.asked.has(key),
    ),
    purchases: bought.flatMap(({ sale }) =>
      sale?.price ? [{ platform: sale.platform, of: sale.of, id: sale.id, price: sale.price }] : [],
    ),
    months: options.months,
    cost: { amount: basket.cost, currency },
    dueNow: { amount: bought.reduce((sum, { due }) => sum + due, 0), currency },
    conditions: [
      ...plans.flatMap((plan) => conditionsOfPlan(plan, options)),
      ...(options.rates && bought.some(({ turned }) => turned)
        ? [conditionOfRates(options.rates, options.today)]
        : []),
      ...(basket.more ? [MORE_WAYS] : []),
    ],
    ...openedBy(ledger, new Set([...held, ...bought.flatMap(({ openers }) => openers)])),
  };
}

function openedBy({ matrix, openers }: Ledger, have: ReadonlySet<string>) {
  const missing: TrackName[] = [];
  const undecided: UndecidedTrack[] = [];
  let standardOnly = 0;
  matrix.tracks.forEach(({ disc, number, title, unknown }, track) => {
    const { any, full } = openers[track] as Openers;
    const name = { disc, number, title };
    if (isOpen(any, have)) standardOnly += Number(!isOpen(full, have));
    else if (unknown.length > 0) undecided.push({ ...name, platforms: [...unknown] });
    else missing.push(name);
  });
  const of = matrix.tracks.length;
  const covered = of - missing.length - undecided.length;
  return { covered, of, complete: covered === of, standardOnly, missing, undecided };
}
