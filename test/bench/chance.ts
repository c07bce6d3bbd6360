/** A seeded stream of numbers in 0..1 (mulberry32), so that every run sees the same rows. */
export type Chance = () => number;

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function oneOf<T>(list: readonly T[], roll: Chance): T {
  return list[Math.floor(roll() * list.length)] as T;
}

export function upTo(most: number, roll: Chance): number {
  return 1 + Math.floor(roll() * most);
}
