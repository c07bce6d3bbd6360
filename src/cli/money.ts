import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { MoneyQuestion } from '../cover/index.js';
import { isDay, type PlanEntry, type PlanOptions, type Rates } from '../model/index.js';
import { loadPlans, PlansError } from '../plans/index.js';
import { recogniseAddress } from '../platforms/index.js';
import type { Configuration } from './configuration.js';
import { UsageError } from './errors.js';
import { budget, choice, horizon, words } from './values.js';

/** The flags that say what counts as paid, and how. */
export interface MoneyFlags {
  have?: string;
  for?: string;
  budget?: string;
  eligible?: string;
  tier?: string;
  rates?: string;
}

/** Where the user's own plans are looked for: beside the configuration. */
export function ownPlansPath(configurationFile: string): string {
  return join(dirname(configurationFile), 'plans.json');
}

/** The plans that are known. Throws UsageError, with line and field, for a file of the user's that cannot be used. */
export function knownPlans(configurationFile: string): PlanEntry[] {
  try {
    return loadPlans(ownPlansPath(configurationFile));
  } catch (thrown) {
    if (!(thrown instanceof PlansError)) throw thrown;
    throw new UsageError(thrown.message, { cause: thrown });
  }
}

/** The plans, and how they are counted, from configuration and flags; the last wins. Throws UsageError. */
export function moneyOf(
  flags: MoneyFlags,
  configuration: Configuration,
  file: string,
  rest: Pick<PlanOptions, 'quality' | 'months'> & { today: string },
): MoneyQuestion {
  const plans = knownPlans(file);
  const { have = [], eligible = [], tier = 'strict', rates } = configuration;
  const ratesFile =
    flags.rates ?? (rates === undefined ? undefined : resolve(dirname(file), rates));
  return {
    plans,
    options: {
      ...rest,
      months: flags.for === undefined ? rest.months : horizon('--for', flags.for),
      have: listed('--have', flags.have, have).map((one) => havingOf(one, plans)),
      eligible: listed('--eligible', flags.eligible, eligible).map((id) => eligibleOf(id, plans)),
      budget: flags.budget === undefined ? null : budget('--budget', flags.budget),
      tier: choice('--tier', flags.tier ?? tier, ['strict', 'lenient']),
      rates: ratesFile === undefined ? null : readRates(ratesFile),
    },
  };
}

function listed(option: string, flag: string | undefined, otherwise: readonly string[]): string[] {
  return flag === undefined ? [...otherwise] : words(option, flag);
}

const KEY = /^[a-z]+(@[A-Z]{2})?:(pack|vip|svip)$/;

/** A plan's id, a key, or the address of a bought album as `platform:id`. */
function havingOf(text: string, plans: readonly PlanEntry[]): string {
  if (KEY.test(text) || plans.some(({ id }) => id === text)) return text;
  const found = /^https?:/i.test(text) ? recogniseAddress(text) : undefined;
  if (found?.address.kind === 'album') return `${found.platform}:${found.address.id}`;
  throw new UsageError(
    `--have ${text}: neither a plan (see: fulldisc plans), nor a key, nor the address of an album, for example --have qq-green,netease:vip`,
  );
}

function eligibleOf(id: string, plans: readonly PlanEntry[]): string {
  if (plans.some((plan) => plan.id === id)) return id;
  throw new UsageError(
    `--eligible ${id}: no plan of this name (see: fulldisc plans), for example --eligible taobao-88vip`,
  );
}

const RATES_EXAMPLE =
  '{ "base": "CNY", "date": "2026-11-01", "rates": { "USD": 7.1 } } (units of base for one unit)';

function readRates(path: string): Rates {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new UsageError(
      `--rates ${path}: no JSON file that can be read; it should be like ${RATES_EXAMPLE}`,
      { cause },
    );
  }
  if (!isRates(value)) throw new UsageError(`--rates ${path}: it should be like ${RATES_EXAMPLE}`);
  return value;
}

function isRates(value: unknown): value is Rates {
  const { base, date, rates } = (value ?? {}) as Partial<Record<keyof Rates, unknown>>;
  if (typeof base !== 'string' || !/^[A-Z]{3}$/.test(base)) return false;
  if (!isDay(date) || typeof rates !== 'object' || rates === null) return false;
  return Object.entries(rates).every(
    ([currency, rate]) =>
      /^[A-Z]{3}$/.test(currency) && typeof rate === 'number' && rate > 0 && Number.isFinite(rate),
  );
}
