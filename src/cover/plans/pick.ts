/** A track sold alone: its price, and the articles (by place) that sell it at that price. */
export interface SoldAlone {
  price: number;
  articles: number[];
}

/** Every way to buy the `count` cheapest of these tracks, as lists of articles; in album order, lazily. */
export function* cheapestPicks(
  tracks: readonly SoldAlone[],
  count: number,
): Generator<readonly number[]> {
  const rising = tracks.toSorted((a, b) => a.price - b.price);
  const highest = rising[count - 1]?.price ?? 0;
  const sure = rising.slice(0, count).filter(({ price }) => price < highest);
  const open = rising.filter(({ price }) => price === highest);
  for (const chosen of subsets(open, count - sure.length)) yield* oneOfEach([...sure, ...chosen]);
}

/** All lists of `size` of these, in order. */
function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size <= 0) {
    yield [];
    return;
  }
  for (let at = from; at <= items.length - size; at++) {
    for (const rest of subsets(items, size - 1, at + 1)) yield [items[at] as T, ...rest];
  }
}

function* oneOfEach(tracks: readonly SoldAlone[]): Generator<readonly number[]> {
  const [first, ...others] = tracks;
  if (!first) {
    yield [];
    return;
  }
  for (const rest of oneOfEach(others)) {
    for (const article of first.articles) yield [article, ...rest];
  }
}
