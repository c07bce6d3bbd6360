import { dirname, resolve } from 'node:path';
import { DIG_ALL } from '../cache/index.js';
import type { MoneyQuestion } from '../cover/index.js';
import type { Overrule } from '../model/index.js';
import { configurationPath, databasePath } from '../paths.js';
import { FORMATS, type FormatName, type Lang } from '../render/index.js';
import { type Configuration, readConfiguration } from './configuration.js';
import { UsageError } from './errors.js';
import { keysOf } from './keys.js';
import { languageOf, territoryOf } from './locale.js';
import { type MoneyFlags, moneyOf } from './money.js';
import { readOverrules } from './overrules.js';
import {
  amount,
  choice,
  count,
  duration,
  folderOf,
  limit,
  madeFolder,
  platformList,
  references,
  regionList,
} from './values.js';

/** The flags as commander gives them, before anything is checked. */
export interface Flags extends MoneyFlags {
  platforms?: string;
  region?: string;
  artist?: string;
  title?: string;
  edition?: string;
  pick?: string;
  archive?: boolean;
  reference?: string;
  dig?: string;
  offline?: boolean;
  refresh?: boolean;
  maxAge?: string;
  timeout?: string;
  rate?: string;
  quality?: string;
  exitCode?: boolean;
  format?: string;
  json?: boolean;
  by?: string;
  bom?: boolean;
  output?: string;
  lang?: string;
  color?: boolean;
  ascii?: boolean;
  quiet?: boolean;
  verbose?: boolean;
  db?: string;
  config?: string;
  own?: string[];
  record?: string;
  replay?: string;
}

/** Everything a command needs to know, from configuration, environment and flags; the last wins. */
export interface Settings {
  /** Null: those that are asked by default. */
  platforms: string[] | null;
  regions: string[];
  /** Closed platforms too. */
  archive: boolean;
  reference: string | null;
  /** The user's own keys of platforms; printed nowhere. */
  keys: ReturnType<typeof keysOf>;
  stated: { artist?: string | undefined; title?: string | undefined; edition?: string | undefined };
  pick: number | null;
  dig: number;
  offline: boolean;
  refresh: boolean;
  maxAgeMs: number | null;
  timeoutMs: number;
  rate: number | null;
  quality: 'any' | 'full';
  exitCode: boolean;
  format: FormatName;
  /** A row an album or a row a track; null where nobody said. */
  by: 'album' | 'track' | null;
  bom: boolean;
  output: string | null;
  lang: Lang;
  color: boolean;
  ascii: boolean;
  quiet: boolean;
  verbose: boolean;
  db: string;
  /** The user's own word on matches. */
  overrules: readonly Overrule[];
  /** Folders and lists of own files. */
  own: readonly string[];
  record: string | null;
  replay: string | null;
  /** What to subscribe to, over so many months where the flags do not say; of its own, as plans are read for it. */
  countMoney(months: number): MoneyQuestion;
  /** That, for the commands that ask it. */
  money?: MoneyQuestion;
}

const DEFAULTS = { dig: 12, timeoutMs: 15_000 };

/**
 * Throws UsageError for a flag, variable or configuration that cannot be read. `isBare`: nothing of the configuration,
 * and of the files beside it, is read.
 */
export function settle(flags: Flags, env: NodeJS.ProcessEnv, isBare = false): Settings {
  const file = configurationFile(flags, env);
  const configuration = isBare ? {} : configurationIn(file);
  if (flags.offline && flags.refresh) {
    throw new UsageError(
      '--offline and --refresh exclude each other; for example fulldisc 周杰伦 叶惠美 --refresh',
    );
  }
  const folder = dirname(file ?? configurationPath());
  const near = (path: string | undefined) =>
    path === undefined || path === ':memory:' ? path : resolve(folder, path);
  const asked = asking(flags, configuration, env);
  return {
    ...asked,
    ...printing(flags, configuration, env),
    db: flags.db ?? (env.FULLDISC_DB || (near(configuration.db) ?? usualDatabase(flags))),
    overrules: isBare ? [] : overrulesBeside(folder, configuration),
    record: flags.record === undefined ? null : madeFolder('--record', flags.record),
    replay: flags.replay === undefined ? null : folderOf('--replay', flags.replay),
    own: flags.own ?? ownIn(configuration, file ?? configurationPath()),
    countMoney: (months) =>
      moneyOf(flags, configuration, file ?? configurationPath(), {
        months,
        quality: asked.quality,
        today: new Date().toISOString().slice(0, 10),
      }),
  };
}

