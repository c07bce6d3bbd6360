import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { FormatName } from '../render/index.js';
import { UsageError } from './errors.js';

/** What stands at the end of a report in a format that has no mark of its own. */
export const SIGNATURE = 'fulldisc report, ';

/** How a file begins, or ends, that a report was written to. */
const OURS: Record<FormatName, RegExp> = {
  table: /(?:^|\n)fulldisc report, [^\n]*\n$/,
  markdown: /(?:^|\n)fulldisc report, [^\n]*\n$/,
  json: /^\{"schemaVersion":1,"albums":\[/,
  ndjson: /^\{"(?:schemaVersion":1,"(?:query|line)"|summary":)/,
  csv: /^\ufeff?artist,title,(?:barcode,status|disc,number|platform,region)/,
  html: /^<!doctype html>\n[\s\S]{0,200}<meta name="generator" content="fulldisc">/,
};

const LOOKED_AT = 1000;

/**
 * Refuses to write a report over a file that is none in this format, or over its own input: whatever it is, nobody
 * asked to lose it. Throws UsageError.
 */
export function checkReplaceable(path: string, format: FormatName, input: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there) return;
  const read = statSync(input, { throwIfNoEntry: false });
  if (read && read.ino === there.ino && read.dev === there.dev) {
    throw new UsageError(`--output ${path}: that is the input; name another file`);
  }
  if (there.size === 0 || OURS[format].test(edgeOf(path, format, there.size))) return;
  throw new UsageError(
    `--output ${path}: the file is there and holds no ${format} report; name another one, or replace it with --overwrite`,
  );
}

/** The part of a file that tells what it is. */
function edgeOf(path: string, format: FormatName, size: number): string {
  const atEnd = format === 'table' || format === 'markdown';
  const edge = Buffer.alloc(LOOKED_AT);
  const file = openSync(path, 'r');
  try {
    const from = atEnd ? Math.max(0, size - LOOKED_AT) : 0;
    return edge.toString('utf8', 0, readSync(file, edge, 0, LOOKED_AT, from));
  } finally {
    closeSync(file);
  }
}
