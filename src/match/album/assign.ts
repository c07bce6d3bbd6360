/**
 * The one-to-one assignment with the greatest total weight (Hungarian method, potentials, O(n^3)).
 * `weights[i][j]` is 0 where i and j must not go together. Returns for every row its column, or -1.
 */
export function assign(weights: readonly (readonly number[])[]): number[] {
  const rows = weights.length;
  const size = Math.max(rows, ...weights.map((row) => row.length), 0);
  const cost = (i: number, j: number): number => -(weights[i]?.[j] ?? 0);
  const state: Potentials = {
    row: new Float64Array(size + 1),
    column: new Float64Array(size + 1),
    owner: new Int32Array(size + 1),
  };
  for (let i = 1; i <= size; i++) place(i, size, cost, state);
  const chosen = new Array<number>(rows).fill(-1);
  for (let j = 1; j <= size; j++) {
    const i = (state.owner[j] ?? 0) - 1;
    if ((weights[i]?.[j - 1] ?? 0) > 0) chosen[i] = j - 1;
  }
  return chosen;
}

/** Arrays from 1; index 0 stands for "nobody yet". `owner[j]` is the row that column j went to. */
interface Potentials {
  row: Float64Array;
  column: Float64Array;
  owner: Int32Array;
}

/** Finds row i a column along the cheapest chain of moves. */
function place(
  i: number,
  size: number,
  cost: (i: number, j: number) => number,
  state: Potentials,
): void {
  const { owner } = state;
  const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(size + 1);
  const used = new Uint8Array(size + 1);
  owner[0] = i;
  let column = 0;
  while (at(owner, column) !== 0) {
    used[column] = 1;
    relax(column, size, cost, state, { least, before, used });
    const next = cheapest(least, used);
    shift(at(least, next), used, least, state);
    column = next;
  }
  while (column !== 0) {
    const previous = at(before, column);
    owner[column] = at(owner, previous);
    column = previous;
  }
}

interface Search {
  least: Float64Array;
  before: Int32Array;
  used: Uint8Array;
}

function relax(
  column: number,
  size: number,
  cost: (i: number, j: number) => number,
  state: Potentials,
  search: Search,
): void {
  const row = at(state.owner, column);
  for (let j = 1; j <= size; j++) {
    if (search.used[j]) continue;
    const reduced = cost(row - 1, j - 1) - at(state.row, row) - at(state.column, j);
    if (reduced < at(search.least, j)) {
      search.least[j] = reduced;
      search.before[j] = column;
    }
  }
}

function cheapest(least: Float64Array, used: Uint8Array): number {
  let best = 0;
  for (let j = 1; j < least.length; j++) {
    if (!used[j] && (best === 0 || at(least, j) < at(least, best))) best = j;
  }
  return best;
}

function shift(by: number, used: Uint8Array, least: Float64Array, state: Potentials): void {
  for (let j = 0; j < used.length; j++) {
    if (used[j]) {
      const row = at(state.owner, j);
      state.row[row] = at(state.row, row) + by;
      state.column[j] = at(state.column, j) - by;
    } else {
      least[j] = at(least, j) - by;
    }
  }
}

function at(numbers: Float64Array | Int32Array, index: number): number {
  return numbers[index] ?? 0;
}
