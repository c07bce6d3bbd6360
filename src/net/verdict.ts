import {
  type Answer,
  Failure,
  looksLikeCaptcha,
  type PlatformId,
  type ProblemCode,
  type Refusal,
  type Request,
} from '../model/index.js';
import { TRANSIENT_STATUSES, type Trouble } from './trouble.js';

const REFUSED = [401, 402, 403, 407, 451];

/** What keeps an answer from being one: its status, a wall for humans, a refusal in its body; null for a good answer. */
export function judge(platform: PlatformId, request: Request, answer: Answer): Trouble | null {
  const { status, text } = answer;
  const accepted = (status >= 200 && status < 300) || (request.accept?.includes(status) ?? false);
  // A page is an answer where the adapter asked for one.
  if (!(accepted && wantsPage(request)) && looksLikeCaptcha(text))
    return {
      failure: new Failure('captcha', `${platform}: answers with a page that asks for a human`),
      again: 'final',
    };
  const refusal = refusalIn(request, answer);
  if (refusal)
    return {
      failure: new Failure(refusal.code, refusal.message),
      again: 'own',
      waits: refusal.waits,
      retryAfterMs: askedWait(answer) ?? 0,
    };
  return accepted ? null : statusTrouble(platform, request, answer);
}

/** Milliseconds a Retry-After asks to wait, in seconds or as a date; null where there is none to be read. */
export function retryAfterMs(value: string | undefined, now: number): number | null {
  const text = value?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  // Date.parse takes almost any text with a digit for a date; an HTTP date has a colon.
  const date = text.includes(':') ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

function wantsPage(request: Request): boolean {
  return Object.entries(request.headers ?? {}).some(
    ([name, value]) => name.toLowerCase() === 'accept' && value.includes('text/html'),
  );
}

/** A body that the adapter's reader cannot read is no refusal; its wire.ts will say what is wrong with it. */
function refusalIn(request: Request, { text, status }: Answer): Refusal | null {
  try {
    return request.refusal?.(text, status) ?? null;
  } catch {
    return null;
  }
}

function statusTrouble(platform: PlatformId, { patience }: Request, answer: Answer): Trouble {
  const { status, url } = answer;
  const asked = askedWait(answer);
  const { least, most } = patience ?? { least: 0, most: Number.POSITIVE_INFINITY };
  const passes = TRANSIENT_STATUSES.includes(status) && (asked ?? 0) <= most;
  return {
    failure: new Failure(
      statusCode(status),
      `${platform}: HTTP ${status} from ${new URL(url).host}`,
    ),
    again: passes ? 'general' : 'final',
    ...(asked === null ? {} : { retryAfterMs: Math.max(asked, least) }),
  };
}

function askedWait({ headers, seenAt }: Answer): number | null {
  return retryAfterMs(headers['retry-after'], Date.parse(seenAt));
}

function statusCode(status: number): ProblemCode {
  if (status === 429) return 'rate-limited';
  if (REFUSED.includes(status)) return 'refused';
  if (status >= 500 || TRANSIENT_STATUSES.includes(status)) return 'network';
  return 'changed';
}
