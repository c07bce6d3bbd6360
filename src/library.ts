import type { Progress } from './lookup/progress.js';
import { parseQuestion, type Stated } from './lookup/question.js';
import type { Looking } from './lookup.js';
import type { AlbumReport, Overrule, PlatformId } from './model/index.js';
import { PLATFORMS, platformOf } from './platforms/index.js';

/** How `lookup` asks. Everything may be left out; a default is named where it is not "none". */
export interface LookupOptions {
  /** The parts of the query where they are known apart, and the edition, such as "Deluxe". */
  artist?: string;
  title?: string;
  edition?: string;
  /** Platforms to ask, in report order. Default: all of them. */
  platforms?: readonly PlatformId[];
  /** ISO 3166 countries to answer for; the first is the one the caller is in. Default: CN. */
  regions?: readonly string[];
  /** Song searches per platform for tracks its listing lacks or greys. Default 12. */
  dig?: number | 'all';
  /** Candidate of the last answer to take instead, from 1. */
  pick?: number;
  /** Answers from the database alone. */
  offline?: boolean;
  /** Asks again, whatever the database holds. */
  refresh?: boolean;
  /** Milliseconds after which an answer is asked again. Default: by the kind of answer, 1 to 7 days. */
  maxAgeMs?: number;
  /** Milliseconds for the album on one platform, waits included. Default 15000. */
  timeoutMs?: number;
  /** Requests a second per platform, 0 for no limit. Default: each platform's own pace. */
  rate?: number;
  /** `full`: standard quality does not count as heard. Default `any`. */
  quality?: 'any' | 'full';
  /** Your own word on matches, which wins over what was matched. */
  overrules?: readonly Overrule[];
  /** The database; `:memory:` keeps nothing. Default: the file that the command uses when told no other. */
  db?: string;
  /** Keeps every answer as a file below this folder. */
  recordDir?: string;
  /** Answers from such files; then no network is used. */
  replayDir?: string;
  /** Ends the lookup; it then throws the signal's reason, and what was found stays in the database. */
  signal?: AbortSignal;
  /** Told what becomes of each platform. */
  onProgress?: (event: Progress) => void;
}

/**
 * Looks one album up: `query` is "artist - title", free words, or the address of an album or a song on a platform.
 * A platform that fails is a part of the report, not an error; an album that nobody lists is `album: null`.
 * Throws QuestionError (a query that cannot be asked), PickError (no such candidate), RangeError (an unknown platform),
 * an Error named CacheError (the database cannot be used), and the reason of an aborted signal.
 */
export async function lookup(query: string, options: LookupOptions = {}): Promise<AlbumReport> {
  const looking = lookingOf(options);
  const question = parseQuestion([query], statedIn(options));
  const [{ openCache }, { openNet }, { lookupAlbum }, { databasePath }] = await Promise.all([
    import('./cache/index.js'),
    import('./net/index.js'),
    import('./lookup.js'),
    import('./paths.js'),
  ]);
  const { recordDir, replayDir, rate, onProgress } = options;
  const cache = openCache(options.db ?? databasePath());
  const net = openNet({
    rate: rate ?? null,
    timeoutMs: looking.timeoutMs,
    signal: options.signal ?? new AbortController().signal,
    now: Date.now,
    ...(recordDir === undefined ? {} : { recordDir }),
    ...(replayDir === undefined ? {} : { replayDir }),
  });
  const progress = onProgress ?? (() => {});
  try {
    const services = { cache, net, now: Date.now, memory: new Map(), progress };
    return (await lookupAlbum(services, question, looking)).report;
  } finally {
    cache.close();
    await net.close();
  }
}

function statedIn({ artist, title, edition }: LookupOptions): Stated {
  return { artist, title, edition };
}

function lookingOf(options: LookupOptions): Looking {
  const platforms = options.platforms ?? PLATFORMS.map(({ card }) => card.id);
  const strange = platforms.find((id) => platformOf(id) === undefined);
  if (strange !== undefined) throw new RangeError(`${strange} is no platform`);
  const { dig = 12 } = options;
  return {
    platforms,
    regions: [...(options.regions ?? ['CN'])],
    quality: options.quality ?? 'any',
    dig: dig === 'all' ? Number.MAX_SAFE_INTEGER : dig,
    offline: options.offline ?? false,
    refresh: options.refresh ?? false,
    maxAgeMs: options.maxAgeMs ?? null,
    timeoutMs: options.timeoutMs ?? 15_000,
    overrules: options.overrules ?? [],
    pick: options.pick ?? null,
  };
}
