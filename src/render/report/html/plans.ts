import type { Plan } from '../../../model/index.js';
import { factsOfPlan, namesOfPlan, planName } from '../../plan-facts.js';
import { money } from '../../prices.js';
import { colonOf, type View } from '../../view.js';
import { planWordsOf } from '../../words/plans.js';
import type { PageFrontier, PagePlan } from './page/data.js';

/** A frontier in words; null where there is none. */
export function frontierOf(plans: readonly Plan[], view: View): PageFrontier | null {
  const [first] = plans;
  if (!first) return null;
  return {
    heading: planWordsOf(view.lang).heading(first.months),
    points: plans.map((plan) => pointOf(plan, view)),
  };
}

function pointOf(plan: Plan, view: View): PagePlan {
  const { cost, dueNow, covered, of } = plan;
  return {
    cost: cost.amount,
    currency: cost.currency,
    money: money(cost),
    due: money(dueNow),
    covered,
    of,
    what: namesOfPlan(plan, view).join(' + ') || planWordsOf(view.lang).nothingToAdd,
    conditions: conditionsOf(plan, view),
  };
}

/** What should be known of each plan before one pays for it: its price, when that was seen, and for whom it is. */
function conditionsOf(plan: Plan, view: View): string {
  const [comma, stop] = view.lang === 'en' ? [', ', '; '] : ['，', '；'];
  const told = plan.plans.flatMap((id) => {
    const entry = view.money?.plans.find((one) => one.id === id);
    const name = planName(id, view) + colonOf(view);
    return entry ? [name + factsOfPlan(entry, view).join(comma)] : [];
  });
  return told.join(stop);
}
