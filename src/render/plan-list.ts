import { paintOf } from './paint.js';
import { factsOfPlan, planName } from './plan-facts.js';
import type { View } from './view.js';
import { wrap } from './width.js';
import { planWordsOf } from './words/plans.js';

/** `fulldisc plans` for people: every plan with its price, the day it was seen, what it opens, and who says so. */
export function planList(view: View): string {
  const words = planWordsOf(view.lang);
  const paint = paintOf(view);
  const pause = view.lang === 'en' ? '; ' : '；';
  const blocks = (view.money?.plans ?? []).map((plan) => {
    const off = plan.off ? `${pause}${words.off}` : '';
    return [
      `${paint.bold(plan.id)}  ${planName(plan.id, view)}${off}`,
      factsOfPlan(plan, view).join(pause),
      words.opens(plan.keys.join(', ')),
      words.source(plan.source),
    ];
  });
  return blocks
    .map(([head = '', ...rest]) =>
      [wrap(head, view.width, '  '), ...rest.map((line) => wrap(`  ${line}`, view.width, '    '))]
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('\n');
}
