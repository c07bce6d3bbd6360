import type { ListedTrack } from '../../model/index.js';

/** A place on an album; both from 1. */
export interface Position {
  disc: number;
  number: number;
}

/** No album disc has more tracks; a greater number is no track number. */
const LAST_NUMBER = 250;

/** Orders positions: disc, then number. */
export function rankOf(position: Position): number {
  return position.disc * 1000 + position.number;
}

export function samePosition(a: Position | null, b: Position | null): boolean {
  return a !== null && b !== null && a.disc === b.disc && a.number === b.number;
}

/**
 * Where each row of a listing says it stands. All null where the listing states no numbers (most rows have none).
 * Numbers that start again without a disc begin a new disc; numbers that run on through stated discs are counted
 * from each disc's start.
 */
export function statedPositions(rows: readonly ListedTrack[]): (Position | null)[] {
  const numbers = rows.map((row) => within(row.number, LAST_NUMBER));
  const known = numbers.filter((number) => number !== null);
  const isConstant = rows.length > 2 && new Set(known).size === 1;
  if (known.length * 2 <= rows.length || isConstant) return rows.map(() => null);
  const discs = rows.map((row) => within(row.disc, 99));
  const areStated = new Set(discs.filter((disc) => disc !== null)).size > 1;
  const inferred = areStated ? discs.map((disc) => disc ?? 1) : discsByRestart(numbers, discs);
  if (inferred === null) return rows.map(() => null);
  return restarted(
    numbers.map((number, i) => (number === null ? null : { disc: inferred[i] ?? 1, number })),
  );
}

function within(value: number | null, limit: number): number | null {
  return value !== null && value >= 1 && value <= limit ? value : null;
}

/**
 * Discs of a list that states none: where numbers come twice, a new disc begins wherever they fall back.
 * Null where they fall back too often to be in order.
 */
function discsByRestart(
  numbers: readonly (number | null)[],
  discs: readonly (number | null)[],
): number[] | null {
  const first = discs.find((disc) => disc !== null) ?? 1;
  const known = numbers.filter((number) => number !== null);
  if (new Set(known).size === known.length) return numbers.map(() => first);
  let [disc, last] = [first, 0];
  const found = numbers.map((number) => {
    if (number !== null && number < last) disc++;
    last = number ?? last;
    return disc;
  });
  return (disc - first) * 3 > numbers.length ? null : found;
}

/** Takes numbers that run on from disc to disc back to 1 at each disc's start. */
function restarted(positions: (Position | null)[]): (Position | null)[] {
  const spans = new Map<number, { low: number; high: number }>();
  for (const position of positions) {
    if (!position) continue;
    const span = spans.get(position.disc) ?? { low: position.number, high: 0 };
    spans.set(position.disc, {
      low: Math.min(span.low, position.number),
      high: Math.max(span.high, position.number),
    });
  }
  const ordered = [...spans].sort(([a], [b]) => a - b);
  const runsOn = ordered.every(([, span], i) => span.low === (ordered[i - 1]?.[1].high ?? 0) + 1);
  if (ordered.length < 2 || !runsOn) return positions;
  return positions.map(
    (position) =>
      position && {
        disc: position.disc,
        number: position.number - (spans.get(position.disc)?.low ?? 1) + 1,
      },
  );
}
