import {
  closeSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { type AlbumReport, isLineError, type ReportItem } from '../model/index.js';
import { count, type Tally } from './tally.js';
import { isWriting, thisWriter } from './writer.js';

/** The output is not this run's to write: made from another input, or being written by another run. */
export class ResumeError extends Error {}

/** How a file is written. */
export interface Writing {
  path: string;
  /** Equal for runs that write the same: format, options. */
  settings: string;
  /** False for formats that are written anew from the cache: only when it began is kept of an unfinished run. */
  appends: boolean;
  /**
   * Where every line of the file is an item as JSON, the file alone is enough to go on; this says whether an album in
   * it was written with the same settings. Null for other formats.
   */
  fits: ((report: AlbumReport) => boolean) | null;
  /** True to begin anew, whatever is there. */
  anew: boolean;
  /** Nothing counted yet, for a run that began then (ISO 8601). */
  empty(startedAt: string): Tally;
  now: () => number;
}

/** What an unfinished run has left to go on with. */
export interface Left {
  tally: Tally;
  /** Bytes of the output that hold the items counted in `tally`. */
  bytes: number;
  /** Of what these items ask; left out where their queries are known. */
  digest?: string;
  /** What each item answers, as far as anybody has noted it. */
  queries?: string[];
}

/** What is kept beside an unfinished output. */
export interface Progress extends Required<Omit<Left, 'queries'>> {
  settings: string;
  /** Who writes, or wrote, the output. */
  writer: string | null;
}

/** A process that is killed leaves the old one or the new one, never half of it. */
export function keep(path: string, progress: Omit<Progress, 'writer'>): void {
  const beside = `${path}.progress`;
  writeFileSync(`${beside}.new`, JSON.stringify({ ...progress, writer: thisWriter() }));
  renameSync(`${beside}.new`, beside);
}

/** What an unfinished run with the same settings has left; null where there is none. */
export function leftBy(writing: Writing): Left | null {
  const { path, settings, appends, anew, empty } = writing;
  const progress = progressOf(path);
  if (isWriting(progress?.writer)) {
    throw new ResumeError(`another run is writing ${path}; name another file, or wait for its end`);
  }
  if (anew) return null;
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (progress && progress.settings !== settings) return null;
  if (progress && !appends) return { tally: empty(progress.tally.startedAt), bytes: 0 };
  if (progress && progress.bytes <= size) return progress;
  return size > 0 ? told(writing) : null;
}

function progressOf(path: string): Progress | null {
  try {
    return JSON.parse(readFileSync(`${path}.progress`, 'utf8')) as Progress;
  } catch {
    return null;
  }
}

/** What the whole lines of a file tell; null where it is finished, or was written with other settings. */
function told({ path, fits, empty }: Writing): Left | null {
  if (!fits) return null;
  const tally = empty(LATEST);
  const queries: string[] = [];
  let bytes = 0;
  for (const line of wholeLines(path)) {
    const item = itemIn(line);
    if (item === null) break;
    if ('summary' in item || (!isLineError(item) && !fits(item))) return null;
    queries.push(item.query);
    count(tally, item);
    bytes += line.length + 1;
    tally.startedAt = earlier(tally.startedAt, item);
  }
  return tally.startedAt === LATEST ? null : { tally, bytes, queries };
}

function earlier(time: string, item: ReportItem): string {
  return isLineError(item) || time < item.generatedAt ? time : item.generatedAt;
}

/** Later than any date in ISO 8601. */
const LATEST = '~';

/** What stands in a line; null where something else wrote over it. */
function itemIn(line: Buffer): ReportItem | { summary: unknown } | null {
  try {
    return JSON.parse(line.toString('utf8')) as ReportItem;
  } catch {
    return null;
  }
}

const PIECE = 1024 * 1024;
const NEW_LINE = 10;

/** The lines of a file that have an end; a half-written one at its end is none. */
function* wholeLines(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    let rest = Buffer.alloc(0);
    const piece = Buffer.alloc(PIECE);
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      rest = Buffer.concat([rest, piece.subarray(0, read)]);
      let from = 0;
      for (let at = rest.indexOf(NEW_LINE); at >= 0; at = rest.indexOf(NEW_LINE, from)) {
        yield rest.subarray(from, at);
        from = at + 1;
      }
      rest = rest.subarray(from);
    }
  } finally {
    closeSync(file);
  }
}
