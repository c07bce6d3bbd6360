import { setImmediate } from 'node:timers/promises';
import { readBody } from './body.js';
import { decodeText } from './charset.js';
import type { Letter } from './letter.js';
import type { WayOut } from './wayout.js';

/** One answer as it came: decompressed and decoded, not yet judged. */
export interface Reply {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  text: string;
}

/** Sends one letter and reads the answer to its end; redirects are answers here. Throws what undici throws, or Failure. */
export async function exchange(
  wayOut: WayOut,
  letter: Letter,
  signal: AbortSignal,
  maxBytes: number,
): Promise<Reply> {
  const { url } = letter;
  const came = await wayOut.send({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: letter.method,
    // A proxy's agent writes the host into what it is given, and the next address may be another's.
    headers: { ...letter.headers },
    body: letter.body,
    signal,
  });
  const headers = plainHeaders(came.headers);
  const length = Number(headers['content-length'] ?? Number.NaN);
  const head = {
    coding: headers['content-encoding'] ?? '',
    length: Number.isFinite(length) ? length : null,
  };
  // Reading to the end frees the connection for the next question; stopping early must end it.
  const bytes = await readBody(came.body, head, maxBytes, url.host).catch((thrown: unknown) => {
    came.body.on('error', () => {}).destroy();
    throw thrown;
  });
  // undici counts a connection as free one turn after its answer ended; asked sooner it would open another.
  await setImmediate();
  return {
    status: came.statusCode,
    headers,
    text: decodeText(bytes, headers['content-type'] ?? ''),
  };
}

function plainHeaders(
  headers: Record<string, string | string[] | undefined>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
