import { damagedBy } from './error.js';

/** parseKept for rows that mostly repeat each other: equal texts give one value. Shared: never change it. */
export function parserOfKept<T>(): (text: unknown) => T {
  const known = new Map<unknown, T>();
  return (text) => {
    const value = known.get(text) ?? parseKept<T>(text);
    known.set(text, value);
    return value;
  };
}

/** Reads JSON text out of a row. Only a damaged file holds text that is none: throws CacheError. */
export function parseKept<T>(text: unknown): T {
  if (text === '[]') return [] as T;
  try {
    return JSON.parse(text as string) as T;
  } catch (cause) {
    throw damagedBy(cause);
  }
}
