import type { Answer } from '../model/index.js';
import type { Budget } from './budget.js';
import type { Trouble } from './trouble.js';
import { pause } from './within.js';

/** One try: an answer, or why there is none. */
export type Try = { answer: Answer } | { trouble: Trouble };

export interface Patience {
  /** Further tries after a transient failure. */
  retries: number;
  /** Chance in 0..1, for the jitter. */
  chance: () => number;
  signal: AbortSignal;
}

const FIRST_BACKOFF_MS = 300;

// A connection that hangs once may do better on a new one; twice is a habit, and time is better spent on a backup door.
const MOST_LATE_RETRIES = 1;

// What a wait may take of the time left, so that a backup door can still be asked after it.
const MOST_OF_LEFT = 0.5;

/**
 * Tries until there is an answer, a failure that does not pass, or no wait that fits. Which wait: the dossier's
 * (a body's own refusal) or Retry-After where that is longer, else Retry-After, else a doubling backoff with jitter.
 * The time left wins over all: Retry-After must end before it, any other wait within half of it.
 */
export async function persist(
  budget: Budget,
  patience: Patience,
  attempt: () => Promise<Try>,
): Promise<Answer> {
  const seen = { general: 0, late: 0, own: 0, final: 0 };
  for (;;) {
    const outcome = await attempt();
    if ('answer' in outcome) return outcome.answer;
    const { trouble } = outcome;
    const wait = nextWait(trouble, seen, patience);
    seen[trouble.again] += 1;
    const left = budget.leftMs();
    const most = isAsked(trouble) ? left : left * MOST_OF_LEFT;
    if (wait === null || left === 0 || wait > most) throw trouble.failure;
    await pause(wait, patience.signal);
  }
}

/** Milliseconds to wait before the next try; null where there is none. */
function nextWait(
  trouble: Trouble,
  seen: Record<Trouble['again'], number>,
  patience: Patience,
): number | null {
  if (trouble.again === 'final') return null;
  if (trouble.again === 'own') return ownWait(trouble, seen.own);
  const tries = seen.general + seen.late;
  if (tries >= patience.retries) return null;
  if (trouble.again === 'late' && seen.late >= MOST_LATE_RETRIES) return null;
  return trouble.retryAfterMs ?? backoff(tries, patience.chance());
}

/** The dossier's wait, or longer where Retry-After says so. */
function ownWait({ waits, retryAfterMs }: Trouble, tries: number): number | null {
  const wait = waits?.[tries];
  return wait === undefined ? null : Math.max(wait, retryAfterMs ?? 0);
}

function isAsked(trouble: Trouble): boolean {
  return trouble.again === 'general' && trouble.retryAfterMs !== undefined;
}

/** 300, 600, 1200 ms ..., each between half and the whole of it. */
function backoff(tries: number, chance: number): number {
  return FIRST_BACKOFF_MS * 2 ** tries * (0.5 + chance / 2);
}
