import { looksLikeCaptcha, type Refusal } from '../../model/index.js';

/** Milliseconds before each further try: a first block lasts about 20 s, the next 50 to 60. */
const BLOCKS = [20_000, 60_000];

const TOO_FREQUENT = [405, 406, 503];
const DISTRUSTED = [460, -460];
const VERIFY = [462, -462];

/** A refusal behind HTTP 200: the `code` of the body is what counts, and 404 is an answer. */
export function refusalIn(text: string): Refusal | null {
  if (looksLikeCaptcha(text)) return refusal('captcha', 'asks for a human');
  const code = codeOf(text);
  if (code === null || code === 200 || code === 404) return null;
  if (TOO_FREQUENT.includes(code)) return refusal('rate-limited', `code ${code}`, BLOCKS);
  if (DISTRUSTED.includes(code))
    return refusal('refused', `code ${code}, this network is distrusted`);
  if (VERIFY.includes(code)) return refusal('captcha', `code ${code}, asks for verification`);
  return refusal('refused', `code ${code}`);
}

function refusal(code: Refusal['code'], what: string, waits: number[] = []): Refusal {
  return { code, message: `netease: ${what}`, waits };
}

function codeOf(text: string): number | null {
  try {
    const body = JSON.parse(text) as { code?: unknown } | null;
    const code = body?.code;
    return typeof code === 'number' || (typeof code === 'string' && code !== '')
      ? Number(code)
      : null;
  } catch {
    return null;
  }
}
