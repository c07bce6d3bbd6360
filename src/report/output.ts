import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { emptyTally, type Tally } from './tally.js';

/** What is kept beside an unfinished output, so that a run that was ended goes on where it stopped. */
interface Progress {
  /** Equal for runs that write the same: format, options. */
  settings: string;
  tally: Tally;
  /** Bytes of the output that hold the items counted in `tally`. */
  bytes: number;
  /** Of what these items ask. */
  digest: string;
}

/** A file that a report is written to, piece by piece. */
export interface Output {
  /** What an earlier run that was ended has written already. */
  tally: Tally;
  /** True where the text before all items is written already. */
  begun: boolean;
  /** Passes an item over that is written already; throws ResumeError where the input is another than it was. */
  pass(key: string): boolean;
  /** Adds an item's text, or the text before all items. */
  write(text: string, key?: string): void;
  /** Keeps what there is, to go on later. */
  pause(): void;
  /** Adds the last text and ends the file. */
  end(text: string): void;
}

/** The input is not the one that the unfinished output was made from. */
export class ResumeError extends Error {}

const MOST_HELD = 1024 * 1024;
const LONGEST_HELD_MS = 250;

/** How a file is written. */
export interface Writing {
  path: string;
  settings: string;
  /** False for formats that are written anew from the cache: only when it began is kept of an unfinished run. */
  appends: boolean;
  now: () => number;
}

/** Opens the file, at the end of the last item that an unfinished run with the same settings has written. */
export function openOutput({ path, settings, appends, now }: Writing): Output {
  const beside = `${path}.progress`;
  const known = progressIn(beside, settings);
  const startedAt = known?.tally.startedAt ?? new Date(now()).toISOString();
  const tally = (appends && known?.tally) || emptyTally(startedAt);
  let bytes = (appends && known?.bytes) || 0;
  const target = appends ? path : `${path}.part`;
  const digest = createHash('sha256');
  // Kept before the output is touched: an output without it is a finished one.
  keep(beside, { settings, tally, bytes, digest: known?.digest ?? hex(digest) });
  const file = openSync(target, bytes > 0 ? 'r+' : 'w');
  ftruncateSync(file, bytes);
  let left = tally.albums;
  let held = '';
  let keptAt = now();
  const flush = () => {
    bytes += writeSync(file, held, bytes);
    held = '';
    keptAt = now();
    keep(beside, { settings, tally, bytes, digest: hex(digest) });
  };
  return {
    tally,
    begun: bytes > 0,
    pass(key) {
      if (left === 0) return false;
      digest.update(`${key}\n`);
      if (left === 1 && hex(digest) !== known?.digest) throw new ResumeError(changed(path, beside));
      left -= 1;
      return true;
    },
    write(text, key) {
      held += text;
      if (key === undefined) return;
      digest.update(`${key}\n`);
      if (held.length > MOST_HELD || now() - keptAt > LONGEST_HELD_MS) flush();
    },
    pause() {
      if (left === 0) flush();
      closeSync(file);
    },
    end(text) {
      if (left > 0) throw new ResumeError(changed(path, beside));
      held += text;
      flush();
      closeSync(file);
      if (target !== path) renameSync(target, path);
      rmSync(beside);
    },
  };
}

function changed(path: string, beside: string): string {
  return `the input is not the one that ${path} was begun with; delete ${beside} to begin anew`;
}

function hex(digest: Hash): string {
  return digest.copy().digest('hex');
}

/** What an unfinished run with the same settings has left; null where there is none. */
function progressIn(beside: string, settings: string): Progress | null {
  try {
    const progress = JSON.parse(readFileSync(beside, 'utf8')) as Progress;
    return progress.settings === settings ? progress : null;
  } catch {
    return null;
  }
}

/** A process that is killed leaves the old one or the new one, never half of it. */
function keep(beside: string, progress: Progress): void {
  writeFileSync(`${beside}.new`, JSON.stringify(progress));
  renameSync(`${beside}.new`, beside);
}
