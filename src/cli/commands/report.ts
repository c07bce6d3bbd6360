import { DIG_ALL } from '../../cache/index.js';
import { countAlbum, emptyShelf, type Shelf, shelfFrontier } from '../../cover/index.js';
import type { Services } from '../../lookup.js';
import { isLineError } from '../../model/index.js';
import { widestSet } from '../../platforms/default-set.js';
import { type FormatOptions, openFormat } from '../../render/index.js';
import {
  count,
  InputError,
  keyOf,
  type Line,
  ResumeError,
  runReport,
  shardOf,
  type Tally,
  withAlbums,
} from '../../report/index.js';
import { watchBar } from '../bar.js';
import { countEntries, entriesOf, type Task } from '../entries.js';
import { EXIT, UsageError } from '../errors.js';
import { formatOptions } from '../formatted.js';
import { withServices } from '../services.js';
import { type Flags, type Settings, settle } from '../settings.js';
import { shardOption } from '../shards.js';
import { openSink } from '../sink.js';

interface ReportFlags extends Flags {
  albums?: boolean;
  shard?: string;
}

/** `fulldisc report`: looks many albums up, and writes their reports in the order of the input. */
export async function report(
  [where = '']: string[],
  flags: ReportFlags,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const settled = settle(flags, env);
  const settings = { ...settled, money: settled.countMoney(1) };
  const task: Task = {
    where,
    albums: flags.albums ?? false,
    shard: flags.shard === undefined ? null : shardOption(flags.shard),
    playlistDig: flags.dig === undefined ? DIG_ALL : settings.dig,
  };
  const lines = entriesOf(task);
  const total = process.stderr.isTTY ? await countEntries(task) : null;
  try {
    return await withServices({ ...settings, manyAlbums: true }, (services, signal) =>
      run({ services, settings, task, signal, total }, lines),
    );
  } catch (thrown) {
    if (thrown instanceof InputError || thrown instanceof ResumeError) {
      throw new UsageError(`report ${where}: ${thrown.message}`, { cause: thrown });
    }
    throw thrown;
  }
}

interface Run {
  services: Services;
  settings: Settings;
  task: Task;
  signal: AbortSignal;
  total: number | null;
}

async function run({ services, settings, task, signal, total }: Run, lines: AsyncIterable<Line>) {
  const began = services.now();
  const shelf = shelfFor(settings);
  const format = await openFormat(
    settings.format,
    withShelf(formatOptions(settings, columnsOf(settings), 'album'), shelf),
  );
  const sink = openSink(settings, settledBy(settings, task), began);
  const { tally } = sink;
  const before = tally.albums;
  const keys: string[] = [];
  const bar = watchBar(settings, () => ({ tally, total, before, tookMs: services.now() - began }));
  const running = {
    startedAt: Date.parse(tally.startedAt),
    playlistDig: task.playlistDig,
    signal,
  };
  try {
    if (!sink.begun) await sink.write(format.begin());
    const asked = task.albums ? withAlbums(services, lines, settings) : lines;
    const left = unwritten(task.shard ? shardOf(asked, task.shard) : asked, sink.pass, keys);
    for await (const item of runReport(services, left, settings, running)) {
      if (isLineError(item)) bar.note(`fulldisc: line ${item.line}: ${item.query}: ${item.error}`);
      const text = format.album(item, tally.albums);
      count(tally, item);
      if (shelf && !isLineError(item)) countAlbum(shelf, item);
      await sink.write(text, keys.shift() ?? '');
      bar.show();
    }
    await sink.end(format.end({ ...tally, endedAt: new Date(services.now()).toISOString() }));
  } catch (thrown) {
    sink.pause();
    throw thrown;
  } finally {
    bar.end();
  }
  return exitCodeOf(tally, settings);
}

/** What any line may ask: the head of a table is written before the lines are read. */
function columnsOf({ platforms, regions }: Settings): readonly string[] {
  return platforms ?? widestSet(regions);
}

/** One page shows what all albums together come to. */
function shelfFor({ format, money, regions }: Settings): Shelf | null {
  return format === 'html' && money ? emptyShelf(money.plans, money.options, regions) : null;
}

function withShelf(options: FormatOptions, shelf: Shelf | null): FormatOptions {
  return shelf ? { ...options, shelf: () => shelfFrontier(shelf) } : options;
}

/** What the written text depends on, besides the entries. */
function settledBy(settings: Settings, { albums, shard, playlistDig }: Task): unknown {
  const { platforms, regions, dig, quality, by, bom, lang, overrules, own, money } = settings;
  return [
    platforms,
    regions,
    dig,
    quality,
    by,
    bom,
    lang,
    overrules,
    own,
    money && { ...money, options: { ...money.options, today: null } },
    albums,
    shard,
    playlistDig,
  ];
}

/** The entries that no earlier run has written; notes of each what it asks, for the one that writes it. */
async function* unwritten(
  lines: AsyncIterable<Line>,
  pass: (key: string) => boolean,
  keys: string[],
): AsyncGenerator<Line> {
  for await (const line of lines) {
    const key = keyOf(line);
    if (pass(key)) continue;
    keys.push(key);
    yield line;
  }
}

/** Failed albums are lines of the report; only where nobody answered for any of them is it no report. */
function exitCodeOf(tally: Tally, settings: Settings): number {
  if (tally.albums > 0 && tally.failed === tally.albums) return EXIT.noAnswer;
  return settings.exitCode && tally.complete < tally.albums ? EXIT.no : EXIT.answered;
}
