import type { ShelfAlbum, ShelfPlan, ShelfReport, ShelfSale, ShelfStep } from '../model/index.js';
import { type Paint, paintOf } from './paint.js';
import {
  boughtNames,
  comma,
  currencyFacts,
  factsOfPlan,
  isMonthly,
  planName,
  planOf,
  semicolon,
} from './plan-facts.js';
import { money } from './prices.js';
import { colonOf, nameOf, type View } from './view.js';
import { wrap } from './width.js';
import { wordsOf } from './words/index.js';
import { planWordsOf } from './words/plans.js';
import { shelfWordsOf } from './words/shelf.js';

const MOST_LINES = 20;

/** `fulldisc plan` for people: the answer first, what each membership adds, the frontier, and what stays. */
export function shelfPage(report: ShelfReport, view: View): string {
  const paint = paintOf(view);
  const { headings } = shelfWordsOf(view.lang);
  if (report.albums.found === 0) {
    return `${paint.bold(wrap(nothing(report.albums, view), view.width))}\n`;
  }
  const blocks = [
    [paint.bold(wrap(answer(report, view), view.width))],
    section(
      headings.steps,
      report.steps.map((step) => stepLine(step, view)),
      view,
      paint,
    ),
    section(
      headings.frontier,
      report.plans.map((plan) => entryLine(plan, view)),
      view,
      paint,
    ),
    section(planWordsOf(view.lang).prices, priceLines(report, view), view, paint),
    section(headings.toComplete, completionLines(report, view), view, paint),
    section(headings.unpriced, unpricedLines(report, view), view, paint),
    section(headings.unopened, unopenedLines(report, view), view, paint),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function section(heading: string, lines: readonly string[], view: View, paint: Paint): string[] {
  if (lines.length === 0) return [];
  const shown = view.verbose ? lines : lines.slice(0, MOST_LINES);
  const hidden = lines.length - shown.length;
  const all = hidden > 0 ? [...shown, shelfWordsOf(view.lang).more(hidden)] : shown;
  return [paint.bold(heading), ...all.map((line) => wrap(`  ${line}`, view.width, '    '))];
}

function answer(report: ShelfReport, view: View): string {
  const words = shelfWordsOf(view.lang);
  const { albums, tracks, plans } = report;
  const most = Math.max(...plans.map(({ covered }) => covered));
  const widest = plans.find(({ covered }) => covered === most) as ShelfPlan;
  const names = wordsOf(view.lang).all(widest.plans.map((id) => planName(id, view)));
  const { months, covered } = widest;
  const text =
    names === ''
      ? words.nothing(covered, tracks, Boolean(view.money?.options.budget))
      : words.verdict({ names, cost: money(widest.cost), months, covered, of: tracks });
  const parts = [
    text,
    words.wholeAlbums(widest.whole, albums.found),
    words.without(albums.notFound, albums.failed),
    months > 1 && names !== '' && isMonthly(widest.plans, view) ? words.monthly : '',
  ];
  return sentence(parts, view);
}

/** Where no album was found: whether that was told, or nobody answered. */
function nothing({ notFound, failed }: ShelfReport['albums'], view: View): string {
  const words = shelfWordsOf(view.lang);
  if (failed === 0) return sentence([words.nothingFound], view);
  if (notFound === 0) return sentence([words.nothingAnswered], view);
  return sentence([words.nothingFound, words.without(notFound, failed)], view);
}

function sentence(parts: readonly string[], view: View): string {
  return parts.filter(Boolean).join(semicolon(view)) + (view.lang === 'en' ? '.' : '。');
}

function stepLine({ plan, cost, adds, covered }: ShelfStep, view: View): string {
  const words = shelfWordsOf(view.lang);
  if (plan === null) return words.before + colonOf(view) + words.already(adds.tracks, adds.albums);
  const told = [words.step(adds.tracks, adds.albums, covered), money(cost)];
  return `+ ${planName(plan, view)}${colonOf(view)}${told.join(semicolon(view))}`;
}

function entryLine(plan: ShelfPlan, view: View): string {
  const words = shelfWordsOf(view.lang);
  const names = plan.plans.map((id) => planName(id, view)).join(' + ');
  const due = plan.dueNow.amount !== plan.cost.amount;
  const told = [
    words.entry(plan.covered, plan.of, plan.whole),
    ...(plan.cost.amount > 0 ? [planWordsOf(view.lang).cost(money(plan.cost), plan.months)] : []),
    ...(due ? [planWordsOf(view.lang).dueNow(money(plan.dueNow))] : []),
  ];
  return (
    (names || planWordsOf(view.lang).nothingToAdd) + colonOf(view) + told.join(semicolon(view))
  );
}

function priceLines({ plans }: ShelfReport, view: View): string[] {
  const used = [...new Set(plans.flatMap((plan) => plan.plans))];
  const lines = used.flatMap((id) => {
    const plan = planOf(id, view);
    return plan
      ? [planName(id, view) + colonOf(view) + factsOfPlan(plan, view).join(semicolon(view))]
      : [];
  });
  return [...lines, ...currencyFacts(plans, view)];
}

function completionLines({ toComplete }: ShelfReport, view: View): string[] {
  return toComplete.map(({ album, purchases, cost }) => {
    const told = [...boughtNames(purchases, view), money(cost)].join(semicolon(view));
    return albumName(album, view) + colonOf(view) + told;
  });
}

function unpricedLines({ unpriced }: ShelfReport, view: View): string[] {
  const alike = new Map<string, ShelfSale[]>();
  for (const sale of unpriced) {
    const key = JSON.stringify([sale.album.url, sale.platform, sale.of]);
    alike.set(key, [...(alike.get(key) ?? []), sale]);
  }
  return [...alike.values()].map((sales) => unpricedLine(sales, view));
}

/** Things of one kind, sold on one platform for one album. */
function unpricedLine(sales: readonly ShelfSale[], view: View): string {
  const [{ album, platform, of, opens }] = sales as [ShelfSale];
  const what = planWordsOf(view.lang).bought(of, sales.length, nameOf(view, platform));
  const isPlain = sales.length > 1 || (of === 'track' && opens === 1);
  const told = isPlain ? [what] : [what, shelfWordsOf(view.lang).opens(opens)];
  return albumName(album, view) + colonOf(view) + told.join(semicolon(view));
}

function unopenedLines({ unopened }: ShelfReport, view: View): string[] {
  const words = shelfWordsOf(view.lang);
  return unopened.map(({ album, missing, undecided }) => {
    const named = (tracks: readonly { title: string | null }[]) =>
      tracks
        .map(({ title }) => title ?? wordsOf(view.lang).noTitle)
        .join(view.lang === 'en' ? ', ' : '、');
    const parts = [
      ...(missing.length > 0 ? [`${named(missing)} (${words.missing})`] : []),
      ...(undecided.length > 0 ? [`${named(undecided)} (${words.undecided})`] : []),
    ];
    return albumName(album, view) + colonOf(view) + parts.join(semicolon(view));
  });
}

function albumName({ title, artists }: ShelfAlbum, view: View): string {
  return [title, artists.join(' / ')].filter(Boolean).join(comma(view));
}
