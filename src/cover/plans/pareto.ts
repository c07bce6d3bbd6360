/** A cost, and how many tracks it opens. */
export interface Step {
  cost: number;
  covered: number;
}

/** The frontier of what was offered to it: rising cost, rising cover. */
export interface Frontier {
  readonly steps: readonly Step[];
  /** Takes the step in where it is cheaper or better than what is there. */
  offer(cost: number, covered: number): void;
}

export function frontier(): Frontier {
  const steps: Step[] = [{ cost: 0, covered: 0 }];
  return {
    steps,
    offer(cost, covered) {
      const at = firstReaching(steps, covered);
      const better = steps[at];
      if (better && better.cost <= cost) return;
      let from = at;
      while (from > 0 && (steps[from - 1] as Step).cost >= cost) from--;
      const upTo = better?.covered === covered ? at + 1 : at;
      steps.splice(from, upTo - from, { cost, covered });
    },
  };
}

/** The index of the first step that opens at least so many. */
function firstReaching(steps: readonly Step[], covered: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as Step).covered < covered) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The step of just this cost and cover, if it is on the frontier. */
export function stepAt(steps: readonly Step[], cost: number, covered: number): Step | undefined {
  const step = steps[firstReaching(steps, covered)];
  return step?.covered === covered && step.cost === cost ? step : undefined;
}
