import { DIG_ALL } from '../../cache/index.js';
import { InputError, ResumeError } from '../../report/index.js';
import { countEntries, entriesOf, type Task } from '../entries.js';
import { UsageError } from '../errors.js';
import { makeReport } from '../reporting.js';
import { withServices } from '../services.js';
import { type Flags, settle } from '../settings.js';
import { shardOption } from '../shards.js';
import { day } from '../values.js';

interface ReportFlags extends Flags {
  albums?: boolean;
  shard?: string;
  since?: string;
  overwrite?: boolean;
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
    verb: 'report',
    where,
    albums: flags.albums ?? false,
    shard: flags.shard === undefined ? null : shardOption(flags.shard),
    playlistDig: flags.dig === undefined ? DIG_ALL : settings.dig,
  };
  const since = flags.since === undefined ? null : day('--since', flags.since, Date.now());
  const lines = entriesOf(task);
  const total = process.stderr.isTTY ? await countEntries(task) : null;
  try {
    return await withServices({ ...settings, manyAlbums: true }, (services, signal) =>
      makeReport(
        { services, settings, task, signal, total, since, overwrite: flags.overwrite ?? false },
        lines,
      ),
    );
  } catch (thrown) {
    if (thrown instanceof InputError || thrown instanceof ResumeError) {
      throw new UsageError(`report ${where}: ${thrown.message}`, { cause: thrown });
    }
    throw thrown;
  }
}
