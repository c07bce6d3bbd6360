import type { ProblemCode } from './codes.js';
import type { Failure } from './failure.js';

/** One question to a platform. Made by an adapter's requests.ts, sent by net, and by nobody else. */
export interface Request {
  method: 'GET' | 'POST';
  /** Absolute address without the query string. */
  url: string;
  /** Query parameters in the order they are sent. */
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** Body of a POST: form fields, or any JSON value. */
  form?: Record<string, string>;
  json?: unknown;
  /**
   * The parameters that choose the answer, for the name of its record (net/tape.ts).
   * Left out: all of `query` and `form`. Needed where noise stands among them, or the question is JSON.
   */
  matters?: Record<string, string>;
  /** Statuses besides 2xx whose body is an answer (a 404 that means "no such album"). */
  accept?: number[];
  /** True where asking again may bring another answer: none is kept for later. */
  changes?: boolean;
  /** Reads a refusal out of a body, and of the HTTP status it came with; null when the body is an answer. */
  refusal?: (text: string, status?: number) => Refusal | null;
  /** What speaks against sending it once its turn has come, such as a refusal that came in the meantime. */
  objection?: () => Failure | null;
  /** Bounds (ms) for the wait that a Retry-After asks for: a shorter one is prolonged, a longer one not waited for. */
  patience?: { least: number; most: number };
}

/** A platform's "no" inside a body, with the waits (ms) its dossier asks for before each further try. */
export interface Refusal {
  code: Extract<ProblemCode, 'refused' | 'rate-limited' | 'captcha' | 'network'>;
  message: string;
  /** Empty: do not try again. */
  waits: number[];
}

/** What came back. */
export interface Answer {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  /** The body, decoded. */
  text: string;
  /** Where it came from after redirects. */
  url: string;
  /** The request in one line for the evidence: `POST https://host/path?a=b`. */
  request: string;
  /** ISO 8601. */
  seenAt: string;
}

/** Sends a request in the name of one platform, within that platform's time, pace and hosts; throws Failure. */
export type Ask = (request: Request) => Promise<Answer>;
