import type { Problem } from './problem.js';

/** The same problem with its groups for keys: a bundle holds what it opens. Its frontier and choices are the same. */
export function turnedRound({ bundles, groups, budget }: Problem): Problem {
  return {
    bundles: bundles.map(({ cost, keys }) => {
      const held = new Set(keys);
      const opened = groups.flatMap((group, at) =>
        group.keys.some((key) => held.has(key)) ? [at] : [],
      );
      return { cost, keys: opened };
    }),
    groups: groups.map((group, at) => ({ ...group, keys: [at] })),
    keys: groups.length,
    budget,
  };
}
