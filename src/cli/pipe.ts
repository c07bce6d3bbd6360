import { WriteError } from './errors.js';

/** Between two tries to write to a pipe whose reader is slow. */
export const FULL_PIPE_WAIT_MS = 5;

/** True for a pipe that is full and does not block, false for one that nobody reads any more. */
export function isFull(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'EPIPE' && code !== 'EAGAIN') throw new WriteError('stdout', error);
  return code === 'EAGAIN';
}
