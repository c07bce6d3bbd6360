import { readFileSync } from 'node:fs';
import { UsageError } from './errors.js';
import { checkKeys, type Keys } from './keys.js';

/** The configuration file: data/config.schema.json says the same for editors. All parts are optional. */
export interface Configuration {
  /** Relative to the configuration file. */
  db?: string;
  platforms?: string[];
  region?: string[];
  lang?: string;
  dig?: number | 'all';
  timeout?: string;
  maxAge?: string;
  rate?: number;
  quality?: string;
  /** A file with your own word on matches, relative to the configuration file. */
  matches?: string;
  /** Folders and M3U lists of your own files, relative to the configuration file. */
  own?: string[];
  /** What is paid for already: plans, keys, addresses of bought albums. */
  have?: string[];
  /** Plans with conditions that you fulfil. */
  eligible?: string[];
  tier?: string;
  /** A file of exchange rates, relative to the configuration file. */
  rates?: string;
  /** Your own keys of platforms that have a developer programme: platform, then the parts of its key. */
  keys?: Keys;
}

const isText = (value: unknown) => typeof value === 'string';
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isKeys = (value: unknown) =>
  isObject(value) &&
  Object.values(value as object).every(
    (one) => isObject(one) && Object.values(one as object).every(isText),
  );
const isNumber = (value: unknown) => typeof value === 'number';

const FIELDS: Record<keyof Configuration, [(value: unknown) => boolean, string]> = {
  db: [isText, '"/path/to/fulldisc.db"'],
  platforms: [isTexts, '["netease", "qqmusic"]'],
  region: [isTexts, '["CN"]'],
  lang: [isText, '"zh-CN"'],
  dig: [(value) => isNumber(value) || value === 'all', '12 or "all"'],
  timeout: [isText, '"15s"'],
  maxAge: [isText, '"7d"'],
  rate: [isNumber, '1'],
  quality: [isText, '"full"'],
  matches: [isText, '"matches.json"'],
  own: [isTexts, '["/home/me/Music"]'],
  have: [isTexts, '["qq-green", "netease:vip"]'],
  eligible: [isTexts, '["taobao-88vip"]'],
  tier: [isText, '"strict"'],
  rates: [isText, '"rates.json"'],
  keys: [isKeys, '{ "tidal": { "clientId": "...", "clientSecret": "..." } }'],
};

/** Reads the configuration; a file that is not there is none, unless somebody named it. Throws UsageError. */
export function readConfiguration(path: string, named: boolean): Configuration {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (named)
      throw new UsageError(
        `--config ${path}: the file cannot be read; for example --config fulldisc.json`,
        { cause },
      );
    return {};
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${path}: not JSON (${(cause as Error).message})`, { cause });
  }
  if (!isObject(value)) {
    throw new UsageError(`${path}: an object is expected, for example { "region": ["CN"] }`);
  }
  for (const [key, field] of Object.entries(value as object)) checkField(path, key, field);
  const configuration = value as Configuration;
  checkKeys(path, configuration.keys ?? {});
  return configuration;
}

function checkField(path: string, key: string, value: unknown): void {
  if (key === '$schema') return;
  const field = FIELDS[key as keyof Configuration];
  if (!field) {
    throw new UsageError(
      `${path}: unknown key "${key}"; known are ${Object.keys(FIELDS).join(', ')}`,
    );
  }
  const [fits, example] = field;
  if (!fits(value)) throw new UsageError(`${path}: "${key}" should be like ${example}`);
}
