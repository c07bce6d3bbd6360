/** What somebody holds: memberships' keys, and whether they would buy and take standard quality. */
export interface Holding {
  keys: ReadonlySet<string>;
  bought: boolean;
  standard: boolean;
}

/** Whether a track can be heard with what is held; `unknown` where it cannot, and some platform did not tell. */
export type State = 'open' | 'unknown' | 'closed';

export interface Count {
  open: number;
  unknown: number;
  of: number;
}

const STANDARD = '/standard';

/** The state of every set of needs (indices into `openings`). */
export function statesOf(
  needs: readonly (readonly number[])[],
  openings: readonly string[],
  holding: Holding,
): State[] {
  const opens = openings.map((opening) => isOpen(opening, holding));
  const unknown = openings.indexOf('unknown');
  return needs.map((need) => {
    if (need.some((opening) => opens[opening])) return 'open';
    return need.includes(unknown) ? 'unknown' : 'closed';
  });
}

function isOpen(opening: string, { keys, bought, standard }: Holding): boolean {
  const lower = opening.endsWith(STANDARD);
  if (lower && !standard) return false;
  const key = lower ? opening.slice(0, -STANDARD.length) : opening;
  return key === 'free' || (key === 'purchase' && bought) || keys.has(key);
}

/** How many tracks of an album (pairs of a set of needs and its tracks) are in which state. */
export function countOf(
  groups: readonly (readonly [number, number])[],
  states: readonly State[],
): Count {
  const count = { open: 0, unknown: 0, of: 0 };
  for (const [need, tracks] of groups) {
    const state = states[need];
    count.of += tracks;
    if (state === 'open') count.open += tracks;
    else if (state === 'unknown') count.unknown += tracks;
  }
  return count;
}

/** What many albums come to. */
export interface Total {
  tracks: number;
  of: number;
  whole: number;
  albums: number;
}

/** Sums albums up; one without tracks was not found, and is none. */
export function totalOf(counts: readonly Count[]): Total {
  const total = { tracks: 0, of: 0, whole: 0, albums: 0 };
  for (const { open, of } of counts) {
    if (of === 0) continue;
    total.albums++;
    total.tracks += open;
    total.of += of;
    if (open === of) total.whole++;
  }
  return total;
}
