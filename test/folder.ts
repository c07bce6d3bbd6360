import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** An empty folder that goes away with the test. */
export function folder(): string {
  const made = emptyFolder();
  onTestFinished(() => removeFolder(made));
  return made;
}

/** An empty folder for all tests of a file or a suite, that goes away after the last. */
export function sharedFolder(): string {
  const made = emptyFolder();
  afterAll(() => removeFolder(made));
  return made;
}

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'fulldisc-'));
}

function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
