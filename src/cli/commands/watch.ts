import type { LineError } from '../../model/index.js';
import { changeLines } from '../../render/index.js';
import { InputError, type Watched, watchAlbums } from '../../report/index.js';
import { entriesOf } from '../entries.js';
import { EXIT, ReaderGone, UsageError } from '../errors.js';
import { viewOf } from '../print.js';
import { withServices } from '../services.js';
import { type Flags, type Settings, settle } from '../settings.js';
import { stdout } from '../stdout.js';

/** How a watch ended. */
interface Count {
  albums: number;
  failed: number;
  changed: number;
}

/** `fulldisc watch`: asks again what is due of many albums and prints what changed; nothing where nothing did. */
export async function watch(
  [where = '']: string[],
  flags: Flags,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const settings = settle(flags, env);
  const lines = entriesOf({
    verb: 'watch',
    where,
    albums: false,
    shard: null,
    playlistDig: settings.dig,
  });
  const count: Count = { albums: 0, failed: 0, changed: 0 };
  try {
    await withServices({ ...settings, manyAlbums: true }, async (services, signal) => {
      const running = { startedAt: services.now(), playlistDig: settings.dig, signal };
      for await (const item of watchAlbums(services, lines, settings, running)) {
        await tell(item, settings, count);
      }
    });
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    throw new UsageError(`watch ${where}: ${thrown.message}`, { cause: thrown });
  }
  if (count.albums > 0 && count.failed === count.albums) return EXIT.noAnswer;
  return settings.exitCode && count.changed > 0 ? EXIT.no : EXIT.answered;
}

async function tell(item: Watched | LineError, settings: Settings, count: Count): Promise<void> {
  if ('error' in item) {
    process.stderr.write(`fulldisc: line ${item.line}: ${item.query}: ${item.error}\n`);
    return;
  }
  count.albums += 1;
  count.failed += Number(item.report.platforms.every(({ status }) => status === 'failed'));
  count.changed += item.changes.length;
  if (item.changes.length > 0 && !(await stdout.send(textOf(item, settings)))) {
    throw new ReaderGone();
  }
}

/** One album's changes: an object on one line, or a heading and a line a change. */
function textOf({ line, report, changes }: Watched, settings: Settings): string {
  const { query, generatedAt, album } = report;
  if (settings.format === 'json') {
    return `${JSON.stringify({ schemaVersion: 1, line, query, generatedAt, album, changes })}\n`;
  }
  const names = album ? [album.title, album.artists.join(' / ')] : [query];
  const heading = names.join(settings.lang === 'en' ? ', ' : '，');
  return `${[heading, ...changeLines(changes, viewOf(settings))].join('\n')}\n\n`;
}