/** A replay is no reading of today's catalogues: the listener's own database learns nothing from it. */
function usualDatabase({ replay }: Flags): string {
  return replay === undefined ? databasePath() : ':memory:';
}

function configurationIn(file: string | null): Configuration {
  return readConfiguration(file ?? configurationPath(), file !== null);
}

function overrulesBeside(folder: string, { matches }: Configuration): readonly Overrule[] {
  return readOverrules(resolve(folder, matches ?? 'matches.json'), matches !== undefined);
}

/** The configuration file that somebody named; null for the one in its usual place. An empty variable names none. */
export function configurationFile(flags: Flags, env: NodeJS.ProcessEnv): string | null {
  return flags.config ?? (env.FULLDISC_CONFIG || null);
}

function asking(flags: Flags, configuration: Configuration, env: NodeJS.ProcessEnv) {
  const told = { ...textsOf(configuration), ...flags };
  const read = <T>(text: string | undefined, reader: (text: string) => T, otherwise: T): T =>
    text === undefined ? otherwise : reader(text);
  return {
    platforms: read(told.platforms, (text) => platformList('--platforms', text), null),
    regions: read(told.region, (text) => regionList('--region', text), [territoryOf(env) ?? 'CN']),
    stated: { artist: flags.artist, title: flags.title, edition: flags.edition },
    archive: flags.archive ?? false,
    reference: read(flags.reference, (text) => choice('--reference', text, references()), null),
    keys: keysOf(configuration.keys ?? {}, env),
    pick: read(flags.pick, (text) => count('--pick', text, 1, '2'), null),
    dig: read(told.dig, (text) => Math.min(limit('--dig', text), DIG_ALL), DEFAULTS.dig),
    offline: flags.offline ?? false,
    refresh: flags.refresh ?? false,
    maxAgeMs: read(told.maxAge, (text) => duration('--max-age', text), null),
    timeoutMs: read(told.timeout, (text) => duration('--timeout', text, 1), DEFAULTS.timeoutMs),
    rate: read(told.rate, (text) => amount('--rate', text, 0, '2'), null),
    quality: choice('--quality', flags.quality ?? configuration.quality ?? 'any', ['any', 'full']),
    exitCode: flags.exitCode ?? false,
  } as const;
}

/** A folder in the configuration is named from where the configuration lies. */
function ownIn({ own = [] }: Configuration, file: string): string[] {
  return own.map((path) => resolve(dirname(file), path));
}

/** What the configuration says, written as flags are. */
function textsOf(configuration: Configuration): Flags {
  const { platforms, region, dig, timeout, maxAge, rate } = configuration;
  return {
    ...(platforms && { platforms: platforms.join(',') }),
    ...(region && { region: region.join(',') }),
    ...(dig !== undefined && { dig: String(dig) }),
    ...(timeout !== undefined && { timeout }),
    ...(maxAge !== undefined && { maxAge }),
    ...(rate !== undefined && { rate: String(rate) }),
  };
}

function printing(flags: Flags, configuration: Configuration, env: NodeJS.ProcessEnv) {
  const format = choice('--format', flags.json ? 'json' : (flags.format ?? 'table'), FORMATS);
  const lang = flags.lang ?? configuration.lang;
  return {
    format,
    by: flags.by === undefined ? null : choice('--by', flags.by, ['album', 'track']),
    bom: flags.bom ?? false,
    output: flags.output ?? null,
    lang: lang === undefined ? languageOf(env) : choice('--lang', lang, ['zh-CN', 'en']),
    color: flags.color !== false,
    ascii: flags.ascii ?? false,
    quiet: flags.quiet ?? false,
    verbose: flags.verbose ?? false,
  } as const;
}
