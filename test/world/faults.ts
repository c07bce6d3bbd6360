import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Chance, oneOf } from '../bench/chance.js';
import type { Told } from './door.js';

/** What can go wrong between a platform and its caller. */
export const FAULTS = [
  'late',
  'gzip',
  '500',
  '503',
  '429',
  'reset',
  'cut',
  'garbage',
  'captcha',
  'bomb',
  'empty',
  'hostile',
  'denied',
] as const;
/** `hang`, an answer that never comes, is for those who ask for it: it costs the whole time allowed. */
export type Fault = (typeof FAULTS)[number] | 'hang';

/** Faults for this share of requests, drawn anew for each. */
export function sometimes(
  share: number,
  roll: Chance,
  faults: readonly Fault[] = FAULTS,
): () => Fault | null {
  return () => (roll() < share ? oneOf(faults, roll) : null);
}

const CAPTCHA =
  '<!DOCTYPE html><html><head><title>安全验证</title></head><body><div id="captcha">请完成验证</div></body></html>';
const HOSTILE = '\\u001b]0;owned\\u0007\\u001b[31m\\u202e\\u200b';

/** Sends an answer as the fault leaves it. */
export function spoilt(fault: Fault | null, told: Told, response: ServerResponse): void {
  const headers = { 'content-type': told.type };
  const whole = () => response.writeHead(told.status, headers).end(told.body);
  const acts: Record<Fault, () => void> = {
    late: () => setTimeout(whole, 150),
    gzip: () =>
      response
        .writeHead(told.status, { ...headers, 'content-encoding': 'gzip' })
        .end(gzipSync(told.body)),
    '500': () => response.writeHead(500, headers).end('{"code":500}'),
    '503': () => response.writeHead(503, headers).end('busy'),
    '429': () => response.writeHead(429, { ...headers, 'retry-after': '1' }).end('slow down'),
    reset: () => response.destroy(),
    cut: () => {
      response.writeHead(told.status, {
        ...headers,
        'content-length': Buffer.byteLength(told.body) + 10,
      });
      response.write(told.body.slice(0, told.body.length / 2), () => response.destroy());
    },
    garbage: () =>
      response.writeHead(200, headers).end(told.body.slice(0, Math.floor(told.body.length * 0.7))),
    captcha: () => response.writeHead(200, { 'content-type': 'text/html' }).end(CAPTCHA),
    bomb: () => response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(bomb()),
    empty: () => response.writeHead(200, headers).end(''),
    hostile: () =>
      response
        .writeHead(told.status, headers)
        .end(told.body.replaceAll('"name":"', `"name":"${HOSTILE}`)),
    denied: () => response.writeHead(200, headers).end('Access Deny'),
    hang: () => {},
  };
  if (fault) acts[fault]();
  else whole();
}

/** Twenty megabytes of spaces in twenty kilobytes. */
function bomb(): Buffer {
  return gzipSync(Buffer.alloc(20 * 1024 * 1024, 0x20));
}
