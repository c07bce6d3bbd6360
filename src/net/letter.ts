import type { Request } from '../model/index.js';

/** One request as it leaves: what Request says, made into text. */
export interface Letter {
  method: 'GET' | 'POST';
  url: URL;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: string | null;
}

/** The codings that body.ts unpacks. */
const ACCEPT_ENCODING = 'gzip, deflate, br';

/** A browser's name: with a Referer, all that the dossiers' plain clients sent. */
export const BROWSER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36';

/** The letter for a request; the adapter's headers win over ours. */
export function letterOf(request: Request, userAgent: string): Letter {
  const own = Object.entries(request.headers ?? {}).map(([name, value]) => [
    name.toLowerCase(),
    value,
  ]);
  const { type, body } = bodyOf(request);
  return {
    method: request.method,
    url: addressOf(request),
    headers: {
      'user-agent': userAgent,
      accept: '*/*',
      'accept-encoding': ACCEPT_ENCODING,
      ...(type === null ? {} : { 'content-type': type }),
      ...Object.fromEntries(own),
    },
    body,
  };
}

/** The whole address of a request, query included. */
export function addressOf(request: Request): URL {
  const url = new URL(request.url);
  for (const [name, value] of Object.entries(request.query ?? {}))
    url.searchParams.append(name, value);
  return url;
}

/** Two requests with the same text are one question. */
export function questionKey(letter: Letter): string {
  return JSON.stringify([letter.method, letter.url.href, letter.headers, letter.body]);
}

function bodyOf(request: Request): { type: string | null; body: string | null } {
  if (request.form) {
    const type = 'application/x-www-form-urlencoded';
    return { type, body: new URLSearchParams(request.form).toString() };
  }
  if (request.json === undefined) return { type: null, body: null };
  return { type: 'application/json', body: JSON.stringify(request.json) };
}
