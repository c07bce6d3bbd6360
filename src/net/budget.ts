/** The time one album may take on one platform, waits included. */
export interface Budget {
  /** Time counts from here on; may be nested. */
  begin(): void;
  /** Time stands still again once every `begin` has its `end`. */
  end(): void;
  /** Milliseconds left, never below 0. */
  leftMs(): number;
}

/** A budget of `ms` that counts only between `begin` and `end`, by the clock `now` (milliseconds). */
export function createBudget(ms: number, now: () => number): Budget {
  let spent = 0;
  let open = 0;
  let since = 0;
  const running = () => (open === 0 ? 0 : Math.max(0, now() - since));
  return {
    begin() {
      if (open === 0) since = now();
      open += 1;
    },
    end() {
      if (open === 1) spent += running();
      open = Math.max(0, open - 1);
    },
    leftMs: () => Math.max(0, ms - spent - running()),
  };
}
