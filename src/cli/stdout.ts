import { fstatSync, statSync, writeSync } from 'node:fs';
import { FULL_PIPE_WAIT_MS, isFull } from './pipe.js';

/*
 * Node's own process.stdout loads streams, sockets and terminals: 10 ms at every start. Only a terminal needs it; files
 * and pipes are written to directly.
 */

const OUT = 1;

/** Where results go. */
export const stdout = {
  /** Cells a line may take on the terminal; null where there is none. */
  columns(): number | null {
    return mayBeTerminal() && process.stdout.isTTY ? process.stdout.columns : null;
  },

  /** Writes all of it. A reader that went away is nobody to tell. Throws WriteError. */
  write(text: string): void {
    if (mayBeTerminal() && process.stdout.isTTY) process.stdout.write(text);
    else writeWhole(Buffer.from(text));
  },

  /**
   * Writes all of it while other work goes on, however slow the reader is; false where it went away. Throws WriteError.
   */
  async send(text: string): Promise<boolean> {
    if (mayBeTerminal() && process.stdout.isTTY) return process.stdout.write(text) || true;
    return (await import('./send.js')).sendWhole(OUT, Buffer.from(text));
  },
};

/** Every terminal is a character device; so is the place where unwanted output goes. */
function mayBeTerminal(): boolean {
  const out = fstatSync(OUT);
  if (!out.isCharacterDevice()) return false;
  const nowhere = statSync('/dev/null', { throwIfNoEntry: false });
  return out.rdev !== nowhere?.rdev;
}

function writeWhole(bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(OUT, bytes, written);
    } catch (error) {
      if (!isFull(error)) return;
      // Its reader is given a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, FULL_PIPE_WAIT_MS);
    }
  }
}
