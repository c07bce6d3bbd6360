/** A text to stand beside a mark. */
export interface Marked {
  x: number;
  y: number;
  label: string;
}

/** Where it stands; `end`: it ends there. */
export interface Placed extends Marked {
  end: boolean;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const [GLYPH, HEIGHT] = [7, 10];
/** Above and right of the mark, above and left, below and right. */
const PLACES: readonly [x: number, y: number][] = [
  [6, -6],
  [-7, -6],
  [6, 14],
];

/**
 * Labels where they cover neither one another, nor a mark, nor the line that climbs from mark to mark, within these
 * bounds; what finds no such place is left out.
 */
export function placedLabels(marks: readonly Marked[], within: Box): Placed[] {
  const taken = marks.flatMap((mark, at) => [boxOfMark(mark), ...boxOfClimb(marks[at - 1], mark)]);
  return marks.flatMap((mark) => {
    for (const place of PLACES) {
      const placed = { ...mark, x: mark.x + place[0], y: mark.y + place[1], end: place[0] < 0 };
      const box = boxOfLabel(placed);
      if (!isInside(box, within) || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return [placed];
    }
    return [];
  });
}

function boxOfMark({ x, y }: Marked): Box {
  return { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 };
}

/** The line goes level to the next mark and then straight up to it. */
function boxOfClimb(before: Marked | undefined, { x, y }: Marked): Box[] {
  return before ? [{ left: x - 1, right: x + 1, top: y, bottom: before.y }] : [];
}

function boxOfLabel({ x, y, label, end }: Placed): Box {
  const width = label.length * GLYPH;
  const left = end ? x - width : x;
  return { left, right: left + width, top: y - HEIGHT, bottom: y };
}

function isInside(box: Box, within: Box): boolean {
  return box.left >= within.left && box.right <= within.right && box.top >= within.top;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
