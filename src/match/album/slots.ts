/** Places paired so far. */
interface Paired {
  reference: number;
  row: number;
}

/**
 * Tells of two unpaired places whether they stand between the same paired neighbours, equally far from both,
 * with as many unpaired places around the one as around the other. The ends of the lists count as neighbours.
 */
export function slotsBetween(
  references: number,
  rows: number,
  paired: readonly Paired[],
): (reference: number, row: number) => boolean {
  const byReference = new Map(paired.map((one) => [one.reference, one.row]));
  const byRow = new Map(paired.map((one) => [one.row, one.reference]));
  const left = neighbours(references, (at) => byReference.has(at));
  const right = neighbours(rows, (at) => byRow.has(at));
  return (reference, row) => {
    const [mine, other] = [left[reference], right[row]];
    if (!mine || !other) return false;
    const areFramed =
      (mine.before < 0 ? -1 : byReference.get(mine.before)) === other.before &&
      (mine.after >= references ? rows : byReference.get(mine.after)) === other.after;
    return (
      areFramed &&
      reference - mine.before === row - other.before &&
      mine.after - mine.before === other.after - other.before
    );
  };
}

interface Frame {
  before: number;
  after: number;
}

function neighbours(length: number, isPaired: (at: number) => boolean): Frame[] {
  const frames: Frame[] = [];
  let before = -1;
  for (let at = 0; at < length; at++) {
    frames.push({ before, after: length });
    if (isPaired(at)) before = at;
  }
  let after = length;
  for (let at = length - 1; at >= 0; at--) {
    const frame = frames[at];
    if (frame) frame.after = after;
    if (isPaired(at)) after = at;
  }
  return frames;
}
