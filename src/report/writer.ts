import { readFileSync } from 'node:fs';

/** This process, in words that no other one ever has; null where the system does not tell (it is told by Linux). */
export function thisWriter(): string | null {
  return writerNow(process.pid);
}

/** True while the process of these words lives: one that was killed, or that only has its number, does not. */
export function isWriting(writer: string | null | undefined): boolean {
  if (!writer || writer === thisWriter()) return false;
  return writerNow(Number.parseInt(writer, 10)) === writer;
}

const STATE = 0;
const STARTED = 19;

/** The number of a process and when it began, from proc(5): fields 3 and 22 of `stat`. */
function writerNow(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name before them may hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[STATE] === 'Z' ? null : `${pid} ${fields[STARTED]}`;
  } catch {
    return null;
  }
}
