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
 * A table of short facts in at most the view's width. Column `giving` is cut where the others leave it too little; where
 * they leave it nothing, only the first `least` columns stay; where even these do not fit, every row becomes lines.
 */
export function fittedFacts(
  heads: readonly string[],
  rows: readonly string[][],
  view: View,
  { giving, least }: { giving: number; least: number },
): string {
  const widths = widthsOf(heads, rows);
  const whole = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  const own = widths[giving] ?? 0;
  const given = own - Math.max(0, whole - view.width);
  if (given >= Math.min(own, NARROWEST)) {
    return tableOf(heads, rows, widths.with(giving, given), view);
  }
  if (heads.length === least) return stacked(heads, rows, view);
  const first = (cells: readonly string[]) => cells.slice(0, least);
  return fittedFacts(first(heads), rows.map(first), view, { giving, least });
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
      .map((head, column) => [head, row[column] ?? ''])
      .filter(([, cell]) => cell !== '')
      .map(([head, cell]) => wrap(`${head}${colonOf(view)}${cell}`, view.width, GAP))
      .join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
