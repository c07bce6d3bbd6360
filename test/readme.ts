import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A README, taken apart. */
export interface Readme {
  text: string;
  /** Levels of its headings, in order. */
  headings: number[];
  /** Its code blocks, in order. */
  blocks: { language: string; code: string }[];
  /** The first cells of its tables' rows by the table's columns, escapes and code marks resolved. */
  tables: string[][][];
}

const BLOCK = /^```(\w*)\n([\s\S]*?)^```$/gm;

export function readReadme(name: string): Readme {
  const text = readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8');
  const prose = text.replace(BLOCK, '');
  return {
    text,
    headings: [...prose.matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length),
    blocks: [...text.matchAll(BLOCK)].map(([, language = '', code = '']) => ({ language, code })),
    tables: [...prose.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) => rowsOf(table)),
  };
}

/** The cells of a table, without its head. */
function rowsOf(table: string): string[][] {
  const [, , ...rows] = table.trim().split('\n');
  return rows.map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.replaceAll('\\|', '|').trim()),
  );
}

/** The table that has this among its first cells. */
export function tableWith(readme: Readme, first: string): string[][] {
  return readme.tables.find((rows) => rows.some(([cell]) => cell === first)) ?? [];
}

/** What stands between code marks, where a cell is nothing else. */
export function bare(cell: string | undefined): string {
  return (cell ?? '').replace(/^`|`$/g, '');
}

/** What stands between code marks anywhere in a text. */
export function inCode(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}
