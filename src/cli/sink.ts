import { emptyTally, type Output, openOutput } from '../report/index.js';
import { UsageError } from './errors.js';
import type { Settings } from './settings.js';
import { stdout } from './stdout.js';

/** Formats whose text grows at its end: a run that was ended goes on there. */
const APPENDED = ['ndjson', 'csv'];
const PIECE = 64 * 1024;

/** Where the pieces of a report go; stdout may ask to wait. */
export interface Sink extends Omit<Output, 'write' | 'end'> {
  write(text: string, key?: string): Promise<void>;
  end(text: string): Promise<void>;
}

/** The file named with --output, or stdout. `settled`: equal for runs that write the same. */
export function openSink(settings: Settings, settled: unknown, startedAt: number): Sink {
  return settings.output === null
    ? toStdout(startedAt)
    : toFile(settings.output, settings.format, settled);
}

function toFile(path: string, format: Settings['format'], settled: unknown): Sink {
  try {
    const output = openOutput({
      path,
      settings: JSON.stringify([format, settled]),
      appends: APPENDED.includes(format),
      now: Date.now,
    });
    return {
      ...output,
      write: async (text, key) => output.write(text, key),
      end: async (text) => output.end(text),
    };
  } catch (cause) {
    throw new UsageError(`--output ${path}: the file cannot be written`, { cause });
  }
}

function toStdout(startedAt: number): Sink {
  let held = '';
  const flush = async () => {
    stdout.write(held);
    held = '';
  };
  return {
    tally: emptyTally(new Date(startedAt).toISOString()),
    begun: false,
    pass: () => false,
    pause: () => stdout.write(held),
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
