import type { Graph } from './graph.js';

/** What the tracks that are not open pay at least, cheapest first: running sums, from nothing up. */
export interface Rising {
  tracks: readonly number[];
  cost: readonly number[];
}

/**
 * The price of a track rises for all alike, and stays where it is once the tracks of something for sale together pay
 * for that. So nothing is paid more than it costs, and no choice costs less than the tracks it opens pay.
 * `paying`: by payee, the tracks it would newly open; it is used up.
 */
export function risingPrices(graph: Graph, open: Int32Array, paying: Int32Array): Rising {
  const { counts, opens, holders } = graph;
  const unpaid = graph.costs.slice();
  const isFixed = open.map(Math.sign);
  const rising = { tracks: [0], cost: [0] };
  let [tracks, cost] = [0, 0];
  for (let next = nextPaid(unpaid, paying); next >= 0; next = nextPaid(unpaid, paying)) {
    const price = Math.max(0, (unpaid[next] as number) / (paying[next] as number));
    for (const group of opens[next] as Int32Array) {
      if (isFixed[group]) continue;
      isFixed[group] = 1;
      const count = counts[group] as number;
      tracks += count;
      cost += count * price;
      for (const holder of holders[group] as Int32Array) {
        unpaid[holder] = (unpaid[holder] as number) - count * price;
        paying[holder] = (paying[holder] as number) - count;
      }
    }
    rising.tracks.push(tracks);
    rising.cost.push(cost);
  }
  return rising;
}

/** By payee: the tracks it would newly open; none where it is out. */
export function payingTracks(graph: Graph, isOut: Uint8Array, open: Int32Array): Int32Array {
  const { counts, opens } = graph;
  const tracks = new Int32Array(opens.length);
  for (let payee = 0; payee < opens.length; payee++) {
    if (isOut[payee]) continue;
    let sum = 0;
    for (const group of opens[payee] as Int32Array) {
      if (open[group] === 0) sum += counts[group] as number;
    }
    tracks[payee] = sum;
  }
  return tracks;
}

/** Whose tracks have paid first; -1 where nobody is left to be paid. */
function nextPaid(unpaid: Float64Array, paying: Int32Array): number {
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (let payee = 0; payee < paying.length; payee++) {
    if ((paying[payee] as number) <= 0) continue;
    const price = (unpaid[payee] as number) / (paying[payee] as number);
    if (price < least) [best, least] = [payee, price];
  }
  return best;
}

/** The least cost at which so many more tracks can be opened; infinite where they cannot. */
export function leastFor({ tracks, cost }: Rising, wanted: number): number {
  if (wanted <= 0) return 0;
  let [low, high] = [1, tracks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tracks[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  if (low >= tracks.length) return Number.POSITIVE_INFINITY;
  const [before, paid] = [tracks[low - 1] as number, cost[low - 1] as number];
  const share = (wanted - before) / ((tracks[low] as number) - before);
  return paid + ((cost[low] as number) - paid) * share;
}
