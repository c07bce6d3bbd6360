import type { IdsReport, PlatformIds } from '../model/index.js';
import { codeLines, headOf, listingText, shopOf, whyNone } from './ids-facts.js';
import { numberOf } from './matrix.js';
import { type Paint, paintOf } from './paint.js';
import { colonOf, nameOf, type View } from './view.js';
import { wrap } from './width.js';
import { idsWords } from './words/ids.js';
import { wordsOf } from './words/index.js';

/** `fulldisc ids` for people. Addresses stand on lines of their own and are never broken. */
export function idsTable(told: IdsReport, view: View): string {
  const paint = paintOf(view);
  const head = [paint.bold(wrap(headOf(told, view), view.width))];
  const codes = codeLines(told, view).map((line) => wrap(line, view.width, '  '));
  const blocks = [
    [...head, ...codes],
    ...told.platforms.map((one) => platformLines(one, view, paint)),
    addressLines(told, view, paint),
    isrcLines(told, view, paint),
  ];
  const shown = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

function platformLines(platform: PlatformIds, view: View, paint: Paint): string[] {
  const why = whyNone(platform, view);
  return [
    paint.bold(nameOf(view, platform.platform)),
    ...platform.listings.flatMap((listing) => [
      wrap(`  ${listing.id}  ${listingText(listing, view)}`, view.width, '    '),
      `  ${listing.url ?? idsWords(view.lang).noPage}`,
    ]),
    ...(why === null ? [] : [wrap(`  ${why}`, view.width, '    ')]),
  ];
}

function addressLines(
  { addresses, addressesProblem }: IdsReport,
  view: View,
  paint: Paint,
): string[] {
  const words = idsWords(view.lang);
  if (addressesProblem) {
    const why = `${wordsOf(view.lang).problem[addressesProblem.code]} (${addressesProblem.message})`;
    return [wrap(`${words.noAddresses}${colonOf(view)}${why}`, view.width, '  ')];
  }
  const [first] = addresses;
  if (!first) return [];
  return [
    paint.bold(`${words.addresses} (${words.toldBy(nameOf(view, first.from))})`),
    ...addresses.flatMap((one) => [
      wrap(`  ${shopOf(one, view)}${one.id === null ? '' : `  ${one.id}`}`, view.width, '    '),
      `  ${one.url}`,
    ]),
  ];
}

function isrcLines({ tracks }: IdsReport, view: View, paint: Paint): string[] {
  const known = tracks.filter(({ isrc }) => isrc !== null);
  if (known.length === 0) return [];
  const lines = known.map((track) => {
    const title = track.title ?? wordsOf(view.lang).noTitle;
    return wrap(`  ${track.isrc}  ${numberOf(track, tracks)}. ${title}`, view.width, '    ');
  });
  return [paint.bold(idsWords(view.lang).tracks), ...lines];
}
