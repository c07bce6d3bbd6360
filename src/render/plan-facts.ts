import { isOldPrice, type Plan, type PlanEntry } from '../model/index.js';
import { money } from './prices.js';
import { nameOf, type View } from './view.js';
import { planWordsOf } from './words/plans.js';

/** What is to be added, in words; empty for nothing. */
export function namesOfPlan({ plans, purchases }: Plan, view: View): string[] {
  return [...plans.map((id) => planName(id, view)), ...boughtNames(purchases, view)];
}

/** Things bought once, counted by platform: "2 tracks bought on QQ Music". */
export function boughtNames(purchases: Plan['purchases'], view: View): string[] {
  const bought = new Map<string, { platform: string; of: 'track' | 'album'; count: number }>();
  for (const { platform, of } of purchases) {
    const known = bought.get(`${platform} ${of}`) ?? { platform, of, count: 0 };
    bought.set(`${platform} ${of}`, { ...known, count: known.count + 1 });
  }
  return [...bought.values()].map(({ platform, of, count }) =>
    planWordsOf(view.lang).bought(of, count, nameOf(view, platform)),
  );
}

/** A plan's name; its id where nobody told one. */
export function planName(id: string, view: View): string {
  return planOf(id, view)?.name[view.lang === 'en' ? 'en' : 'zh'] ?? id;
}

export function planOf(id: string, view: View): PlanEntry | undefined {
  return view.money?.plans.find((plan) => plan.id === id);
}

/** True where nothing in it is paid for longer than a month at once: longer periods may cost less, but nobody told. */
export function isMonthly(plans: readonly string[], view: View): boolean {
  return plans.length > 0 && plans.every((id) => planOf(id, view)?.months === 1);
}

/** What an entry comes to; what is only bought has no horizon. */
export function costOf({ plans, cost, months }: Plan, view: View): string {
  const words = planWordsOf(view.lang);
  return plans.length > 0 ? words.cost(money(cost), months) : words.once(money(cost));
}

/** What should be known of the currencies: the rates and their day, and what does not count for want of rates. */
export function currencyFacts(plans: readonly Pick<Plan, 'conditions'>[], view: View): string[] {
  const words = planWordsOf(view.lang);
  const { rates, today } = view.money?.options ?? {};
  const has = (word: string) =>
    plans.some(({ conditions }) => conditions.some((one) => one.startsWith(`${word}:`)));
  const isOld = Boolean(rates && today !== undefined && isOldPrice(rates.date, today));
  return [
    ...(has('rates') && rates
      ? [words.rates(rates.date) + (isOld ? comma(view) + words.old : '')]
      : []),
    ...(has('two-currencies') ? [words.twoCurrencies] : []),
    ...(has('budget') ? [words.budgetElsewhere] : []),
  ];
}

/** What should be known of a plan before one pays for it. */
export function factsOfPlan(plan: PlanEntry, view: View): string[] {
  const words = planWordsOf(view.lang);
  const lang = view.lang === 'en' ? 'en' : 'zh';
  const { price, months, channel, seen, eligibility, note, maybe } = plan;
  const today = view.money?.options.today;
  const isOld = today !== undefined && isOldPrice(seen, today);
  return [
    words.price(money(price), months),
    channel,
    words.seen(seen) + (isOld ? comma(view) + words.old : ''),
    ...(eligibility ? [eligibility[lang]] : []),
    ...(note ? [note[lang]] : []),
    ...(maybe.length > 0 ? [words.perhaps(maybe.join(', '))] : []),
  ];
}

export function comma(view: View): string {
  return view.lang === 'en' ? ', ' : '，';
}

export function semicolon(view: View): string {
  return view.lang === 'en' ? '; ' : '；';
}
