import { countAlbum, emptyShelf, type Shelf, shelfFrontier } from '../cover/index.js';
import type { Services } from '../lookup.js';
import { isLineError } from '../model/index.js';
import { widestSet } from '../platforms/default-set.js';
import { type FormatOptions, openFormat } from '../render/index.js';
import {
  count,
  keyOf,
  type Line,
  runReport,
  shardOf,
  type Tally,
  withAlbums,
} from '../report/index.js';
import { type Bar, watchBar } from './bar.js';
import type { Task } from './entries.js';
import { EXIT } from './errors.js';
import { formatOptions } from './formatted.js';
import type { Settings } from './settings.js';
import { openSink, type Sink } from './sink.js';
import { stdout } from './stdout.js';

/** A report about to be made. */
export interface Run {
  services: Services;
  settings: Settings;
  task: Task;
  signal: AbortSignal;
  total: number | null;
  /** Milliseconds since 1970; null where nobody asks what changed. */
  since: number | null;
  /** True where whatever is in the output file may go. */
  overwrite: boolean;
}

const EMPTY = 'holds no entry; wanted is a query or an address a line';

/** Looks the entries up and writes each as its turn comes; gives the exit code. */
export async function makeReport(run: Run, lines: AsyncIterable<Line>): Promise<number> {
  const { services, settings, task, total, since, overwrite } = run;
  const began = services.now();
  const sink = openSink({
    ...{ settings, since, overwrite, input: task.where },
    settled: settledBy(run),
    startedAt: began,
  });
  const { tally } = sink;
  const before = tally.albums;
  const bar = watchBar(settings, () => ({ tally, total, before, tookMs: services.now() - began }));
  try {
    const asked = task.albums ? withAlbums(services, lines, settings) : lines;
    await writeItems(run, task.shard ? shardOf(asked, task.shard) : asked, sink, bar);
    if (tally.albums === 0) bar.note(`fulldisc: report ${task.where}: ${EMPTY}`);
  } catch (thrown) {
    await sink.pause();
    throw thrown;
  } finally {
    bar.end();
  }
  return exitCodeOf(tally, settings);
}

async function writeItems(
  { services, settings, task, signal, since }: Run,
  lines: AsyncIterable<Line>,
  sink: Sink,
  bar: Bar,
): Promise<void> {
  const { tally } = sink;
  const shelf = since === null ? shelfFor(settings) : null;
  const options = withShelf(formatOptions(settings, columnsOf(settings), 'album'), shelf);
  const format = await openFormat(settings.format, { ...options, changes: since !== null });
  if (!sink.begun) await sink.write(format.begin());
  const keys: string[] = [];
  const sharesTerminal = settings.output === null && stdout.columns() !== null;
  const running = {
    startedAt: Date.parse(tally.startedAt),
    playlistDig: task.playlistDig,
    signal,
    ...(since !== null && { since }),
  };
  for await (const item of runReport(
    services,
    unwritten(lines, sink.pass, keys),
    settings,
    running,
  )) {
    if (isLineError(item)) bar.note(`fulldisc: line ${item.line}: ${item.query}: ${item.error}`);
    else if (shelf) countAlbum(shelf, item);
    const text = format.album(item, tally.albums);
    count(tally, item);
    if (sharesTerminal) bar.hide();
    await sink.write(text, keys.shift() ?? '');
    bar.show();
  }
  bar.end();
  await sink.end(format.end({ ...tally, endedAt: new Date(services.now()).toISOString() }));
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
function settledBy({ settings, task, since }: Run): unknown {
  const { albums, shard, playlistDig } = task;
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
    since,
  ];
}

/** The entries that no earlier run has written; notes of each what it asks, for the one that writes it. */
async function* unwritten(
  lines: AsyncIterable<Line>,
  pass: Sink['pass'],
  keys: string[],
): AsyncGenerator<Line> {
  for await (const line of lines) {
    const key = keyOf(line);
    if (pass(key, 'question' in line ? line.question.text : line.text)) continue;
    keys.push(key);
    yield line;
  }
}

/** Failed albums are lines of the report; only where nobody answered for any of them is it no report. */
function exitCodeOf(tally: Tally, settings: Settings): number {
  if (tally.albums > 0 && tally.failed === tally.albums) return EXIT.noAnswer;
  return settings.exitCode && tally.complete < tally.albums ? EXIT.no : EXIT.answered;
}
