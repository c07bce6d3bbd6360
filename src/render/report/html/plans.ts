import type { Plan } from '../../../model/index.js';
import { money } from '../../prices.js';
import { nameOf, type View } from '../../view.js';
import type { NamedPlan } from '../format.js';
import type { PagePlan } from './page/data.js';
import { pageWordsOf } from './words/index.js';

/** One point of a frontier, in words. */
export function planOf(plan: Plan, named: readonly NamedPlan[], view: View): PagePlan {
  const { cost, dueNow, covered, of, months } = plan;
  return {
    cost: cost.amount,
    currency: cost.currency,
    money: money(cost),
    due: money(dueNow),
    covered,
    of,
    months,
    what: whatOf(plan, named, view),
    conditions: plan.conditions.join(view.lang === 'en' ? '; ' : '；'),
  };
}

function whatOf(plan: Plan, named: readonly NamedPlan[], view: View): string {
  const words = pageWordsOf(view.lang);
  const lang = view.lang === 'en' ? 'en' : 'zh';
  const names = plan.plans.map((id) => named.find((one) => one.id === id)?.name[lang] ?? id);
  const parts = [...names, ...purchasesOf(plan, view)];
  return parts.length === 0 ? words.nothing : parts.join(' + ');
}

/** What is bought, summed up by platform and price: a shelf may need hundreds. */
function purchasesOf({ purchases }: Plan, view: View): string[] {
  const counts = new Map<string, number>();
  for (const { platform, of, price } of purchases) {
    const text = pageWordsOf(view.lang).purchase(nameOf(view, platform), of, money(price));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => (count === 1 ? text : `${count} × ${text}`));
}
