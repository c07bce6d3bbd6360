import { openersOf } from '../../../cover/index.js';
import type { PlanEntry, Tier } from '../../../model/index.js';
import { factsOfPlan } from '../../plan-facts.js';
import { nameOf, type View } from '../../view.js';
import { wordsOf } from '../../words/index.js';
import type { PageMembership } from './page/data.js';

const KEY = /^([a-z]+)(?:@([A-Z]{2}))?:(pack|vip|svip)$/;

/** A check box for every plan that opens something here, then for every key that no plan has. */
export function memberships(openings: readonly string[], view: View): PageMembership[] {
  const { plans = [], options } = view.money ?? {};
  const have = options?.have ?? [];
  const held = new Set(have.flatMap((had) => openersOf(had, plans)));
  const asked = new Set(openings.map((opening) => opening.replace('/standard', '')));
  const useful = plans.filter(({ keys }) => keys.some((key) => asked.has(key)));
  const known = new Set(useful.flatMap(({ keys }) => keys));
  const keys = [...asked].filter((key) => KEY.test(key) && !known.has(key)).sort();
  const rest = keys.filter((key) => !isTheSameEverywhere(key, keys));
  return [
    ...useful.map((plan) => planBox(plan, have.includes(plan.id), held, view)),
    ...rest.map((key) => keyBox(key, held, view)),
  ];
}

/** True for a key that opens a platform in every region, where that platform asks for those of regions. */
function isTheSameEverywhere(key: string, keys: readonly string[]): boolean {
  const [platform = '', tier = ''] = key.split(':');
  return keys.some((one) => one.startsWith(`${platform}@`) && one.endsWith(`:${tier}`));
}

function planBox(
  plan: PlanEntry,
  isNamed: boolean,
  held: ReadonlySet<string>,
  view: View,
): PageMembership {
  const lang = view.lang === 'en' ? 'en' : 'zh';
  return {
    name: plan.name[lang],
    detail: factsOfPlan(plan, view).join(view.lang === 'en' ? '; ' : '；'),
    keys: [...plan.keys],
    held: isNamed || plan.keys.every((key) => held.has(key)),
  };
}

function keyBox(key: string, held: ReadonlySet<string>, view: View): PageMembership {
  return {
    name: keyName(key, view),
    detail: '',
    keys: [...openersOf(key, [])],
    held: held.has(key),
  };
}

/** A key in words: "QQ Music: super membership". */
function keyName(key: string, view: View): string {
  const [, platform = '', region, tier = 'vip'] = KEY.exec(key) ?? [];
  const where = region === undefined ? '' : ` (${region})`;
  return `${nameOf(view, platform)}${where} ${wordsOf(view.lang).tier[tier as Tier]}`;
}
