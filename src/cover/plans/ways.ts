import { MOST_CHOICES } from './problem.js';
import { lowestKey, type SetTable } from './sets.js';

/** True where every key of the set opens something that the others do not. */
export function isNeeded({ covered }: SetTable, set: number): boolean {
  for (let rest = set; rest !== 0; rest &= rest - 1) {
    if (covered[set & ~(rest & -rest)] === covered[set]) return false;
  }
  return true;
}

/** All lists of bundles that hold these keys at their least cost; at most MOST_CHOICES. */
export function waysTo(table: SetTable, set: number): number[][] {
  if (set === 0) return [[]];
  const ways = new Map<string, number[]>();
  for (const bundle of table.holders[lowestKey(set)] ?? []) {
    const { cost = 0, mask = 0 } = table.bundles[bundle] ?? {};
    const rest = set & ~mask;
    if (cost + (table.cost[rest] as number) !== table.cost[set]) continue;
    for (const way of waysTo(table, rest)) {
      if (ways.size >= MOST_CHOICES) break;
      const sorted = [...way, bundle].sort((a, b) => a - b);
      ways.set(sorted.join(), sorted);
    }
  }
  return [...ways.values()];
}
