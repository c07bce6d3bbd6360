import { looksLikeCaptcha } from '../../model/captcha.js';
import type { Refusal } from '../../model/index.js';

/** The only code of an answer. Whatever else comes is a failure, never "no result" (dossier 1). */
export const SUCCESS = '000000';

/** Migu's "no" in a body that came with HTTP 200. Its dossier asks for no waits. */
export function refusalOf(text: string): Refusal | null {
  if (looksLikeCaptcha(text)) {
    return { code: 'captcha', message: 'migu: a page asks for verification', waits: [] };
  }
  const told = codeOf(text);
  if (told === null || told.code === SUCCESS) return null;
  const often = /频繁|too (?:many|frequent|often)/i.test(told.info);
  return {
    code: often ? 'rate-limited' : 'refused',
    message: `migu: refused with code ${told.code.slice(0, 20)}`,
    waits: [],
  };
}

function codeOf(text: string): { code: string; info: string } | null {
  try {
    const body = JSON.parse(text) as Record<string, unknown> | null;
    const code = body?.code ?? body?.returnCode;
    if (typeof code !== 'string' && typeof code !== 'number') return null;
    return { code: String(code), info: String(body?.info ?? '') };
  } catch {
    return null;
  }
}
