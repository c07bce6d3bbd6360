import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Answer, Failure, type PlatformId, type Request } from '../model/index.js';
import { addressOf } from './letter.js';
import { scrub } from './scrub.js';
import { tapePath } from './tape-path.js';

export { tapePath } from './tape-path.js';

/*
 * Record and replay are plain files, one pair a request:
 *
 *   DIR/<platform>/<host reversed>/<path ...>/<METHOD>[ <name>=<value>&...].body   the body: unpacked, as UTF-8 text
 *   DIR/.../<the same>.json                                                        { status, headers, url, seenAt }
 *
 * as in  netease/com.163.music/api/v1/album/18905/GET.body
 *        netease/com.163.music/api/cloudsearch/pc/POST s=范特西&type=10&limit=30&offset=0.body
 *
 * The names and values are those that matter (Request.matters, else query and form, in the order they are sent).
 * Characters that no file system loves are %-escaped; a name over 120 bytes ends in ~ and eight digits of its SHA-1.
 * An answer of any status is kept, the last one where a request was sent again; of its headers content-type, date,
 * location, memento-datetime and retry-after. `url` is where the answer came from after redirects.
 * Cookies are never kept. Values that tell who asked (tokens, sessions, accounts, devices, the caller's IP address)
 * are left out of names and blanked in bodies, addresses and headers; scrub.ts says which.
 * Files are written whole or not at all; of two programs that record the same request the later one stays.
 */

/** What stands beside a recorded body. */
export interface TapeNote {
  status: number;
  headers: Record<string, string>;
  url: string;
  seenAt: string;
}

const KEPT_HEADERS = ['content-type', 'date', 'location', 'memento-datetime', 'retry-after'];

/** The recorded answer to a request; throws Failure not-cached where there is none, since a replay asks no network. */
export function replay(dir: string, platform: PlatformId, request: Request): Answer {
  const path = tapePath(platform, request);
  const text = read(dir, `${path}.body`);
  const note = noteOf(read(dir, `${path}.json`));
  if (note === null) throw new Failure('not-cached', `${path}.json is not the note of an answer`);
  return { ...note, text, request: requestLine(request) };
}

/** Writes an answer where `replay` finds it. Throws what the file system throws. */
export function record(dir: string, platform: PlatformId, request: Request, answer: Answer): void {
  const path = join(dir, tapePath(platform, request));
  mkdirSync(dirname(path), { recursive: true });
  const headers = KEPT_HEADERS.flatMap((name): [string, string][] => {
    const value = answer.headers[name];
    return value === undefined ? [] : [[name, scrub(value)]];
  });
  const note: TapeNote = {
    status: answer.status,
    headers: Object.fromEntries(headers),
    url: scrub(answer.url),
    seenAt: answer.seenAt,
  };
  writeWhole(`${path}.body`, scrub(answer.text));
  writeWhole(`${path}.json`, `${JSON.stringify(note, null, 2)}\n`);
}

/** A request in one line, as the evidence shows it. */
export function requestLine(request: Request): string {
  return `${request.method} ${addressOf(request).href}`;
}

function read(dir: string, path: string): string {
  try {
    return readFileSync(join(dir, path), 'utf8');
  } catch (cause) {
    throw new Failure('not-cached', `no recorded answer at ${path}`, cause);
  }
}

function noteOf(text: string): TapeNote | null {
  try {
    const { status, headers, url, seenAt } = JSON.parse(text) as Partial<TapeNote>;
    const told =
      typeof status === 'number' && URL.canParse(url ?? '') && typeof seenAt === 'string';
    return told ? { status, headers: headers ?? {}, url: url ?? '', seenAt } : null;
  } catch {
    return null;
  }
}

/** A file is there whole or not at all, also when the process is killed or another writes the same. */
function writeWhole(path: string, text: string): void {
  const draft = `${path}.${randomUUID()}.part`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}
