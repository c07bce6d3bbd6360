import type { Tier } from '../../../model/index.js';
import { money } from '../../prices.js';
import { nameOf, type View } from '../../view.js';
import { wordsOf } from '../../words/index.js';
import type { FormatOptions, NamedPlan } from '../format.js';
import type { PageMembership } from './page/data.js';
import { pageWordsOf } from './words/index.js';

const KEY = /^([a-z]+)(?:@([A-Z]{2}))?:(pack|vip|svip)$/;
/** A membership of a tier opens those below it. */
const INCLUDED: Record<Tier, Tier[]> = {
  pack: ['pack'],
  vip: ['pack', 'vip'],
  svip: ['pack', 'vip', 'svip'],
};

type Options = Pick<FormatOptions, 'view' | 'plans' | 'have'>;

/** A check box for every plan that opens something here, then for every key that no plan has. */
export function memberships(openings: readonly string[], options: Options): PageMembership[] {
  const asked = new Set(openings.map((opening) => opening.replace('/standard', '')));
  const plans = options.plans.filter(({ keys }) => keys.some((key) => asked.has(key)));
  const known = new Set(plans.flatMap(({ keys }) => keys));
  const keys = [...asked].filter((key) => KEY.test(key) && !known.has(key)).sort();
  const rest = keys.filter((key) => !isTheSameEverywhere(key, keys));
  return [
    ...plans.map((plan) => planBox(plan, options)),
    ...rest.map((key) => keyBox(key, options)),
  ];
}

/** True for a key that opens a platform in every region, where that platform asks for those of regions. */
function isTheSameEverywhere(key: string, keys: readonly string[]): boolean {
  const [platform = '', tier = ''] = key.split(':');
  return keys.some((one) => one.startsWith(`${platform}@`) && one.endsWith(`:${tier}`));
}

function planBox(plan: NamedPlan, { view, have }: Options): PageMembership {
  const price = money(plan.price);
  const { eligibility, keys, months, seen } = plan;
  const lang = view.lang === 'en' ? 'en' : 'zh';
  const facts = [pageWordsOf(view.lang).price(price, months, seen), eligibility?.[lang]];
  return {
    name: plan.name[lang],
    detail: facts.filter(Boolean).join(view.lang === 'en' ? '; ' : '；'),
    keys: [...keys],
    held: have.includes(plan.id) || keys.every((key) => have.includes(key)),
  };
}

function keyBox(key: string, { view, have }: Options): PageMembership {
  const [, platform = '', region, tier = 'vip'] = KEY.exec(key) ?? [];
  const place = region === undefined ? platform : `${platform}@${region}`;
  const keys = INCLUDED[tier as Tier].map((one) => `${place}:${one}`);
  return { name: keyName(key, view), detail: '', keys, held: have.includes(key) };
}

/** A key in words: "QQ Music: super membership". */
function keyName(key: string, view: View): string {
  const [, platform = '', region, tier = 'vip'] = KEY.exec(key) ?? [];
  const where = region === undefined ? '' : ` (${region})`;
  return `${nameOf(view, platform)}${where} ${wordsOf(view.lang).tier[tier as Tier]}`;
}
