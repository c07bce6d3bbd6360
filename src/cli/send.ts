import { write } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { FULL_PIPE_WAIT_MS, isFull } from './pipe.js';

const writeAside = promisify(write);

/** Writes all of it to an open file while other work goes on; false where nobody reads it. Throws WriteError. */
export async function sendWhole(file: number, bytes: Buffer): Promise<boolean> {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += (await writeAside(file, bytes, written, bytes.length - written)).bytesWritten;
    } catch (error) {
      if (!isFull(error)) return false;
      await pause(FULL_PIPE_WAIT_MS);
    }
  }
  return true;
}
