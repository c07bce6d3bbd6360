import type { Point, Problem } from '../../../src/cover/plans/problem.js';
import fc from '../../properties.js';

export const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** Problems of so many keys and bundles at most; prices are few, so that there are ties. */
export function problems(most: { keys: number; bundles: number; groups: number; price: number }) {
  return fc.integer({ min: 1, max: most.keys }).chain((keys) => {
    const some = (largest: number) =>
      fc.uniqueArray(fc.integer({ min: 0, max: keys - 1 }), { minLength: 1, maxLength: largest });
    const price = fc.integer({ min: 1, max: most.price });
    const bundle = fc.record({ cost: price, keys: some(4) });
    const group = fc.record({
      keys: some(3),
      count: fc.integer({ min: 1, max: 3 }),
      single: fc.option(price),
    });
    return fc.record<Problem>({
      bundles: fc.array(bundle, { maxLength: most.bundles }),
      groups: fc.array(group, { maxLength: most.groups }),
      keys: fc.constant(keys),
      budget: fc.constantFrom(NO_LIMIT, 4),
    });
  });
}

interface Tried {
  cost: number;
  covered: number;
  choice: string;
}

/** Every set of bundles and every number of singles, tried. */
function tried({ bundles, groups, budget }: Problem): Tried[] {
  return Array.from({ length: 2 ** bundles.length }, (_, set) => {
    const chosen = bundles.flatMap((_, at) => ((set >> at) & 1 ? [at] : []));
    const keys = new Set(chosen.flatMap((at) => bundles[at]?.keys ?? []));
    const isOpen = (group: { keys: readonly number[] }) => group.keys.some((key) => keys.has(key));
    const singles = groups
      .filter((group) => !isOpen(group))
      .flatMap(({ count, single }) => (single === null ? [] : Array<number>(count).fill(single)))
      .sort((a, b) => a - b);
    let cost = chosen.reduce((sum, at) => sum + (bundles[at]?.cost ?? 0), 0);
    let covered = groups.filter(isOpen).reduce((sum, { count }) => sum + count, 0);
    const all = [{ cost, covered, choice: `${chosen}/0` }];
    singles.forEach((price, at) => {
      cost += price;
      covered += 1;
      all.push({ cost, covered, choice: `${chosen}/${at + 1}` });
    });
    return all;
  })
    .flat()
    .filter(({ cost }) => cost <= budget);
}

/** The frontier by trying everything: `cost/covered: every choice`. */
export function bruteForce(problem: Problem): string[] {
  const all = tried(problem).sort((a, b) => a.cost - b.cost || b.covered - a.covered);
  const steps: Tried[] = [];
  for (const one of all) if (one.covered > (steps.at(-1)?.covered ?? -1)) steps.push(one);
  return steps.map(({ cost, covered }) => {
    const ties = all.filter((one) => one.cost === cost && one.covered === covered);
    return `${cost}/${covered}: ${[...new Set(ties.map(({ choice }) => choice))].sort().join(' ')}`;
  });
}

/** A frontier in the same words. */
export function told(points: readonly Point[]): string[] {
  return points.map(({ cost, covered, choices }) => {
    const all = choices.map(({ bundles, singles }) => `${bundles}/${singles}`);
    return `${cost}/${covered}: ${all.sort().join(' ')}`;
  });
}
