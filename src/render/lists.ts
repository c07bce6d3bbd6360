import { paintOf } from './paint.js';
import { colonOf, type View } from './view.js';
import { fitted, widthOf, wrap } from './width.js';

const GAP = '  ';
const ELLIPSIS = '..';
const NARROWEST = 10;

/** A table of short facts, each column as wide as its longest text; the last one may run on. */
export function facts(heads: readonly string[], rows: readonly string[][], view: View): string {
  return tableOf(heads, rows, widthsOf(heads, rows), view);
}

/**
 * A table of short facts in at most the view's width: column `giving` is cut where the others leave it too little, and
 * where they leave it nothing every row becomes lines of its own.
 */
export function fittedFacts(
  heads: readonly string[],
  rows: readonly string[][],
  view: View,
  giving: number,
): string {
  const widths = widthsOf(heads, rows);
  const whole = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  const own = widths[giving] ?? 0;
  const given = own - Math.max(0, whole - view.width);
  if (given < Math.min(own, NARROWEST)) return stacked(heads, rows, view);
  return tableOf(heads, rows, widths.with(giving, given), view);
}

function widthsOf(heads: readonly string[], rows: readonly string[][]): number[] {
  return heads.map((head, column) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), widthOf(head)),
  );
}

function tableOf(
  heads: readonly string[],
  rows: readonly string[][],
  widths: readonly number[],
  view: View,
): string {
  const paint = paintOf(view);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => fitted(cell, widths[column] ?? 0, ELLIPSIS))
      .join(GAP)
      .trimEnd();
  return `${[paint.bold(line(heads)), ...rows.map(line)].join('\n')}\n`;
}

function stacked(heads: readonly string[], rows: readonly string[][], view: View): string {
  const blocks = rows.map((row) =>
    heads
      .map((head, column) => wrap(head + colonOf(view) + (row[column] ?? ''), view.width, GAP))
      .join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
