import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package's folder: two above this file, in src/cli as in dist/cli and dist/chunks. */
export const PACKAGE_DIR = join(import.meta.dirname, '..', '..');

/** The package's version. */
export function version(): string {
  const text = readFileSync(join(PACKAGE_DIR, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
