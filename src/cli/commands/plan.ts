import { addAlbum, emptyShelf, type Shelf, solveShelf } from '../../cover/index.js';
import type { Services } from '../../lookup.js';
import { isLineError, type ShelfReport } from '../../model/index.js';
import { shelfPage } from '../../render/index.js';
import {
  count,
  emptyTally,
  InputError,
  runReport,
  type Tally,
  withAlbums,
} from '../../report/index.js';
import { watchBar } from '../bar.js';
import { countEntries, entriesOf, type Task } from '../entries.js';
import { EXIT, UsageError } from '../errors.js';
import { checkPrinted, print } from '../print.js';
import { withServices } from '../services.js';
import { type Flags, type Settings, settle } from '../settings.js';

const MONTHS = 12;

/** `fulldisc plan`: which memberships to buy for many albums together. */
export async function plan(
  [where = '']: string[],
  flags: Flags & { albums?: boolean },
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const settings = settle(flags, env);
  checkPrinted(settings);
  const money = settings.countMoney(MONTHS);
  const task: Task = {
    verb: 'plan',
    where,
    albums: flags.albums ?? false,
    shard: null,
    playlistDig: settings.dig,
  };
  const shelf = emptyShelf(money.plans, money.options, settings.regions);
  const tally = await gather(settings, task, shelf);
  const report: ShelfReport = {
    schemaVersion: 1,
    generatedAt: new Date().toISOString(),
    regions: settings.regions,
    albums: {
      asked: tally.albums,
      found: shelf.albums,
      notFound: tally.notFound,
      failed: tally.failed,
    },
    ...solveShelf(shelf),
  };
  await print({ ...settings, money }, report, shelfPage);
  if (tally.albums > 0 && tally.failed === tally.albums) return EXIT.noAnswer;
  if (shelf.albums === 0) return EXIT.notFound;
  const whole = report.plans.some(({ complete }) => complete) && shelf.albums === tally.albums;
  return settings.exitCode && !whole ? EXIT.no : EXIT.answered;
}

/** Looks the albums up, side by side, and puts each on the shelf. */
async function gather(settings: Settings, task: Task, shelf: Shelf): Promise<Tally> {
  const total = process.stderr.isTTY ? await countEntries(task) : null;
  try {
    return await withServices({ ...settings, manyAlbums: true }, (services, signal) =>
      look({ services, settings, task, signal, total }, shelf),
    );
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    throw new UsageError(`plan ${task.where}: ${thrown.message}`, { cause: thrown });
  }
}

interface Run {
  services: Services;
  settings: Settings;
  task: Task;
  signal: AbortSignal;
  total: number | null;
}

async function look({ services, settings, task, signal, total }: Run, shelf: Shelf) {
  const began = services.now();
  const tally = emptyTally(new Date(began).toISOString());
  const bar = watchBar(settings, () => ({
    tally,
    total,
    before: 0,
    tookMs: services.now() - began,
  }));
  const running = { startedAt: began, playlistDig: task.playlistDig, signal };
  const entries = entriesOf(task);
  const lines = task.albums ? withAlbums(services, entries, settings) : entries;
  try {
    for await (const item of runReport(services, lines, settings, running)) {
      count(tally, item);
      if (isLineError(item)) bar.note(`fulldisc: line ${item.line}: ${item.query}: ${item.error}`);
      else addAlbum(shelf, item);
      bar.show();
    }
  } finally {
    bar.end();
  }
  return tally;
}
