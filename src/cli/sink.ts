import { once } from 'node:events';
import { appendFileSync, statSync } from 'node:fs';
import { emptyTally, type Output, openOutput } from '../report/index.js';
import { UsageError } from './errors.js';
import type { Settings } from './settings.js';

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
  const { output, format } = settings;
  if (output === null) return onward(startedAt, toStdout);
  // A device or a pipe holds nothing to go on with.
  const kept = statSync(output, { throwIfNoEntry: false });
  if (kept && !kept.isFile()) {
    return onward(startedAt, async (text) => appendFileSync(output, text));
  }
  return toFile(output, format, settled);
}

async function toStdout(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
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

/** A sink that passes everything on, in pieces worth a write. */
function onward(startedAt: number, push: (text: string) => Promise<void>): Sink {
  let held = '';
  const flush = async () => {
    const text = held;
    held = '';
    await push(text);
  };
  return {
    tally: emptyTally(new Date(startedAt).toISOString()),
    begun: false,
    pass: () => false,
    pause: () => void flush(),
    async write(text) {
      held += text;
      if (held.length >= PIECE || process.stdout.isTTY) await flush();
    },
    async end(text) {
      held += text;
      await flush();
    },
  };
}
