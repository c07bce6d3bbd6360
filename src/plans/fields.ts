import { clean, type InBothLanguages, isDay, type PlanEntry } from '../model/index.js';

/** The platforms that keys may name: those that are asked, and those of later versions. */
export const KEY_PLATFORMS = [
  'netease',
  'qqmusic',
  'kugou',
  'kuwo',
  'migu',
  'soda',
  'apple',
  'deezer',
  'spotify',
  'ytmusic',
  'tidal',
  'bandcamp',
  'qobuz',
  'soundcloud',
  'kkbox',
] as const;

/** How one field is checked, and an example of it. */
interface Field {
  fits(value: unknown): boolean;
  example: string;
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && clean(value) !== '';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown) =>
  isText(value) || (isRecord(value) && isText(value.zh) && isText(value.en));
const isCount = (least: number) => (value: unknown) =>
  Number.isSafeInteger(value) && (value as number) >= least;

const KEY = new RegExp(`^(?:${KEY_PLATFORMS.join('|')})(?:@[A-Z]{2})?:(?:pack|vip|svip)$`);
const PART = new RegExp(`^(?:${KEY_PLATFORMS.join('|')})(?:@[A-Z]{2})?:(?:pack|vip|svip|album)$`);
const allLike = (pattern: RegExp) => (value: unknown) =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && pattern.test(one));

/** The fields of a plan in a file: how each is checked. */
export const FIELDS: Readonly<Record<string, Field>> = {
  id: {
    fits: (value) => typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value),
    example: '"qq-green"',
  },
  name: { fits: isTexts, example: '"Green Diamond" or { "zh": "绿钻", "en": "Green Diamond" }' },
  keys: { fits: allLike(KEY), example: '["qqmusic:pack", "qqmusic:vip"]' },
  maybe: { fits: allLike(PART), example: '["qqmusic:album"]' },
  price: {
    fits: (value) =>
      isRecord(value) &&
      isCount(0)(value.amount) &&
      typeof value.currency === 'string' &&
      /^[A-Z]{3}$/.test(value.currency),
    example: '{ "amount": 1500, "currency": "CNY" } (in fen)',
  },
  months: { fits: isCount(1), example: '1' },
  eligibility: { fits: (value) => value === null || isTexts(value), example: '"students" or null' },
  note: { fits: (value) => value === null || isTexts(value), example: '"check the benefits"' },
  channel: { fits: isText, example: '"web"' },
  seen: { fits: isDay, example: '"2026-10-11"' },
  source: { fits: isText, example: '"my receipt"' },
  off: { fits: (value) => typeof value === 'boolean', example: 'true' },
  hide: { fits: (value) => typeof value === 'boolean', example: 'true' },
};

/** A change of a plan, or a plan of its own: fields that were checked, as they stand in a file. */
export type Change = Partial<Omit<PlanEntry, 'name' | 'eligibility' | 'note'>> & {
  id: string;
  name?: string | InBothLanguages;
  eligibility?: string | InBothLanguages | null;
  note?: string | InBothLanguages | null;
  hide?: boolean;
};
