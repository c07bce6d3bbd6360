import type { Change, Terms } from '../model/index.js';
import { money } from './prices.js';
import { colonOf, nameOf, type View } from './view.js';
import { wrap } from './width.js';
import { historyWords } from './words/history.js';
import { wordsOf } from './words/index.js';

/** Changes as lines, one each: the day, the platform, the track, what became of it, and how it was. */
export function changeLines(changes: readonly Change[], view: View): string[] {
  return changes.map((change) => wrap(`  ${changeText(change, view)}`, view.width, '      '));
}

/** One change in words. */
export function changeText(change: Change, view: View): string {
  const words = historyWords(view.lang);
  const comma = view.lang === 'en' ? ', ' : '，';
  const [open, close] = view.lang === 'en' ? [' (', ')'] : ['（', '）'];
  const what = [words.kinds[change.kind], nowText(change, view)].filter((one) => one !== '');
  const place = change.place ? [words.from(change.place)] : [];
  const was = words.before(wasText(change, view), dayOf(change.lastSeen));
  const aside = `${open}${[was, ...place].join(comma)}${close}`;
  return `${dayOf(change.seenAt)}  ${nameOf(view, change.platform)}  ${trackText(change, view)}${what.join(comma)}${aside}`;
}

function trackText({ track }: Change, view: View): string {
  if (!track) return '';
  const disc = (track.disc ?? 1) > 1 ? `${track.disc}.` : '';
  const number = track.number === null ? '' : `${disc}${track.number}. `;
  return `${number}${track.title ?? wordsOf(view.lang).noTitle}${colonOf(view)}`;
}

/** What a price, or terms that go by one name, have become. */
function nowText({ kind, after }: Change, view: View): string {
  if (after === null || (kind !== 'price' && kind !== 'terms' && kind !== 'back')) return '';
  return termsText(after, view);
}

function wasText({ before }: Change, view: View): string | null {
  return before && termsText(before, view);
}

/** Terms in a few words: "membership", "to buy 2.00 CNY". */
export function termsText({ access, tier, quality, price }: Terms, view: View): string {
  const words = wordsOf(view.lang);
  const standard = access === 'free' && quality === 'standard';
  const name =
    access === 'subscription' && tier !== null
      ? words.tier[tier]
      : standard
        ? words.marks.freeStandard
        : words.access[access];
  return price ? `${name} ${money(price)}` : name;
}

/** The day of a time. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10);
}
