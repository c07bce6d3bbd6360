import { problemOf } from '../../model/index.js';

/** The answer of the first door that gives one; where none does, the first door's failure, the most telling one. */
export async function firstAnswer<T>(doors: (() => Promise<T>)[]): Promise<T> {
  const failures: unknown[] = [];
  for (const door of doors) {
    try {
      return await door();
    } catch (thrown) {
      problemOf(thrown);
      failures.push(thrown);
    }
  }
  throw failures[0];
}
