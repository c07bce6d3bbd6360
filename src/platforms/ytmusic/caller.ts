import { Failure, type ProblemCode } from '../../model/index.js';
import type { Session } from '../platform.js';
import type { Caller } from './requests.js';
import { servedCountry } from './served.js';

/** The most wanted country; the caller's own address probably decides all the same, so terms name none. */
export function callerOf(session: Session): Caller {
  return { country: servedCountry(session.regions), now: session.now };
}

/** A "no" that is meant for the caller: one does not go round it by another door. */
const WALLS: readonly ProblemCode[] = ['captcha', 'rate-limited', 'refused'];

/** The first door that answers; where none does, what the first one said. */
export async function firstOpen<T>(doors: readonly (() => Promise<T>)[]): Promise<T> {
  let first: Failure | null = null;
  for (const door of doors) {
    try {
      return await door();
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      first ??= thrown;
      if (WALLS.includes(thrown.code)) break;
    }
  }
  throw first ?? new Failure('changed', 'ytmusic: no door to ask');
}
