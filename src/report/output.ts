import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import type { Tally } from './tally.js';
import { keep, type Left, leftBy, ResumeError, type Writing } from './unfinished.js';

/** A file that a report is written to, piece by piece. */
export interface Output {
  /** What an earlier run that was ended has written already. */
  tally: Tally;
  /** True where the text before all items is written already. */
  begun: boolean;
  /**
   * Passes an item over that is written already, by what it asks and in which words; throws ResumeError where the
   * input is another than it was.
   */
  pass(key: string, query: string): boolean;
  /** Adds an item's text, or the text before all items. */
  write(text: string, key?: string): void;
  /** Keeps what there is, to go on later. */
  pause(): void;
  /** Adds the last text and ends the file. */
  end(text: string): void;
}

const MOST_HELD = 1024 * 1024;
const LONGEST_HELD_MS = 250;

/** Opens the file, at the end of the last item that an unfinished run with the same settings has written. */
export function openOutput(writing: Writing): Output {
  const { path, settings, appends, now } = writing;
  const known = leftBy(writing);
  const tally = known?.tally ?? writing.empty(new Date(now()).toISOString());
  const target = appends ? path : `${path}.part`;
  const digest = createHash('sha256');
  let bytes = known?.bytes ?? 0;
  const file = openSync(target, existsSync(target) ? 'r+' : 'w');
  // Kept before the output is cut: an output without it is a finished one, or tells itself what it holds.
  if (bytes === 0) keep(path, { settings, tally, bytes, digest: hex(digest) });
  ftruncateSync(file, bytes);
  const passed = passing(path, known, digest);
  let held = '';
  let keptAt = now();
  const flush = () => {
    bytes += writeWhole(file, held, bytes);
    held = '';
    keptAt = now();
    keep(path, { settings, tally, bytes, digest: hex(digest) });
  };
  return {
    tally,
    begun: bytes > 0,
    pass: passed.pass,
    write(text, key) {
      held += text;
      if (key === undefined) return;
      digest.update(`${key}\n`);
      if (held.length > MOST_HELD || now() - keptAt > LONGEST_HELD_MS) flush();
    },
    pause() {
      if (passed.all()) flush();
      closeSync(file);
    },
    end(text) {
      if (!passed.all()) throw new ResumeError(changed(path));
      held += text;
      flush();
      closeSync(file);
      if (target !== path) renameSync(target, path);
      rmSync(`${path}.progress`);
    },
  };
}

/** Passes over the items that are written already, and checks that they are those of the input. */
function passing(path: string, known: Left | null, digest: Hash) {
  const count = known?.tally.albums ?? 0;
  let at = 0;
  return {
    all: () => at === count,
    pass(key: string, query: string): boolean {
      if (at === count) return false;
      digest.update(`${key}\n`);
      const isLast = at + 1 === count;
      const differs =
        (known?.queries?.[at] ?? query) !== query ||
        (isLast && hex(digest) !== (known?.digest ?? hex(digest)));
      if (differs) throw new ResumeError(changed(path));
      at += 1;
      return true;
    },
  };
}

/** All of it: a disk that is nearly full takes a part, and says so only when asked for the rest. */
function writeWhole(file: number, text: string, at: number): number {
  const buffer = Buffer.from(text);
  let written = 0;
  while (written < buffer.length) {
    written += writeSync(file, buffer, written, buffer.length - written, at + written);
  }
  return written;
}

function changed(path: string): string {
  return `${path} was begun with another input; name another file, or begin anew with --overwrite`;
}

function hex(digest: Hash): string {
  return digest.copy().digest('hex');
}
