import { ifYouCan } from '../cover/index.js';
import type { AlbumReport, Plan, Unpriced } from '../model/index.js';
import { numberOf } from './matrix.js';
import type { Paint } from './paint.js';
import {
  comma,
  costOf,
  currencyFacts,
  factsOfPlan,
  namesOfPlan,
  planName,
  planOf,
  semicolon,
} from './plan-facts.js';
import { money } from './prices.js';
import { colonOf, nameOf, type View } from './view.js';
import { wrap } from './width.js';
import { planWordsOf } from './words/plans.js';

const MOST_TIES = 3;

/** What to subscribe to and to buy: a line a step of the frontier, then the prices, their days and conditions. */
export function subscriptions(report: AlbumReport, view: View, paint: Paint): string[] {
  const [first] = report.plans;
  if (!view.money || !first) return [];
  const words = planWordsOf(view.lang);
  const lines = [...steps(report.plans, view), ...facts(report, view)];
  const isSaid = report.plans.length === 1 && first.complete;
  if (isSaid) return [];
  return [
    paint.bold(words.heading(first.months)),
    ...lines.map((line) => wrap(`  ${line}`, view.width, '    ')),
  ];
}

function steps(plans: readonly Plan[], view: View): string[] {
  const lines: string[] = [];
  for (let at = 0; at < plans.length; ) {
    const plan = plans[at] as Plan;
    const ties = plans.slice(at).filter((other) => isTie(other, plan));
    lines.push(stepLine(ties, view));
    at += ties.length;
  }
  return lines;
}

function isTie(one: Plan, other: Plan): boolean {
  return (
    one.cost.amount === other.cost.amount &&
    one.cost.currency === other.cost.currency &&
    one.covered === other.covered
  );
}

/** One step: what is added, what it covers and costs, and what would do as well. */
function stepLine(ties: readonly Plan[], view: View): string {
  const words = planWordsOf(view.lang);
  const [plan] = ties as [Plan];
  const joined = (one: Plan) => namesOfPlan(one, view).join(' + ') || words.nothingToAdd;
  // Sets that differ only in which tracks are bought read the same.
  const [first, ...others] = new Set(ties.map(joined));
  const shown = others.slice(0, view.verbose ? others.length : MOST_TIES - 1);
  const hidden = others.length - shown.length;
  const text = [
    words.cover(plan.covered, plan.of),
    plan.cost.amount > 0 && costOf(plan, view),
    plan.dueNow.amount !== plan.cost.amount && words.dueNow(money(plan.dueNow)),
    ...shown.map(words.or),
    hidden > 0 && words.others(hidden),
  ];
  return first + colonOf(view) + text.filter(Boolean).join(semicolon(view));
}

/** The prices behind the steps, the rates, what others may buy, and what is sold at no known price. */
function facts(report: AlbumReport, view: View): string[] {
  return [
    ...prices(report.plans, view),
    ...currencyFacts(report.plans, view),
    ...gated(report, view),
    ...unpriced(report, view),
  ];
}

/** One line with the price of every plan that is used, its day, and what should be known of it. */
function prices(plans: readonly Plan[], view: View): string[] {
  const used = [...new Set(plans.flatMap((plan) => plan.plans))];
  const texts = used.flatMap((id) => {
    const plan = planOf(id, view);
    return plan ? [inBrackets(planName(id, view), factsOfPlan(plan, view), view)] : [];
  });
  return texts.length === 0 ? [] : [listed(planWordsOf(view.lang).prices, texts, view)];
}

/** One line for all plans that only some may buy. */
function gated(report: AlbumReport, view: View): string[] {
  if (!view.money) return [];
  const words = planWordsOf(view.lang);
  const texts = ifYouCan(report.tracks, report.regions, view.money).map(({ plan, adds }) =>
    inBrackets(planName(plan.id, view), [words.adds(adds), ...factsOfPlan(plan, view)], view),
  );
  return texts.length === 0 ? [] : [listed(words.ifYouCan, texts, view)];
}

/** A line for each platform that sells something at a price it does not tell. */
function unpriced(report: AlbumReport, view: View): string[] {
  const heads = report.unpriced.filter(
    (sale, at) => report.unpriced.findIndex((other) => isAlike(other, sale)) === at,
  );
  return heads.map((first) => {
    const sales = report.unpriced.filter((sale) => isAlike(sale, first));
    const opened = new Set(sales.flatMap(({ opens }) => opens.map(placeOf)));
    const numbers = report.tracks
      .filter((track) => opened.has(placeOf(track)))
      .map((track) => numberOf(track, report.tracks));
    const name = nameOf(view, first.platform);
    return planWordsOf(view.lang).unpriced(name, first.of, sales.length, numbers);
  });
}

function isAlike(one: Unpriced, other: Unpriced): boolean {
  return one.platform === other.platform && one.of === other.of;
}

function placeOf({ disc, number }: { disc: number; number: number }): string {
  return `${disc}.${number}`;
}

function inBrackets(name: string, told: readonly string[], view: View): string {
  const text = told.join(semicolon(view));
  return view.lang === 'en' ? `${name} (${text})` : `${name}（${text}）`;
}

function listed(heading: string, texts: readonly string[], view: View): string {
  return heading + colonOf(view) + texts.join(comma(view));
}
