/** Wrong usage: exit code 2. The message names the option and a valid example. */
export class UsageError extends Error {}

/** Ended by Ctrl-C or a request to end: exit code 130. */
export class Interrupted extends Error {}

/** Whoever read what was printed has gone: nothing is left to do, and nothing is wrong. */
export class ReaderGone extends Error {}

const REASONS: Record<string, string> = {
  ENOSPC: 'no space is left there',
  EDQUOT: 'no space is left there',
  EFBIG: 'the file is too large',
  EIO: 'the device fails',
};

/** What is there could not be written where it belongs: exit code 1. */
export class WriteError extends Error {
  constructor(where: string, cause: unknown) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    super(`${where}: ${REASONS[code] ?? (cause as Error).message}; what was found is kept`, {
      cause,
    });
  }
}

/** The exit codes of contract and README. */
export const EXIT = {
  answered: 0,
  fault: 1,
  usage: 2,
  notFound: 3,
  noAnswer: 4,
  database: 5,
  no: 10,
  interrupted: 130,
} as const;
