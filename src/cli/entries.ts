import { closeSync, createReadStream, fstatSync, openSync, statSync } from 'node:fs';
import { type Line, lineOf, readInput, type Shard, type Source, shardOf } from '../report/index.js';
import { UsageError } from './errors.js';

/** What is asked: where the entries are, and which of them. */
export interface Task {
  /** The command that asks, for messages. */
  verb: 'report' | 'plan' | 'watch';
  where: string;
  albums: boolean;
  shard: Shard | null;
  playlistDig: number;
}

/** How many entries there are, where that can be told without asking anybody. */
export async function countEntries(task: Task): Promise<number | null> {
  // A pipe can be read only once, whatever its name.
  const isFile = statSync(task.where, { throwIfNoEntry: false })?.isFile();
  if (task.albums || (!isFile && !isAddress(task.where))) return null;
  const lines = entriesOf(task);
  let entries = 0;
  for await (const _ of task.shard ? shardOf(lines, task.shard) : lines) entries += 1;
  return entries;
}

/** The entries of a file or of stdin, or the one address. */
export function entriesOf({ verb, where, albums }: Task): AsyncIterable<Line> {
  if (isAddress(where)) return only(lineOf(1, [where]));
  return readInput(sourceOf(verb, where), { albums });
}

function isAddress(where: string): boolean {
  return /^https?:\/\//i.test(where);
}

async function* only(line: Line): AsyncGenerator<Line> {
  if ('error' in line) throw new UsageError(line.error);
  yield line;
}

function sourceOf(verb: Task['verb'], where: string): Source {
  const unreadable = (cause?: unknown) =>
    new UsageError(`${verb} ${where}: ${UNREADABLE}`, { cause });
  if (where === '-') {
    if (fstatSync(STDIN).isDirectory()) throw unreadable();
    return { name: null, bytes: process.stdin };
  }
  let file: number;
  try {
    file = openSync(where, 'r');
  } catch (cause) {
    throw unreadable(cause);
  }
  if (fstatSync(file).isDirectory()) {
    closeSync(file);
    throw unreadable();
  }
  return { name: where, bytes: createReadStream(where, { fd: file }) };
}

const STDIN = 0;
const UNREADABLE =
  'no file that can be read; wanted is a list of albums, - for a pipe, or the address of a playlist';
