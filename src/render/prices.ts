import type { AlbumReport, PlatformId, Price, TrackName } from '../model/index.js';
import { numberOf } from './matrix.js';
import type { Paint } from './paint.js';
import { nameOf, type View } from './view.js';
import { wrap } from './width.js';
import { wordsOf } from './words/index.js';

interface Sale {
  platform: PlatformId;
  price: Price;
  tracks: TrackName[];
}

/** What is for sale at a known price: a line a platform and price, with the tracks it opens. */
export function prices(report: AlbumReport, view: View, paint: Paint): string[] {
  const words = wordsOf(view.lang);
  const lines = salesOf(report).map(({ platform, price, tracks }) => {
    const numbers = tracks.map((track) => numberOf(track, report.tracks));
    const text = words.sale(nameOf(view, platform), money(price), price.of, numbers);
    return wrap(`  ${text}`, view.width, '    ');
  });
  return lines.length === 0 ? [] : [paint.bold(words.headings.prices), ...lines];
}

function salesOf(report: AlbumReport): Sale[] {
  const sales = new Map<string, Sale>();
  for (const track of report.tracks) {
    for (const [platform, offers] of Object.entries(track.offers)) {
      const price = offers.find((offer) => offer.price && !offer.inferred)?.price;
      if (!price) continue;
      const key = [platform, price.of, price.amount, price.currency].join();
      const sale = sales.get(key) ?? { platform, price, tracks: [] };
      sale.tracks.push(track);
      sales.set(key, sale);
    }
  }
  return [...sales.values()];
}

/** Yen have no minor unit. */
const WHOLE = new Set(['JPY', 'KRW']);

/** An amount as it is written: `15.00 CNY`. */
export function money({ amount, currency }: Pick<Price, 'amount' | 'currency'>): string {
  return `${WHOLE.has(currency) ? amount : (amount / 100).toFixed(2)} ${currency}`;
}
