import type { Completion, ShelfSale } from '../../model/index.js';
import { isOpen } from '../plans/held.js';
import { type Market, marketsOf } from '../plans/market.js';
import { basketsOf } from '../plans/shop.js';
import type { SellingAlbum, Shelf } from './gather.js';

/** The cheapest purchases that make albums whole, beside what is held; albums that no purchase completes are left out. */
export function completions(shelf: Shelf, have: ReadonlySet<string>): Completion[] {
  return shelf.selling.flatMap((selling) => completionOf(shelf, selling, have) ?? []);
}

function completionOf(
  { options }: Shelf,
  { album, sales, openers }: SellingAlbum,
  have: ReadonlySet<string>,
): Completion | null {
  const closed = openers.filter((any) => !isOpen(any, have));
  if (closed.length === 0) return null;
  const offered = sales.filter(({ opener }) => closed.some((any) => any.has(opener)));
  const enough = marketsOf([], offered, options).find((market) => opensAll(market, closed));
  if (!enough) return null;
  // The frontier ends with everything, and the first way to it is the one with the fewest purchases.
  const baskets = basketsOf(enough.articles, closed, Number.MAX_SAFE_INTEGER);
  const cost = Math.max(...baskets.map((basket) => basket.cost));
  const basket = baskets.find((one) => one.cost === cost);
  const bought = (basket?.articles ?? []).flatMap((at) => enough.articles[at]?.sale ?? []);
  return {
    album,
    purchases: bought.flatMap(({ platform, of, id, price }) =>
      price ? [{ platform, of, id, price }] : [],
    ),
    cost: { amount: cost, currency: enough.currency },
  };
}

function opensAll({ articles }: Market, closed: readonly ReadonlySet<string>[]): boolean {
  const openers = new Set(articles.flatMap((article) => article.openers));
  return closed.every((any) => isOpen(any, openers));
}

/** What is sold at a price nobody tells, as far as it opens what is not open. */
export function unpricedOn(shelf: Shelf, have: ReadonlySet<string>): ShelfSale[] {
  return shelf.selling.flatMap(({ album, sales, openers }) => {
    const closed = openers.filter((any) => !isOpen(any, have));
    return sales
      .filter(({ price }) => price === null)
      .map(({ opener, platform, of, id }) => {
        const opens = closed.filter((any) => any.has(opener)).length;
        return { album, platform, of, id, opens };
      })
      .filter(({ opens }) => opens > 0);
  });
}
