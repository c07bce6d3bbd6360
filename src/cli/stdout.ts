import { fstatSync, statSync, writeSync } from 'node:fs';

/*
 * Node's own process.stdout loads streams, sockets and terminals: 10 ms at every start. Only a terminal needs it; files
 * and pipes are written to directly.
 */

const OUT = 1;
const FULL_PIPE_WAIT_MS = 5;

/** Where results go. */
export const stdout = {
  /** Cells a line may take on the terminal; null where there is none. */
  columns(): number | null {
    return mayBeTerminal() && process.stdout.isTTY ? process.stdout.columns : null;
  },

  /** Writes all of it. A reader that went away is nobody to tell. */
  write(text: string): void {
    if (mayBeTerminal()) process.stdout.write(text);
    else writeWhole(Buffer.from(text));
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
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      // The pipe is full and does not block: its reader is given a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, FULL_PIPE_WAIT_MS);
    }
  }
}
