import { type Answer, Failure, type Request } from '../model/index.js';
import type { Budget } from './budget.js';
import type { Door, Pace } from './pace.js';

/** How many refusals end a platform's part of the run. */
export const MOST_REFUSALS = 3;

/** What was sent to one platform. */
export interface Traffic {
  /** Requests sent, redirects and further tries among them. */
  requests: number;
  /** Questions that ended refused, rate-limited or before a captcha after all their tries; the count stops at three. */
  refusals: number;
}

/** Where answers come from: sockets, or recorded files. */
export interface Source {
  answer(desk: Desk, budget: Budget, request: Request): Promise<Answer>;
  close(): Promise<void>;
}

/** A question somebody waits for already, and for which album. */
export interface UnderWay {
  budget: Budget;
  answer: Promise<Answer>;
}

/** What one run keeps of one platform. */
export interface Desk {
  door: Door;
  pace: Pace;
  traffic: Traffic;
  /** Questions under way, by all that makes them equal. */
  underWay: Map<string, UnderWay>;
}

export function openDesk(door: Door, pace: Pace): Desk {
  return { door, pace, traffic: { requests: 0, refusals: 0 }, underWay: new Map() };
}

/** Throws where the platform's part of the run has ended. */
export function checkOpen(desk: Desk): void {
  if (desk.traffic.refusals >= MOST_REFUSALS)
    throw new Failure('refused', `${desk.door.id}: three refusals, not asked again in this run`);
}

/** Runs a question and counts it where it ends in a refusal. */
export async function counted<T>(desk: Desk, question: () => Promise<T>): Promise<T> {
  checkOpen(desk);
  try {
    return await question();
  } catch (thrown) {
    if (isRefusal(thrown) && desk.traffic.refusals < MOST_REFUSALS) desk.traffic.refusals += 1;
    throw thrown;
  }
}

function isRefusal(thrown: unknown): boolean {
  return thrown instanceof Failure && ['refused', 'rate-limited', 'captcha'].includes(thrown.code);
}
