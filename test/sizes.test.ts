import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LONGEST = 350;
const LONG = 250;
const MEDIAN = 80;

const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(ROOT, path), lines: linesOf(path) }))
  .sort((a, b) => a.lines - b.lines);

describe('the size of things', () => {
  it('has no file that nobody wants to read', () => {
    expect(files.filter(({ lines }) => lines > LONGEST)).toEqual([]);
  });

  it('has short files: nine in ten, and the one in the middle', () => {
    expect(files[Math.floor(files.length * 0.9)]?.lines).toBeLessThanOrEqual(LONG);
    expect(files[Math.floor(files.length / 2)]?.lines).toBeLessThanOrEqual(MEDIAN);
  });

  it('leaves nothing to do later, but in the template', () => {
    const left = files.filter(
      ({ path }) => !path.includes('_template') && /\b(?:TODO|FIXME|XXX|HACK)\b/.test(read(path)),
    );
    expect(left).toEqual([]);
  });
});

function linesOf(path: string): number {
  return readFileSync(path, 'utf8').split('\n').length - 1;
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
