/** Wrong usage: exit code 2. The message names the option and a valid example. */
export class UsageError extends Error {}

/** Ended by Ctrl-C or a request to end: exit code 130. */
export class Interrupted extends Error {}

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
