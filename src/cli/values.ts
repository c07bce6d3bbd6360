import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { DIG_ALL } from '../cache/index.js';
import { type Money, minorUnits } from '../model/index.js';
import { PLATFORMS } from '../platforms/index.js';
import { UsageError } from './errors.js';

/*
 * How the values of options are read. Each reader throws UsageError for what it cannot read; the message names the
 * option, what was written, and what would be right.
 */

const UNITS: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** Milliseconds of `15s`, `7d`, `500ms`; at least `leastMs` of them. */
export function duration(option: string, text: string, leastMs = 0): number {
  const found = /^(\d+(?:\.\d+)?)(ms|s|m|h|d|w)$/.exec(text.trim());
  const unit = UNITS[found?.[2] ?? ''];
  if (!found || unit === undefined) {
    throw new UsageError(
      `${option} ${text}: a number and a unit, for example ${option} 15s or ${option} 7d`,
    );
  }
  const ms = Number(found[1]) * unit;
  if (ms < leastMs) throw new UsageError(`${option} ${text}: too short, for example ${option} 15s`);
  return ms;
}

/** Milliseconds since 1970 of a day that has come (its beginning, UTC), or of a time, in ISO 8601. */
export function day(option: string, text: string, now: number): number {
  const told = text.trim();
  const ms = /^\d{4}-\d\d-\d\d(?:T.*(?:Z|[+-]\d\d:?\d\d))?$/.test(told)
    ? Date.parse(told)
    : Number.NaN;
  const example = `for example ${option} 2026-01-31`;
  // Date.parse makes the third of March of a 31st of February.
  if (!(ms >= 0) || (told.length === 10 && !new Date(ms).toISOString().startsWith(told))) {
    throw new UsageError(`${option} ${text}: a day, ${example}`);
  }
  if (ms > now) throw new UsageError(`${option} ${text}: a day that has come, ${example}`);
  return ms;
}

/** A number of at least `least`. */
export function amount(option: string, text: string, least: number, example: string): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(number) || number < least) {
    throw new UsageError(
      `${option} ${text}: a number of at least ${least}, for example ${option} ${example}`,
    );
  }
  return number;
}

/** A whole number of at least `least`. */
export function count(option: string, text: string, least: number, example: string): number {
  const number = amount(option, text, least, example);
  if (!Number.isSafeInteger(number)) {
    throw new UsageError(`${option} ${text}: a whole number, for example ${option} ${example}`);
  }
  return number;
}

/** A whole number, or `all`. */
export function limit(option: string, text: string): number {
  return text === 'all' ? DIG_ALL : count(option, text, 0, '12 (or all)');
}

/** One of a few words. */
export function choice<const W extends string>(
  option: string,
  text: string,
  words: readonly W[],
): W {
  const found = words.find((word) => word === text);
  if (found === undefined) {
    throw new UsageError(
      `${option} ${text}: one of ${words.join(', ')}, for example ${option} ${words[0]}`,
    );
  }
  return found;
}

/** A folder that is there. */
export function folderOf(option: string, path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(
      `${option} ${path}: no such folder; name one that --record has filled, for example ${option} answers`,
    );
  }
  return path;
}

/** A folder that can be filled; made where it is not there yet. */
export function madeFolder(option: string, path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
    return path;
  } catch (cause) {
    throw new UsageError(
      `${option} ${path}: no folder that can be written to, for example ${option} answers`,
      { cause },
    );
  }
}

/** Platform keys joined by commas, in report order. */
export function platformList(option: string, text: string): string[] {
  const known = PLATFORMS.map((platform) => platform.card.id);
  const asked = commaList(text);
  const strange = asked.find((id) => !known.includes(id));
  if (strange !== undefined || asked.length === 0) {
    throw new UsageError(
      `${option} ${text}: ${strange ?? 'nothing'} is no platform; known are ${known.join(', ')}, for example ${option} netease,qqmusic`,
    );
  }
  return known.filter((id) => asked.includes(id));
}

/** The platforms that give track lists. */
export function references(): string[] {
  return PLATFORMS.filter(({ card }) => card.role === 'reference').map(({ card }) => card.id);
}

/** ISO countries joined by commas, in the order given. */
export function regionList(option: string, text: string): string[] {
  const regions = [...new Set(commaList(text).map((region) => region.toUpperCase()))];
  const strange = regions.find((region) => !/^[A-Z]{2}$/.test(region));
  if (strange !== undefined || regions.length === 0) {
    throw new UsageError(
      `${option} ${text}: two-letter countries, for example ${option} CN or ${option} CN,HK`,
    );
  }
  return regions;
}

/** Words joined by commas, at least one. */
export function words(option: string, text: string): string[] {
  const list = commaList(text);
  if (list.length === 0)
    throw new UsageError(`${option}: nothing is named; for example ${option} qq-green`);
  return [...new Set(list)];
}

/** Months of `1m`, `12m`, `1y`. */
export function horizon(option: string, text: string): number {
  const found = /^(\d{1,3})([my])$/.exec(text.trim());
  const months = Number(found?.[1]) * (found?.[2] === 'y' ? 12 : 1);
  if (!(months >= 1)) {
    throw new UsageError(
      `${option} ${text}: months or years, for example ${option} 12m or ${option} 1y`,
    );
  }
  return months;
}

/** Money as `20CNY` or `9.99USD`, in minor units. */
export function budget(option: string, text: string): Money {
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?\s*([A-Za-z]{3})$/.exec(text.trim());
  if (!found) {
    throw new UsageError(
      `${option} ${text}: an amount and a currency, for example ${option} 20CNY`,
    );
  }
  const [, whole = '', part = '', code = ''] = found;
  const currency = code.toUpperCase();
  return { amount: Math.round(Number(`${whole}.${part}`) * minorUnits(currency)), currency };
}

function commaList(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
