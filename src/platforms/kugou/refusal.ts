import type { Refusal } from '../../model/index.js';

const CODE_NAMES = ['errcode', 'error_code', 'err_code'];
const TEXT_NAMES = ['error', 'error_msg', 'errmsg', 'err_msg', 'msg', 'message'];

const TOO_MANY_CALLS = 1002;
const HUMAN_CHECK = 20028;

/** The dossier asks for two further tries with a growing wait and names no lengths. */
const WAITS = [1500, 4000];

/** A body without the comment marks that `with_res_tag` and some hosts put around the JSON. */
export function unwrapped(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/<!--KG_TAG_RES_(?:START|END)-->/g, '');
}

/** The refusal in a body that came with HTTP 200; null where it is an answer, or no answer known to us. */
export function refusalIn(text: string): Refusal | null {
  const body = record(unwrapped(text));
  return body === null ? inWords(text) : inFields(body);
}

function record(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

/** The words of a retired route, of a barred area, or of a page that wants to see a human; cut JSON has none of them. */
function inWords(text: string): Refusal | null {
  if (/^\s*[{[]/.test(unwrapped(text))) return null;
  const barred = barredIn(text);
  if (barred) return barred;
  if (!/验证|人机|滑块|captcha|verif|robot/i.test(text)) return null;
  return { code: 'captcha', message: 'kugou: a page that asks for a verification', waits: [] };
}

function barredIn(text: string): Refusal | null {
  const said = /access deny|area not supported/i.exec(text)?.[0];
  return said ? { code: 'refused', message: `kugou: refuses with "${said}"`, waits: [] } : null;
}

function inFields(body: Record<string, unknown>): Refusal | null {
  const barred = barredIn(TEXT_NAMES.map((name) => String(body[name] ?? '')).join(' '));
  if (barred) return barred;
  for (const name of CODE_NAMES) {
    const code = Number(body[name] ?? 0);
    if (code !== 0) return byCode(code, `kugou: refuses with ${name} ${code}`);
  }
  return null;
}

function byCode(code: number, message: string): Refusal {
  if (code === TOO_MANY_CALLS) return { code: 'rate-limited', message, waits: WAITS };
  return { code: code === HUMAN_CHECK ? 'captcha' : 'refused', message, waits: [] };
}
