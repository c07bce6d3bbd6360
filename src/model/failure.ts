import type { ProblemCode } from './codes.js';

/** What a platform's part of the report says when it could not be read. */
export interface Problem {
  code: ProblemCode;
  /** One English sentence that names what was wrong: "kugou: data.info[3].hash is missing". */
  message: string;
}

/** A platform did not give a usable answer. Thrown inside adapters and net, caught by lookup, never by the user. */
export class Failure extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'Failure';
    this.code = code;
  }

  get problem(): Problem {
    return { code: this.code, message: this.message };
  }
}

/** The problem behind any thrown value; a fault of ours is thrown on. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Failure) return thrown.problem;
  throw thrown;
}
