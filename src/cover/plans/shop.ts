import { solveExactly } from './exact.js';
import type { Article } from './market.js';
import { cheapestPicks, type SoldAlone } from './pick.js';
import type { Choice } from './problem.js';
import { type Reduced, reduce } from './reduce.js';

/** Something to buy: articles, by place, and what they cost together. */
export interface Basket {
  articles: readonly number[];
  cost: number;
  /** True where more baskets of this cost and cover exist than are named. */
  more: boolean;
}

/** So many baskets of one cost and cover are named at most: tracks of one price alone make thousands. */
export const MOST_BASKETS = 128;

/** The frontier over the tracks that are not open yet, each given by its openers; cheapest first. */
export function basketsOf(
  articles: readonly Article[],
  closed: readonly ReadonlySet<string>[],
  budget: number,
): Basket[] {
  const { alone, bundles } = apart(articles, closed);
  const kinds = closed.map((openers, track) => ({
    openers: [...openers],
    count: 1,
    single: alone[track]?.price ?? null,
  }));
  const reduced = reduce(bundles, kinds, budget);
  return solveExactly(reduced.problem).flatMap(({ cost, choices }) => {
    const baskets = choices.map((choice) => basketsIn(choice, reduced, alone));
    const { taken, more } = takeInTurns(baskets, MOST_BASKETS);
    return taken.map((one) => ({ articles: one, cost, more }));
  });
}

/** Sales that open one track only are bought track by track; all else is a bundle. */
function apart(articles: readonly Article[], closed: readonly ReadonlySet<string>[]) {
  const alone: (SoldAlone | null)[] = closed.map(() => null);
  const bundles = articles.map((article, at) => {
    const [opener = ''] = article.openers;
    const opens = article.sale ? tracksWith(closed, opener) : [];
    const [track] = opens;
    if (track === undefined || opens.length > 1) return article;
    const known = alone[track];
    if (!known || article.cost < known.price)
      alone[track] = { price: article.cost, articles: [at] };
    else if (article.cost === known.price) known.articles.push(at);
    return { ...article, openers: [] };
  });
  return { alone, bundles };
}

function tracksWith(closed: readonly ReadonlySet<string>[], opener: string): number[] {
  return closed.flatMap((openers, track) => (openers.has(opener) ? [track] : []));
}

/** Every basket behind this choice, lazily. */
function* basketsIn(
  { bundles, singles }: Choice,
  { problem, articles, kinds }: Reduced,
  alone: readonly (SoldAlone | null)[],
): Generator<readonly number[]> {
  const keys = new Set(bundles.flatMap((bundle) => problem.bundles[bundle]?.keys ?? []));
  const left = problem.groups
    .flatMap((group, at) => (group.keys.some((key) => keys.has(key)) ? [] : (kinds[at] ?? [])))
    .sort((a, b) => a - b)
    .flatMap((track) => alone[track] ?? []);
  const bought = bundles.map((bundle) => articles[bundle] as number);
  for (const picked of cheapestPicks(left, singles)) yield [...bought, ...picked];
}

/** So many of these at most, in their order; one from each source before a second one from any. */
function takeInTurns<T>(sources: readonly Iterator<T>[], most: number) {
  const lists = sources.map((): T[] => []);
  let left = lists.map((_, at) => at);
  let room = most;
  while (left.length > 0 && room > 0) {
    const turn = left.slice(0, room).filter((at) => takeOne(sources[at], lists[at]));
    left = [...turn, ...left.slice(room)];
    room -= turn.length;
  }
  return { taken: lists.flat(), more: left.some((at) => takeOne(sources[at], [])) };
}

function takeOne<T>(source: Iterator<T> | undefined, list: T[] | undefined): boolean {
  const next = source?.next();
  if (!next || next.done) return false;
  list?.push(next.value);
  return true;
}
