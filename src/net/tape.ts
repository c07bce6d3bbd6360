import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Answer, Failure, type PlatformId, type Request } from '../model/index.js';
import { addressOf } from './letter.js';

/*
 * Record and replay are plain files, one pair a request:
 *
 *   DIR/<platform>/<host reversed>/<path ...>/<METHOD>[ <name>=<value>&...].body   the body as text
 *   DIR/.../<the same>.json                                                        { status, headers, url, seenAt }
 *
 * The names and values are those that matter (Request.matters, else query and form, in the order they are sent).
 * Characters that no file system loves are %-escaped; a name over 120 bytes ends in ~ and eight digits of its SHA-1.
 */

/** What stands beside a recorded body. */
export interface TapeNote {
  status: number;
  headers: Record<string, string>;
  url: string;
  seenAt: string;
}

const LONGEST_NAME = 120;
const KEPT_HEADERS = ['content-type', 'date', 'retry-after'];

/** Where the answer to a request lies below DIR, without the endings `.body` and `.json`. */
export function tapePath(platform: PlatformId, request: Request): string {
  const url = new URL(request.url);
  const host = url.hostname.split('.').reverse().join('.');
  const steps = url.pathname.split('/').filter((step) => step !== '');
  const matters = request.matters ?? { ...request.query, ...request.form };
  const words = Object.entries(matters).map(([name, value]) => `${name}=${value}`);
  const name = words.length === 0 ? request.method : `${request.method} ${words.join('&')}`;
  return join(platform, safe(host), ...steps.map((step) => safe(decodeURI(step))), safe(name));
}

function safe(name: string): string {
  const escaped = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
    .replace(/[\u0000-\u001f%/\\:*?"<>|]/g, (char) => encodeURIComponent(char).replace('*', '%2A'))
    .replace(/^\.+$/, (dots) => dots.replaceAll('.', '%2E'));
  if (Buffer.byteLength(escaped) <= LONGEST_NAME) return escaped;
  const hash = createHash('sha1').update(name).digest('hex').slice(0, 8);
  let cut = escaped;
  while (Buffer.byteLength(cut) > LONGEST_NAME - 9) cut = cut.slice(0, -1);
  return `${cut.replace(/%.?$/, '')}~${hash}`;
}

/** The recorded answer to a request; refuses where there is none, since a replay never asks the network. */
export function replay(dir: string, platform: PlatformId, request: Request): Answer {
  const path = join(dir, tapePath(platform, request));
  let text: string;
  let note: TapeNote;
  try {
    text = readFileSync(`${path}.body`, 'utf8');
    note = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as TapeNote;
  } catch (cause) {
    throw new Failure(
      'not-cached',
      `no recorded answer at ${tapePath(platform, request)}.body`,
      cause,
    );
  }
  return { ...note, text, request: requestLine(request) };
}

/** Writes an answer where `replay` finds it; cookies and tokens are never among what is kept. */
export function record(dir: string, platform: PlatformId, request: Request, answer: Answer): void {
  const path = join(dir, tapePath(platform, request));
  mkdirSync(dirname(path), { recursive: true });
  const headers = Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = answer.headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const note: TapeNote = {
    status: answer.status,
    headers,
    url: answer.url,
    seenAt: answer.seenAt,
  };
  writeWhole(`${path}.body`, answer.text);
  writeWhole(`${path}.json`, `${JSON.stringify(note, null, 2)}\n`);
}

/** A file is there whole or not at all, also when the process is killed. */
function writeWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}.part`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

/** A request in one line, as the evidence shows it. */
export function requestLine(request: Request): string {
  return `${request.method} ${addressOf(request).href}`;
}
