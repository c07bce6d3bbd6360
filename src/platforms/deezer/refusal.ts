import type { Refusal } from '../../model/index.js';

/** Milliseconds before each further try: the quota counts five seconds. */
const QUOTA = [5000];
const BUSY = [1000, 2000];

/** Codes of an error that means "no data": an answer, and no refusal. */
const NO_DATA: readonly number[] = [800, 801];

/** The code of an error in a body of any status; null where it holds none. An error without a code counts as 0. */
export function errorCode(body: unknown): number | null {
  const { error } = (body ?? {}) as { error?: unknown };
  if (typeof error !== 'object' || error === null) return null;
  const { code } = error as { code?: unknown };
  return Number(code ?? 0) || 0;
}

export function isNoData(body: unknown): boolean {
  return NO_DATA.includes(errorCode(body) ?? 0);
}

/** A refusal, mostly behind HTTP 200: the error object is what counts. */
export function refusalIn(text: string): Refusal | null {
  const body = bodyOf(text);
  const code = errorCode(body);
  if (code === null || isNoData(body)) return null;
  if (code === 4) return refusal('rate-limited', 'code 4, too many calls', QUOTA);
  if (code === 700) return refusal('network', 'code 700, busy', BUSY);
  return refusal('refused', code === 0 ? 'an error without a code' : `code ${code}`);
}

function refusal(code: Refusal['code'], what: string, waits: number[] = []): Refusal {
  return { code, message: `deezer: ${what}`, waits };
}

/** Most bodies are long and hold no error at all. */
function bodyOf(text: string): unknown {
  if (!text.includes('"error"')) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
