/**
 * Track numbers of rows in list order, where greyed rows (null) show none. A run of them is numbered when it fills
 * the gap between its neighbours, or the album's end as the album counts it; else it stays without numbers, for some
 * other track may be missing there.
 */
export function numbered(
  shown: readonly (number | null)[],
  count: number | null,
): (number | null)[] {
  const numbers = [...shown];
  for (const { start, end } of runsOfNone(shown)) {
    const before = start === 0 ? 0 : (shown[start - 1] ?? 0);
    const after = shown[end] ?? (count ?? 0) + 1;
    if (after - before - 1 !== end - start) continue;
    for (let at = start; at < end; at += 1) numbers[at] = before + 1 + at - start;
  }
  return numbers;
}

/** Where rows without a number stand, `end` being the first place after them. */
function runsOfNone(shown: readonly (number | null)[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  shown.forEach((one, at) => {
    const last = runs.at(-1);
    if (one !== null) return;
    if (last?.end === at) last.end += 1;
    else runs.push({ start: at, end: at + 1 });
  });
  return runs;
}

/** True where a number below the last one belongs to no row, and no unnumbered row can be it. */
export function hasGap(numbers: readonly (number | null)[]): boolean {
  const known = numbers.filter((one) => one !== null);
  const unnumbered = numbers.length - known.length;
  return new Set(known).size + unnumbered < Math.max(0, ...known);
}
