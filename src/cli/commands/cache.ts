import {
  assertSound,
  cacheErrorOf,
  cacheStats,
  clearCache,
  type Merged,
  mergeCaches,
  openCache,
  pruneCache,
} from '../../cache/index.js';
import { cacheTable } from '../../render/index.js';
import { EXIT, UsageError } from '../errors.js';
import { print } from '../print.js';
import { type Flags, type Settings, settle } from '../settings.js';
import { duration } from '../values.js';

const KEPT_MS = 90 * 86_400_000;

/** `fulldisc cache path|stats|prune|clear|merge`. */
export async function cache(
  [verb = '', ...files]: string[],
  flags: Flags & { olderThan?: string },
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const settings = settle(flags, env);
  const work = VERBS[verb];
  if (!work) {
    throw new UsageError(
      `cache ${verb}: one of ${Object.keys(VERBS).join(', ')}, for example fulldisc cache stats`,
    );
  }
  if ((verb === 'merge') !== files.length > 0) {
    throw new UsageError(
      verb === 'merge'
        ? 'cache merge: which databases? For example fulldisc cache merge other.db'
        : `cache ${verb}: takes no further word`,
    );
  }
  const olderThan =
    flags.olderThan === undefined ? KEPT_MS : duration('--older-than', flags.olderThan);
  await work(settings, { olderThan, files });
  return EXIT.answered;
}

/** What some of the verbs are told besides. */
interface Told {
  /** Milliseconds. */
  olderThan: number;
  files: string[];
}

const VERBS: Record<string, (settings: Settings, told: Told) => Promise<void>> = {
  path: (settings) =>
    print(settings, { schemaVersion: 1, path: settings.db }, ({ path }) => `${path}\n`),
  stats: (settings) =>
    withCache(settings, (open) =>
      print(settings, { schemaVersion: 1, ...cacheStats(open) }, cacheTable),
    ),
  prune: (settings, { olderThan }) =>
    withCache(settings, (open) => removed(settings, pruneCache(open, Date.now() - olderThan))),
  clear: (settings) => withCache(settings, (open) => removed(settings, clearCache(open))),
  merge: (settings, { files }) =>
    withCache(settings, (open) =>
      print(settings, { schemaVersion: 1, merged: mergeCaches(open, files) }, mergedLine),
    ),
};

function mergedLine({ merged }: { merged: Merged }, { lang }: { lang: Settings['lang'] }): string {
  const { tracks, findings, questions } = merged;
  return lang === 'en'
    ? `taken in: ${questions} questions, ${tracks} new tracks, ${findings} more findings\n`
    : `已并入：问题 ${questions} 个，新曲目 ${tracks} 首，新增发现 ${findings} 条\n`;
}

async function withCache(
  settings: Settings,
  work: (open: ReturnType<typeof openCache>) => Promise<void>,
): Promise<void> {
  const open = openCache(settings.db);
  try {
    assertSound(open);
    await work(open);
  } catch (error) {
    throw cacheErrorOf(error, settings.db);
  } finally {
    open.close();
  }
}

function removed(settings: Settings, count: number): Promise<void> {
  return print(settings, { schemaVersion: 1, removed: count }, (value, { lang }) =>
    lang === 'en' ? `${value.removed} removed\n` : `已清除 ${value.removed} 条\n`,
  );
}
