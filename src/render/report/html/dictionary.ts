/** Values that repeat, each kept once and named by its place. */
export interface Dictionary<T> {
  /** The place of a value that has this name; the value is made when the name is new. */
  placeOf(name: string, make: () => T): number;
  values: readonly T[];
}

export function dictionary<T>(): Dictionary<T> {
  const places = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    placeOf(name, make) {
      const known = places.get(name);
      if (known !== undefined) return known;
      places.set(name, values.length);
      return values.push(make()) - 1;
    },
  };
}
