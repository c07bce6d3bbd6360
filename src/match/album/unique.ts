import type { Row } from './rows.js';

/** A row's title and version in one text; equal only for rows that are called exactly alike. */
export function keyOf(row: Row): string {
  const [title] = row.titles;
  return title ? `${title.key}|${title.versions.join()}` : '';
}

export function isSameKey(a: Row, b: Row): boolean {
  return keyOf(a) === keyOf(b);
}

/** The keys that only one of the groups bears, and which group that is. */
export function uniqueKeys(groups: readonly (readonly Row[])[]): Map<string, number> {
  const owner = new Map<string, number>();
  const shared = new Set<string>();
  groups.forEach((rows, index) => {
    for (const key of new Set(rows.map(keyOf))) {
      if (owner.has(key)) shared.add(key);
      else owner.set(key, index);
    }
  });
  for (const key of [...shared, '']) owner.delete(key);
  return owner;
}
