import type { Bundle, Group, Problem } from './problem.js';

/** Something to buy: it opens whatever asks for one of its openers. */
export interface Article {
  cost: number;
  openers: readonly string[];
}

/** Tracks alike: what opens them, how many there are, and what each costs alone (null: not sold alone). */
export interface Kind {
  openers: readonly string[];
  count: number;
  single: number | null;
}

/** A problem, and what its numbers stand for. */
export interface Reduced {
  problem: Problem;
  /** For each bundle, its place among the articles. */
  articles: readonly number[];
  /** For each group, the places of its kinds. */
  kinds: readonly (readonly number[])[];
}

/** Leaves out what opens nothing here and what is dearer and no better, and joins keys that are only sold together. */
export function reduce(
  articles: readonly Article[],
  kinds: readonly Kind[],
  budget: number,
): Reduced {
  const affordable = articles
    .map((one, article) => ({ ...one, article }))
    .filter(({ cost }) => cost <= budget);
  const keyOf = keysBetween(affordable, kinds);
  const keysOf = (openers: readonly string[]) =>
    [...new Set(openers.flatMap((opener) => keyOf.get(opener) ?? []))].sort((a, b) => a - b);
  const useful = affordable
    .map(({ cost, openers, article }) => ({ cost, keys: keysOf(openers), article }))
    .filter(({ keys }) => keys.length > 0);
  const kept = useful.filter((one) => !useful.some((other) => beats(other, one)));
  const groups = groupsOf(kinds, keysOf);
  return {
    problem: {
      bundles: kept.map(({ cost, keys }) => ({ cost, keys })),
      groups: groups.map(({ group }) => group),
      keys: new Set(keyOf.values()).size,
      budget,
    },
    articles: kept.map(({ article }) => article),
    kinds: groups.map(({ members }) => members),
  };
}

/** The number of each opener that is both sold and asked for; openers sold by the same articles share one. */
function keysBetween(articles: readonly Article[], kinds: readonly Kind[]): Map<string, number> {
  const asked = new Set(kinds.flatMap(({ openers }) => openers));
  const sellers = new Map<string, number[]>();
  articles.forEach(({ openers }, article) => {
    for (const opener of new Set(openers)) {
      if (asked.has(opener)) sellers.set(opener, [...(sellers.get(opener) ?? []), article]);
    }
  });
  const numbers = new Map<string, number>();
  const keys = new Map<string, number>();
  for (const [opener, list] of sellers) {
    const together = list.join();
    const number = numbers.get(together) ?? numbers.size;
    numbers.set(together, number);
    keys.set(opener, number);
  }
  return keys;
}

function beats(one: Bundle, other: Bundle): boolean {
  return one.cost < other.cost && other.keys.every((key) => one.keys.includes(key));
}

function groupsOf(
  kinds: readonly Kind[],
  keysOf: (openers: readonly string[]) => number[],
): { group: Group; members: number[] }[] {
  const groups = new Map<string, { group: Group; members: number[] }>();
  kinds.forEach(({ openers, count, single }, kind) => {
    const keys = keysOf(openers);
    if (keys.length === 0 && single === null) return;
    const name = `${keys}/${single}`;
    const known = groups.get(name);
    if (known) {
      known.group = { ...known.group, count: known.group.count + count };
      known.members.push(kind);
    } else groups.set(name, { group: { keys, count, single }, members: [kind] });
  });
  return [...groups.values()];
}
