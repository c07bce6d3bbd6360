import { type Cache, cacheErrorOf, openCache } from '../cache/index.js';
import type { Services } from '../lookup.js';
import { openNet } from '../net/index.js';
import { untilEnded } from './ending.js';
import { Interrupted } from './errors.js';
import { watchProgress } from './progress.js';
import type { Settings } from './settings.js';

/**
 * Opens what a lookup needs, does the work, and closes it again; Ctrl-C ends the work and keeps what was stored.
 * A line a platform is for one album: `manyAlbums` have none.
 */
export async function withServices<T>(
  settings: Settings & { manyAlbums?: true },
  work: (services: Services, signal: AbortSignal) => Promise<T>,
  now: () => number = Date.now,
): Promise<T> {
  return untilEnded((stop) => served(settings, work, now, stop));
}

async function served<T>(
  settings: Settings & { manyAlbums?: true },
  work: (services: Services, signal: AbortSignal) => Promise<T>,
  now: () => number,
  stop: AbortController,
): Promise<T> {
  const { signal } = stop;
  const cache = openCache(settings.db);
  const net = openNet({
    rate: settings.rate,
    timeoutMs: settings.timeoutMs,
    signal,
    now,
    ...(settings.record === null ? {} : { recordDir: settings.record }),
    ...(settings.replay === null ? {} : { replayDir: settings.replay }),
  });
  const progress = watchProgress({
    ...settings,
    quiet: settings.quiet || settings.manyAlbums === true,
  });
  try {
    const own = await ownOf(settings, cache, signal, now());
    const services = {
      cache,
      net,
      now,
      memory: new Map(),
      keys: settings.keys,
      progress: progress.tell,
      note: (text: string) => {
        if (settings.verbose) process.stderr.write(`fulldisc: ${text}\n`);
      },
      ...own,
    };
    return await work(services, signal);
  } catch (error) {
    throw cacheErrorOf(error, settings.db);
  } finally {
    progress.end();
    // Whatever is still under way is wanted by nobody.
    stop.abort(new Interrupted());
    cache.close();
    await net.close();
  }
}

/** The own files, where there are any; only then is what reads them loaded. */
async function ownOf(
  settings: Settings,
  cache: Cache,
  signal: AbortSignal,
  now: number,
): Promise<Pick<Services, 'own'>> {
  if (settings.own.length === 0) return {};
  const { readOwn } = await import('./own.js');
  return { own: await readOwn(settings, cache, signal, now) };
}
