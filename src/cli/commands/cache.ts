import {
  assertSound,
  cacheErrorOf,
  cacheStats,
  clearCache,
  openCache,
  pruneCache,
} from '../../cache/index.js';
import { cacheTable } from '../../render/index.js';
import { EXIT, UsageError } from '../errors.js';
import { print } from '../print.js';
import { type Flags, type Settings, settle } from '../settings.js';
import { duration } from '../values.js';

const KEPT_MS = 90 * 86_400_000;

/** `fulldisc cache path|stats|prune|clear`. */
export async function cache(
  [verb = '']: string[],
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
  const olderThan =
    flags.olderThan === undefined ? KEPT_MS : duration('--older-than', flags.olderThan);
  await work(settings, olderThan);
  return EXIT.answered;
}

const VERBS: Record<string, (settings: Settings, olderThanMs: number) => Promise<void>> = {
  path: (settings) =>
    print(settings, { schemaVersion: 1, path: settings.db }, ({ path }) => `${path}\n`),
  stats: (settings) =>
    withCache(settings, (open) =>
      print(settings, { schemaVersion: 1, ...cacheStats(open) }, cacheTable),
    ),
  prune: (settings, olderThanMs) =>
    withCache(settings, (open) => removed(settings, pruneCache(open, Date.now() - olderThanMs))),
  clear: (settings) => withCache(settings, (open) => removed(settings, clearCache(open))),
};

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
