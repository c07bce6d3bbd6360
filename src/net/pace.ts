import { Failure, type PlatformId } from '../model/index.js';
import type { Budget } from './budget.js';
import { pause, within } from './within.js';

/** What net must know of a platform; every card is one. */
export interface Door {
  id: PlatformId;
  /** Host names redirects may lead to; a name also stands for every name below it. */
  hosts: string[];
  /** Requests a second after the burst. */
  rate: number;
  /** Requests that may go out before the rate counts, and how many may be under way at once. */
  burst: number;
  /** True where the rate is the platform's rule: a user's rate may lower it, never raise it. */
  fixedPace?: boolean;
}

/** Lets requests out at a platform's pace. */
export interface Pace {
  /** Runs `send` when its turn comes; throws Failure timeout where the turn comes after the budget's end. */
  turn<T>(budget: Budget, send: () => Promise<T>): Promise<T>;
}

/** Requests a second for a platform, 0 for no limit; `asked` is the user's wish, null for none. */
export function rateOf(door: Door, asked: number | null): number {
  if (asked === null) return door.rate;
  if (!door.fixedPace) return asked;
  return asked === 0 ? door.rate : Math.min(asked, door.rate);
}

/** At most `burst` requests under way at once; after a burst, `rate` a second (0: as fast as they are answered). */
export function createPace(door: Door, rate: number, now: () => number, signal: AbortSignal): Pace {
  const slots = createSlots(Math.max(1, door.burst));
  const untilDue = createBucket(Math.max(1, door.burst), rate, now);
  const late = () => new Failure('timeout', `${door.id}: its turn came after the time allowed`);
  return {
    async turn(budget, send) {
      const leave = await budget.inLine((most) =>
        within(most, signal, late, (cut) => slots.enter(cut, budget.turn)),
      );
      try {
        await budget.inLine(async (most) => {
          const wait = untilDue(most);
          if (wait === null) throw late();
          if (wait > 0) await pause(wait, signal);
        });
        return await budget.underWay(send);
      } finally {
        leave();
      }
    },
  };
}

/** `count` at once; of those who wait the lowest `turn` goes first, and of equals the first to come. `enter` brings the way out. */
function createSlots(count: number): {
  enter(signal: AbortSignal, turn: number): Promise<() => void>;
} {
  let free = count;
  const queue: { turn: number; call: () => void }[] = [];
  const leave = () => {
    const next = queue.shift();
    if (next) next.call();
    else free += 1;
  };
  return {
    async enter(signal, turn) {
      if (free > 0) {
        free -= 1;
        return leave;
      }
      return new Promise((resolve) => {
        const waiting = { turn, call: () => resolve(leave) };
        const later = queue.findIndex((other) => other.turn > turn);
        queue.splice(later < 0 ? queue.length : later, 0, waiting);
        signal.addEventListener(
          'abort',
          () => {
            const at = queue.indexOf(waiting);
            if (at >= 0) queue.splice(at, 1);
          },
          { once: true },
        );
      });
    },
  };
}

/**
 * A token bucket, kept as the moment at which it would be full again. The result tells how long to wait (ms)
 * and books that moment; null, and nothing booked, where the wait does not fit.
 */
function createBucket(
  burst: number,
  rate: number,
  now: () => number,
): (fits: number) => number | null {
  if (rate === 0) return () => 0;
  const interval = 1000 / rate;
  let full = 0;
  return (fits) => {
    const from = Math.max(full, now());
    const wait = Math.max(0, from - (burst - 1) * interval - now());
    if (wait > fits) return null;
    full = from + interval;
    return wait;
  };
}
