/** The time one album may take on one platform. */
export interface Budget {
  /** Time counts from here on; may be nested. */
  begin(): void;
  /** Time stands still again once every `begin` has its `end`. */
  end(): void;
  /** Milliseconds left, never below 0. */
  leftMs(): number;
  /** Where several wait for a platform's next turn, the lower goes first. */
  turn: number;
  /** Waits in line for as long as `work` takes; it is told how many milliseconds that may be. */
  inLine<T>(work: (mostMs: number) => Promise<T>): Promise<T>;
  /** Has a request under way for as long as `work` takes. */
  underWay<T>(work: () => Promise<T>): Promise<T>;
}

/** A budget of `ms` that counts only between `begin` and `end`, by the clock `now` (milliseconds), waits included. */
export function createBudget(ms: number, now: () => number): Budget {
  const clock = createClock(now);
  const leftMs = () => Math.max(0, ms - clock.spent());
  return {
    begin: () => clock.count(1),
    end: () => clock.count(-1),
    leftMs,
    turn: 0,
    inLine: (work) => work(leftMs()),
    underWay: (work) => work(),
  };
}

/**
 * A budget for one of many albums that are asked side by side: while all it does is wait in line behind the others,
 * no time counts. Albums that came earlier have their turns first.
 */
export function createShare(ms: number, now: () => number, turn: number): Budget {
  const clock = createClock(now);
  let [waiting, flying] = [0, 0];
  const change = (wait: number, fly: number) => {
    const stood = waiting > 0 && flying === 0;
    waiting += wait;
    flying += fly;
    const stands = waiting > 0 && flying === 0;
    if (stands !== stood) clock.hold(stands);
  };
  return {
    begin: () => clock.count(1),
    end: () => clock.count(-1),
    leftMs: () => Math.max(0, ms - clock.spent()),
    turn,
    async inLine(work) {
      change(1, 0);
      try {
        return await work(Number.POSITIVE_INFINITY);
      } finally {
        change(-1, 0);
      }
    },
    async underWay(work) {
      change(0, 1);
      try {
        return await work();
      } finally {
        change(0, -1);
      }
    },
  };
}

/** Counts the time during which it is open and not held. */
function createClock(now: () => number) {
  let spent = 0;
  let open = 0;
  let held = false;
  let since = 0;
  const running = () => (open === 0 || held ? 0 : Math.max(0, now() - since));
  const settle = () => {
    spent += running();
    since = now();
  };
  return {
    spent: () => spent + running(),
    count(change: 1 | -1) {
      settle();
      open = Math.max(0, open + change);
    },
    hold(stands: boolean) {
      settle();
      held = stands;
    },
  };
}
