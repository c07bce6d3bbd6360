import { type Choice, MOST_CHOICES, type Point, type Problem } from './problem.js';

/** A part of a problem that shares no key with the rest; for each of its bundles, the place of that in the whole. */
export interface Part {
  problem: Problem;
  places: readonly number[];
}

/** The parts of a problem: keys of one bundle or of one group belong together. */
export function partsOf({ bundles, groups, keys, budget }: Problem): Part[] {
  const linked = linkedKeys([...bundles, ...groups], keys);
  const partOf = (of: { keys: readonly number[] }) => linked[of.keys[0] ?? keys] ?? keys;
  const names = new Set([...bundles, ...groups].map(partOf));
  return [...names].map((name) => {
    const own = linked.flatMap((part, key) => (part === name ? [key] : []));
    const renamed = <T extends { keys: readonly number[] }>(one: T): T => ({
      ...one,
      keys: one.keys.map((key) => own.indexOf(key)),
    });
    const places = bundles.flatMap((bundle, at) => (partOf(bundle) === name ? [at] : []));
    const problem = {
      bundles: bundles.filter((one) => partOf(one) === name).map(renamed),
      groups: groups.filter((one) => partOf(one) === name).map(renamed),
      keys: own.length,
      budget,
    };
    return { problem, places };
  });
}

/** By key: the least key that it is linked with, over any number of links. */
function linkedKeys(links: readonly { keys: readonly number[] }[], keys: number): number[] {
  let least = Array.from({ length: keys }, (_, key) => key);
  for (const link of links) {
    const joined = new Set(link.keys.map((key) => least[key]));
    const first = Math.min(...link.keys.map((key) => least[key] as number));
    if (joined.size > 1) least = least.map((key) => (joined.has(key) ? first : key));
  }
  return least;
}

/** The frontier of two parts together: each of its points is one of each. */
export function together(
  some: readonly Point[],
  others: readonly Point[],
  budget: number,
): Point[] {
  const pairs = some
    .flatMap((one) => others.map((other) => ({ one, other, ...sumOf(one, other) })))
    .filter(({ cost }) => cost <= budget)
    .sort((a, b) => a.cost - b.cost || b.covered - a.covered);
  const points: { cost: number; covered: number; choices: Choice[] }[] = [];
  for (const { one, other, cost, covered } of pairs) {
    const last = points.at(-1);
    if (!last || covered > last.covered) {
      points.push({ cost, covered, choices: bothOf(one.choices, other.choices) });
    } else if (cost === last.cost && covered === last.covered) {
      addUnknown(last.choices, bothOf(one.choices, other.choices));
    }
  }
  return points;
}

function sumOf(one: Point, other: Point) {
  return { cost: one.cost + other.cost, covered: one.covered + other.covered };
}

function bothOf(some: readonly Choice[], others: readonly Choice[]): Choice[] {
  const both: Choice[] = [];
  for (const one of some) {
    for (const other of others) {
      if (both.length >= MOST_CHOICES) return both;
      const bundles = [...one.bundles, ...other.bundles].sort((a, b) => a - b);
      both.push({ bundles, singles: one.singles + other.singles });
    }
  }
  return both;
}

/** Tracks bought alone are counted, not named: the same count may come from different parts. */
function addUnknown(choices: Choice[], more: readonly Choice[]): void {
  const nameOf = ({ bundles, singles }: Choice) => `${bundles}/${singles}`;
  const known = new Set(choices.map(nameOf));
  for (const one of more) {
    if (choices.length >= MOST_CHOICES) return;
    if (!known.has(nameOf(one))) choices.push(one);
  }
}
