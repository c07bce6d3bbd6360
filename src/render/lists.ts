import { paintOf } from './paint.js';
import type { View } from './view.js';
import { fitted, widthOf } from './width.js';

/** A table of short facts, each column as wide as its longest text; the last one may run on. */
export function facts(heads: readonly string[], rows: readonly string[][], view: View): string {
  const paint = paintOf(view);
  const widths = heads.map((head, column) =>
    Math.max(widthOf(head), ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => fitted(cell, widths[column] ?? 0, '..'))
      .join('  ')
      .trimEnd();
  return `${[paint.bold(line(heads)), ...rows.map(line)].join('\n')}\n`;
}
