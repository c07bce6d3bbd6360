/** The albums of which least can be heard, worst first; keeps no more than `most` of them. */
export interface Worst<T> {
  add(row: T, share: number): void;
  rows(): T[];
  /** How many were added. */
  count(): number;
}

/** `share` is what can be heard of an album, from 0 to 1; below 0 where it was not even found. */
export function worstFirst<T>(most: number): Worst<T> {
  const kept: { row: T; share: number }[] = [];
  let count = 0;
  return {
    add(row, share) {
      count++;
      const last = kept.at(-1);
      if (kept.length >= most && last && last.share <= share) return;
      kept.splice(placeOf(kept, share), 0, { row, share });
      if (kept.length > most) kept.pop();
    },
    rows: () => kept.map(({ row }) => row),
    count: () => count,
  };
}

/** Behind all that are as bad: equals stay in input order. */
function placeOf(kept: readonly { share: number }[], share: number): number {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.share ?? 0) <= share) low = middle + 1;
    else high = middle;
  }
  return low;
}
