import type { PlanEntry } from '../../model/index.js';

const KEY = /^([a-z]+)(@[A-Z]{2})?:(pack|vip|svip|\?)$/;
const INCLUDED: Readonly<Record<string, readonly string[]>> = {
  pack: ['pack'],
  vip: ['pack', 'vip'],
  svip: ['pack', 'vip', 'svip'],
};

/** The keys, any of which opens what asks for this one; `platform:vip` opens in every region. */
export function keysThatOpen(asked: string, tier: 'strict' | 'lenient'): string[] {
  const found = KEY.exec(asked);
  if (!found) return [];
  const [, platform = '', region, told = ''] = found;
  const tiers = told === '?' ? (tier === 'strict' ? ['vip'] : ['pack', 'vip']) : [told];
  const places = region === undefined ? [''] : [region, ''];
  return places.flatMap((place) => tiers.map((one) => `${platform}${place}:${one}`));
}

/** What somebody has who has this: a plan's keys, a membership with those below it, or a bought album. */
export function openersOf(had: string, plans: readonly PlanEntry[]): readonly string[] {
  const plan = plans.find(({ id }) => id === had);
  if (plan) return plan.keys;
  const [, platform = '', region = '', tier = ''] = KEY.exec(had) ?? [];
  const included = INCLUDED[tier];
  if (included) return included.map((one) => `${platform}${region}:${one}`);
  const cut = had.indexOf(':');
  return cut < 0 ? [] : [`${had.slice(0, cut)}:album:${had.slice(cut + 1)}`];
}
