import { type AlbumReport, columnsOf, type Offer, type Reason } from '../model/index.js';
import { numberOf } from './matrix.js';
import type { Paint } from './paint.js';
import { money } from './prices.js';
import { colonOf, nameOf, type View } from './view.js';
import { wrap } from './width.js';
import { type Words, wordsOf } from './words/index.js';

/** Every offer of every track in words, for `-v`. */
export function everyOffer(report: AlbumReport, view: View, paint: Paint): string[] {
  const words = wordsOf(view.lang);
  const lines = [paint.bold(words.headings.offers)];
  for (const track of report.tracks) {
    lines.push(`  ${numberOf(track, report.tracks)}. ${track.title ?? words.noTitle}`);
    for (const platform of columnsOf(report)) {
      const offers = track.offers[platform] ?? [];
      const text = offers.map((offer) => offerText(offer, view)).join(' / ');
      lines.push(
        wrap(`     ${nameOf(view, platform)}${colonOf(view)}${text}`, view.width, '       '),
      );
    }
  }
  return lines;
}

/** One offer in words: "music pack, with a preview, on another release". */
export function offerText(offer: Offer, view: View): string {
  const words = wordsOf(view.lang);
  const { price } = offer;
  const access = accessText(offer, words);
  return [
    !offer.inferred && offer.region,
    offer.inferred ? words.inferred(access) : !isPast(offer) && access,
    offer.preview && words.preview,
    price && words.price(money(price), price.of),
    offer.via && offer.via !== 'album' && words.via[offer.via],
    reasonText(offer.reason, words),
    isPast(offer) && offer.seenAt?.slice(0, 10),
  ]
    .filter(Boolean)
    .join(view.lang === 'en' ? ', ' : '，');
}

/** True for what an archive saw: the day says when. */
function isPast({ reason }: Offer): boolean {
  return reason.startsWith('was-');
}

function accessText({ access, quality, tier }: Offer, words: Words): string {
  if (access === 'free' && quality === 'standard') return words.marks.freeStandard;
  return access === 'subscription' && tier !== null ? words.tier[tier] : words.access[access];
}

/** What a reason adds to what was said; undefined for one that only repeats it. */
function reasonText(reason: Reason, words: Words): string | undefined {
  const problems: Partial<Record<Reason, string>> = words.problem;
  return words.reason[reason] ?? problems[reason];
}
