import type { AlbumReport, Offer } from '../model/index.js';
import { numberOf } from './matrix.js';
import type { Paint } from './paint.js';
import { money } from './prices.js';
import { nameOf, type View } from './view.js';
import { wrap } from './width.js';
import { wordsOf } from './words/index.js';

/** Every offer of every track in words, for `-v`. */
export function everyOffer(report: AlbumReport, view: View, paint: Paint): string[] {
  const words = wordsOf(view.lang);
  const lines = [paint.bold(words.headings.offers)];
  for (const track of report.tracks) {
    lines.push(`  ${numberOf(track, report.tracks)}. ${track.title ?? words.noTitle}`);
    for (const { platform } of report.platforms) {
      const offers = track.offers[platform] ?? [];
      const text = offers.map((offer) => offerText(offer, view)).join(' / ');
      lines.push(wrap(`     ${nameOf(view, platform)}: ${text}`, view.width, '       '));
    }
  }
  return lines;
}

/** One offer in words: "membership (music pack), with preview, on another release". */
export function offerText(offer: Offer, view: View): string {
  const words = wordsOf(view.lang);
  const { price } = offer;
  const paid = price && words.price(money(price), price.of);
  return [
    offer.inferred ? words.inferred(words.access[offer.access]) : words.access[offer.access],
    offer.tier && words.tier[offer.tier],
    offer.quality === 'standard' && words.marks.freeStandard,
    paid,
    offer.via && offer.via !== 'album' && words.via[offer.via],
    words.reason[offer.reason],
  ]
    .filter(Boolean)
    .join(view.lang === 'en' ? ', ' : '，');
}
