import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { PlatformId, Request } from '../model/index.js';
import { isSecretName } from './scrub.js';

const LONGEST_NAME = 120;

/** Where the answer to a request lies below DIR, without the endings `.body` and `.json`; see tape.ts. */
export function tapePath(platform: PlatformId, request: Request): string {
  const url = new URL(request.url);
  const host = url.hostname.split('.').reverse().join('.');
  const steps = url.pathname.split('/').filter((step) => step !== '');
  const matters = request.matters ?? { ...request.query, ...request.form };
  const words = Object.entries(matters)
    .filter(([name]) => !isSecretName(name))
    .map(([name, value]) => `${name}=${value}`);
  const name = words.length === 0 ? request.method : `${request.method} ${words.join('&')}`;
  return join(platform, safe(host), ...steps.map((step) => safe(decoded(step))), safe(name));
}

function decoded(step: string): string {
  try {
    return decodeURI(step);
  } catch {
    return step;
  }
}

/** A name that every file system takes. */
function safe(name: string): string {
  const escaped = name
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
    .replace(/[\u0000-\u001f%/\\:*?"<>|]/g, (char) => encodeURIComponent(char).replace('*', '%2A'))
    .replace(/^\.+$/, (dots) => dots.replaceAll('.', '%2E'));
  if (Buffer.byteLength(escaped) <= LONGEST_NAME) return escaped;
  const hash = createHash('sha1').update(name).digest('hex').slice(0, 8);
  let cut = escaped;
  while (Buffer.byteLength(cut) > LONGEST_NAME - 9) cut = cut.slice(0, -1);
  return `${cut.replace(/%.?$/, '')}~${hash}`;
}
