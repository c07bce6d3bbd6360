import { clean, Failure, type PlatformId } from '../model/index.js';

/** Why one try brought no answer. */
export interface Trouble {
  failure: Failure;
  /** `general`: try again after a backoff; `late`: once more; `own`: the refusal names its waits; `final`: never. */
  again: 'general' | 'late' | 'own' | 'final';
  /** Milliseconds the platform asked us to wait (Retry-After). */
  retryAfterMs?: number;
  /** Milliseconds before each further try, from the platform's dossier. */
  waits?: number[];
}

/** Statuses that pass by themselves. */
export const TRANSIENT_STATUSES: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

/** Errors of one connection that pass by themselves: reset, refused, unreachable for now, cut short. */
const TRANSIENT_CODES = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'HPE_INVALID_EOF_STATE',
  'Z_BUF_ERROR',
  'Z_DATA_ERROR',
]);

const LATE_CODES = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/** The trouble behind whatever an exchange threw. */
export function troubleOf(platform: PlatformId, host: string, thrown: unknown): Trouble {
  if (thrown instanceof Failure)
    return { failure: thrown, again: thrown.code === 'timeout' ? 'late' : 'final' };
  const code = codeOf(thrown);
  if (LATE_CODES.has(code))
    return { failure: fail('timeout', 'did not answer in time'), again: 'late' };
  const tunnel = proxyStatus(thrown);
  const passes = tunnel === null ? isTransient(code) : TRANSIENT_STATUSES.includes(tunnel);
  const what = tunnel === null ? wordsFor(code, thrown) : `the proxy answered ${tunnel}`;
  return { failure: fail('network', what), again: passes ? 'general' : 'final' };

  function fail(kind: 'timeout' | 'network', what: string): Failure {
    return new Failure(kind, `${platform}: ${host}: ${what}`, thrown);
  }
}

/** Codes of the net are known to many; undici's own say nothing to a reader. */
function wordsFor(code: string, thrown: unknown): string {
  if (code === 'UND_ERR_SOCKET') return 'the connection was cut';
  return code || clean(String(thrown));
}

// Every way brotli calls a stream broken starts alike.
function isTransient(code: string): boolean {
  return TRANSIENT_CODES.has(code) || code.startsWith('ERR__ERROR_FORMAT');
}

function codeOf(thrown: unknown): string {
  const code = (thrown as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** True where a connection was cut, or carried something else than HTTP. */
export function isBroken(thrown: unknown): boolean {
  const code = codeOf(thrown);
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code.startsWith('HPE_');
}

/** The status with which a proxy refused to open a tunnel, which undici tells in words only; null for anything else. */
export function proxyStatus(thrown: unknown): number | null {
  const found = /^Proxy response \((\d{3})\)/.exec((thrown as Error | null)?.message ?? '');
  return found ? Number(found[1]) : null;
}
