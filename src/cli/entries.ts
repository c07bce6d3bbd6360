import { closeSync, createReadStream, fstatSync, openSync } from 'node:fs';
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
  if (task.where === '-' || task.albums) return null;
  const lines = entriesOf(task);
  let entries = 0;
  for await (const _ of task.shard ? shardOf(lines, task.shard) : lines) entries += 1;
  return entries;
}

/** The entries of a file or of stdin, or the one address. */
export function entriesOf({ verb, where, albums }: Task): AsyncIterable<Line> {
  if (/^https?:\/\//i.test(where)) return only(lineOf(1, [where]));
  return readInput(sourceOf(verb, where), { albums });
}

async function* only(line: Line): AsyncGenerator<Line> {
  if ('error' in line) throw new UsageError(line.error);
  yield line;
}

function sourceOf(verb: Task['verb'], where: string): Source {
  if (where === '-') return { name: null, bytes: process.stdin };
  let file: number;
  try {
    file = openSync(where, 'r');
  } catch (cause) {
    throw new UsageError(`${verb} ${where}: ${UNREADABLE}`, { cause });
  }
  if (fstatSync(file).isDirectory()) {
    closeSync(file);
    throw new UsageError(`${verb} ${where}: ${UNREADABLE}`);
  }
  return { name: where, bytes: createReadStream(where, { fd: file }) };
}

const UNREADABLE =
  'no file that can be read; wanted is a list of albums, - for a pipe, or the address of a playlist';
