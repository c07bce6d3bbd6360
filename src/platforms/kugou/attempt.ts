import { Failure } from '../../model/index.js';

/** What the first of several doors that answers brings; the first one's Failure where none does. */
export async function firstOf<T>(doors: (() => Promise<T>)[]): Promise<T> {
  let first: Failure | null = null;
  for (const door of doors) {
    const outcome = await attempt(door());
    if (!(outcome instanceof Failure)) return outcome;
    first ??= outcome;
  }
  throw first ?? new Error('no door to try');
}

/** What comes of a request, its Failure being one of the outcomes; any other throw is a fault of ours. */
export async function attempt<T>(asked: Promise<T>): Promise<T | Failure> {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
}
