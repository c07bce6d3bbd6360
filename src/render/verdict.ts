import { type AlbumReport, type Cover, type CoverTerms, isAbsence, OWN } from '../model/index.js';
import { costOf, isMonthly, namesOfPlan } from './plan-facts.js';
import { nameOf, type View } from './view.js';
import { wordsOf } from './words/index.js';
import { planWordsOf } from './words/plans.js';

/** The answer in one sentence: who has all of it, on what terms, what is free, and what stays. */
export function verdict(report: AlbumReport, view: View): string {
  const { verdict: say } = wordsOf(view.lang);
  if (report.album === null) {
    const answered = report.platforms.some(isAbsence);
    return answered ? say.notFound : say.noAnswer;
  }
  const covers = report.covers.filter((cover) => cover.region === report.regions[0]);
  const parts = [hearing(covers, report, view), free(covers, view), cheapest(report, view)];
  const dot = view.lang === 'en' ? '.' : '。';
  return parts.filter(Boolean).join(view.lang === 'en' ? '; ' : '；') + dot;
}

const ORDER: readonly CoverTerms[] = ['free', 'subscription', 'purchase'];

function hearing(covers: Cover[], report: AlbumReport, view: View): string {
  const { verdict: say } = wordsOf(view.lang);
  const terms = ORDER.find((one) => covers.some((cover) => cover.terms === one && cover.complete));
  if (terms === undefined) return inPart(covers, report, view);
  const whole = covers.filter((cover) => cover.terms === terms && cover.complete);
  const [first] = whole;
  if (!first) return '';
  const isOwn = first.platforms.length > 0 && first.platforms.every((platform) => platform === OWN);
  if (isOwn) return withStandard(say.ownAlone(first.of), first, view);
  const text =
    first.platforms.length === 1
      ? say.alone(
          namesOf(
            whole.flatMap((cover) => cover.platforms),
            view,
          ),
          first.of,
          terms,
        )
      : say.together(namesOf(first.platforms, view), first.of, terms, whole.length - 1);
  return withStandard(text, first, view);
}

function inPart(covers: Cover[], report: AlbumReport, view: View): string {
  const { verdict: say } = wordsOf(view.lang);
  const most = Math.max(0, ...covers.map((cover) => cover.covered));
  const terms = ORDER.find((one) =>
    covers.some((cover) => cover.terms === one && cover.covered === most),
  );
  const best = covers.find((cover) => cover.terms === terms && cover.covered === most);
  if (most === 0 || !best) {
    return [say.nothingPlays(report.tracks.length), say.stays(0, report.undecided.length)]
      .filter(Boolean)
      .join(comma(view));
  }
  const text = say.best(namesOf(best.platforms, view), best.covered, best.of, best.terms);
  const stays = say.stays(report.missing.length, report.undecided.length);
  return withStandard([text, stays].filter(Boolean).join(comma(view)), best, view);
}

function withStandard(text: string, cover: Cover, view: View): string {
  if (cover.standardOnly === 0) return text;
  return text + comma(view) + wordsOf(view.lang).verdict.standardOnly(cover.standardOnly);
}

/** What the free tracks come to, where the first half did not speak of free ones. */
function free(covers: Cover[], view: View): string {
  const { verdict: say } = wordsOf(view.lang);
  const best = covers.filter((cover) => cover.terms === 'free').at(-1);
  if (!best || best.complete || covers.every((cover) => cover.covered === 0)) return '';
  if (best.covered === 0) return say.nothingFree;
  const any = Math.max(...covers.map((cover) => cover.covered));
  if (best.covered === any) return '';
  return say.freeInPart(namesOf(best.platforms, view), best.covered, best.of);
}

/** The cheapest way to everything, where there is one and it is not for nothing. */
function cheapest(report: AlbumReport, view: View): string {
  const words = planWordsOf(view.lang);
  const [plan] = report.plans.filter(({ complete }) => complete);
  if (!plan || !view.money) return '';
  if (plan.cost.amount > 0) {
    const names = wordsOf(view.lang).all(namesOfPlan(plan, view));
    const text = words.cheapest(names, costOf(plan, view));
    return plan.months > 1 && isMonthly(plan.plans, view)
      ? text + comma(view) + words.monthly
      : text;
  }
  const isFree = report.covers.some(({ terms, complete }) => terms === 'free' && complete);
  return isFree ? '' : words.enough;
}

function comma(view: View): string {
  return view.lang === 'en' ? ', ' : '，';
}

function namesOf(platforms: string[], view: View): string[] {
  return platforms.map((platform) => nameOf(view, platform));
}
