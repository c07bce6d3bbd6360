import type { Cache } from './cache/index.js';
import type { Progress } from './lookup/progress.js';
import { parseQuestion, type Stated } from './lookup/question.js';
import type { Looking } from './lookup.js';
import {
  type AlbumReport,
  type Overrule,
  PLAN_DEFAULTS,
  type PlanEntry,
  type PlanOptions,
  type PlatformId,
} from './model/index.js';
import { platformOf } from './platforms/index.js';

/** How `lookup` counts memberships. */
export interface MoneyOptions extends Partial<Omit<PlanOptions, 'quality'>> {
  plans?: readonly PlanEntry[];
}

/** How `lookup` asks. Everything may be left out; a default is named where it is not "none". */
export interface LookupOptions {
  /** The parts of the query where they are known apart, and the edition, such as "Deluxe". */
  artist?: string;
  title?: string;
  edition?: string;
  /** Platforms to ask, in report order. Default: those of the regions (`fulldisc album --help` names them). */
  platforms?: readonly PlatformId[];
  /** ISO 3166 countries to answer for; the first is the one the caller is in. Default: CN. */
  regions?: readonly string[];
  /** Takes the album's track list from this reference. */
  reference?: 'musicbrainz';
  /** Asks closed platforms too, as an archive shows them. Default false. */
  archive?: boolean;
  /** Your own keys by platform, such as `{ tidal: { clientId, clientSecret } }`; never stored. One that lacks a part is none. */
  keys?: Readonly<Record<PlatformId, Readonly<Record<string, string>>>>;
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
  /**
   * How memberships are counted for `plans`, and which (those that come with the package where none are given); `false`
   * leaves `plans` and `unpriced` empty. Default: one month, strict tiers, nothing held, no budget.
   */
  money?: MoneyOptions | false;
  /** Your own word on matches, which wins over what was matched. */
  overrules?: readonly Overrule[];
  /** Folders and M3U lists of one's own files: read, never written; they answer as the platform `local`. */
  own?: readonly string[];
  /**
   * The database; `:memory:` keeps nothing. Default: the file that the command uses when told no other; for a replay
   * `:memory:`.
   */
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
 * Looks one album up: `query` is "artist - title", free words, the address of an album or a song on a platform, a
 * barcode, an MBID or an ISRC.
 * A platform that fails is a part of the report, not an error; an album that nobody lists is `album: null`.
 * Throws QuestionError (a query that cannot be asked), PickError (no such candidate), RangeError (an unknown platform or
 * region, a key for a platform that takes none), an Error named OwnError (own files that cannot be read at all) or
 * CacheError (the database cannot be used), and the reason of an aborted signal.
 */
export async function lookup(query: string, options: LookupOptions = {}): Promise<AlbumReport> {
  const looking = { ...lookingOf(options), ...(await moneyOf(options)) };
  const keys = keysIn(options);
  const question = parseQuestion([query], statedIn(options));
  const [{ openCache }, { openNet }, { lookupAlbum }, { databasePath }] = await Promise.all([
    import('./cache/index.js'),
    import('./net/index.js'),
    import('./lookup.js'),
    import('./paths.js'),
  ]);
  const { recordDir, replayDir, rate, onProgress } = options;
  const cache = openCache(options.db ?? (replayDir === undefined ? databasePath() : ':memory:'));
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
    const own = await ownOf(cache, options);
    const services = { cache, net, now: Date.now, memory: new Map(), keys, progress, ...own };
    return (await lookupAlbum(services, question, looking)).report;
  } finally {
    cache.close();
    await net.close();
  }
}

async function ownOf(cache: Cache, { own = [], signal }: LookupOptions) {
  if (own.length === 0) return {};
  const { openOwn } = await import('./own/index.js');
  const stop = signal ?? new AbortController().signal;
  return { own: await openOwn(own, { cache, now: Date.now(), signal: stop, tell() {} }) };
}

function statedIn({ artist, title, edition }: LookupOptions): Stated {
  return { artist, title, edition };
}

/** The memberships that come with the package: data/plans.json. */
export async function shippedPlans(): Promise<PlanEntry[]> {
  return (await import('./plans/index.js')).readShippedPlans();
}

async function moneyOf({
  money = {},
  quality = 'any',
}: LookupOptions): Promise<Pick<Looking, 'money'>> {
  if (money === false) return {};
  const { plans = await shippedPlans(), ...rest } = money;
  const today = new Date().toISOString().slice(0, 10);
  return { money: { plans, options: { ...PLAN_DEFAULTS, today, ...rest, quality } } };
}

function keysIn({ keys = {} }: LookupOptions): ReadonlyMap<PlatformId, Record<string, string>> {
  return new Map(
    Object.entries(keys).flatMap(([id, told]) => {
      const fields = Object.keys(platformOf(id)?.card.key?.fields ?? {});
      if (fields.length === 0) throw new RangeError(`${id} takes no key`);
      return fields.every((field) => told[field]) ? [[id, { ...told }] as const] : [];
    }),
  );
}

function regionsIn({ regions = ['CN'] }: LookupOptions): string[] {
  const strange = regions.find((region) => !/^[A-Z]{2}$/.test(region));
  if (strange !== undefined) throw new RangeError(`${strange} is no country, such as CN`);
  if (regions.length === 0) throw new RangeError('no region is named');
  return [...new Set(regions)];
}

function lookingOf(options: LookupOptions): Looking {
  const platforms = options.platforms ?? null;
  const strange = platforms?.find((id) => platformOf(id) === undefined);
  if (strange !== undefined) throw new RangeError(`${strange} is no platform`);
  const { dig = 12, archive = false, reference = null } = options;
  return {
    platforms,
    regions: regionsIn(options),
    quality: options.quality ?? 'any',
    dig: dig === 'all' ? Number.MAX_SAFE_INTEGER : dig,
    offline: options.offline ?? false,
    refresh: options.refresh ?? false,
    maxAgeMs: options.maxAgeMs ?? null,
    timeoutMs: options.timeoutMs ?? 15_000,
    overrules: options.overrules ?? [],
    archive,
    reference,
    pick: options.pick ?? null,
  };
}
