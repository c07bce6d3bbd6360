import { appendFileSync, statSync } from 'node:fs';
import type { AlbumReport } from '../model/index.js';
import { emptyTally, type Output, openOutput } from '../report/index.js';
import { ReaderGone, UsageError, WriteError } from './errors.js';
import { checkReplaceable, SIGNATURE } from './replaced.js';
import type { Settings } from './settings.js';
import { stdout } from './stdout.js';

/** Formats whose text grows at its end: a run that was ended goes on there. */
const APPENDED = ['ndjson', 'csv'];
/** Formats that hold no word of where they come from. */
const UNSIGNED = ['table', 'markdown'];
const PIECE = 64 * 1024;

/** What a report's text depends on, and where it goes. */
export interface Destination {
  settings: Settings;
  /** The file that the entries are read from. */
  input: string;
  /** True where whatever is in the file may go. */
  overwrite: boolean;
  /** Equal for runs that write the same. */
  settled: unknown;
  /** Milliseconds since 1970; null where nobody asks what changed. */
  since: number | null;
  /** Milliseconds since 1970. */
  startedAt: number;
}

/** Where the pieces of a report go; whoever reads them may be slow. */
export interface Sink extends Omit<Output, 'write' | 'pause' | 'end'> {
  write(text: string, key?: string): Promise<void>;
  /** Keeps what there is, to go on later; never throws. */
  pause(): Promise<void>;
  end(text: string): Promise<void>;
}

/** The file named with --output, or stdout. */
export function openSink(destination: Destination): Sink {
  const { output } = destination.settings;
  if (output === null) {
    return onward(destination, async (text) => {
      if (!(await stdout.send(text))) throw new ReaderGone();
    });
  }
  // A device or a pipe holds nothing to go on with.
  const kept = statSync(output, { throwIfNoEntry: false });
  if (kept && !kept.isFile() && !kept.isDirectory()) {
    return onward(destination, async (text) => told(output, () => appendFileSync(output, text)));
  }
  return toFile(output, destination);
}

function toFile(path: string, destination: Destination): Sink {
  const { settings, input, overwrite, settled, since } = destination;
  const { format, platforms, regions } = settings;
  const fits = (report: AlbumReport) =>
    report.regions.join() === regions.join() &&
    (platforms ?? []).every((id) => report.platforms.some(({ platform }) => platform === id)) &&
    (report.history !== undefined) === (since !== null);
  const output = opened(path, () => {
    if (!overwrite) checkReplaceable(path, format, input);
    return openOutput({
      path,
      settings: JSON.stringify([format, settled]),
      appends: APPENDED.includes(format),
      fits: format === 'ndjson' ? fits : null,
      anew: overwrite,
      empty: (startedAt) => emptyTally(startedAt, since),
      now: Date.now,
    });
  });
  const signature = UNSIGNED.includes(format)
    ? `\n${SIGNATURE}${new Date().toISOString().slice(0, 16)}Z\n`
    : '';
  return {
    ...output,
    async pause() {
      try {
        output.pause();
      } catch {
        // What ended the run is what is told.
      }
    },
    write: async (text, key) => told(path, () => output.write(text, key)),
    end: async (text) => told(path, () => output.end(text + signature)),
  };
}

function opened(path: string, open: () => Output): Output {
  try {
    return open();
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new UsageError(`--output ${path}: the file cannot be written (${code})`, { cause });
  }
}

/** Says of a failure to write where it was to be written. */
function told(path: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause;
    throw new WriteError(`--output ${path}`, cause);
  }
}

/** A sink that passes everything on, in pieces worth a write. */
function onward({ startedAt, since }: Destination, push: (text: string) => Promise<void>): Sink {
  let held = '';
  const flush = async () => {
    const text = held;
    held = '';
    if (text !== '') await push(text);
  };
  return {
    tally: emptyTally(new Date(startedAt).toISOString(), since),
    begun: false,
    pass: () => false,
    pause: async () => flush().catch(() => {}),
    async write(text) {
      held += text;
      if (held.length >= PIECE || stdout.columns() !== null) await flush();
    },
    async end(text) {
      held += text;
      await flush();
    },
  };
}
