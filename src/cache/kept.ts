import { damagedBy } from './error.js';

/** Reads JSON text out of a row. Only a damaged file holds text that is none: throws CacheError. */
export function parseKept<T>(text: unknown): T {
  if (text === '[]') return [] as T;
  try {
    return JSON.parse(text as string) as T;
  } catch (cause) {
    throw damagedBy(cause);
  }
}
