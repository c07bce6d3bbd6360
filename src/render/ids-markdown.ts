import type { IdsReport, PlatformIds } from '../model/index.js';
import { codeLines, headOf, listingText, shopOf, whyNone } from './ids-facts.js';
import { numberOf } from './matrix.js';
import { markdownLink, markdownText } from './report/markup.js';
import { colonOf, nameOf, type View } from './view.js';
import { idsWords } from './words/ids.js';
import { wordsOf } from './words/index.js';

/** `fulldisc ids` as Markdown: a table of links, then addresses that nobody has read, then ISRCs. */
export function idsMarkdown(told: IdsReport, view: View): string {
  const blocks = [
    `## ${markdownText(headOf(told, view))}\n`,
    listOf(codeLines(told, view).map(markdownText)),
    platformTable(told.platforms, view),
    addressTable(told, view),
    isrcTable(told, view),
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

function listOf(lines: string[]): string {
  return lines.map((line) => `- ${line}\n`).join('');
}

/** Cells hold Markdown already. */
function tableOf(heads: string[], rows: readonly string[][]): string {
  if (rows.length === 0) return '';
  const lines = [heads.map(markdownText), heads.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function platformTable(platforms: readonly PlatformIds[], view: View): string {
  const { id, address } = idsWords(view.lang);
  const rows = platforms.flatMap((platform) => {
    const name = markdownText(nameOf(view, platform.platform));
    const why = whyNone(platform, view);
    return [
      ...platform.listings.map((listing) => {
        const text = listingText(listing, view);
        const link = listing.url === null ? markdownText(text) : markdownLink(text, listing.url);
        return [name, markdownText(listing.id), link];
      }),
      ...(why === null ? [] : [[name, '', markdownText(why)]]),
    ];
  });
  return tableOf([wordsOf(view.lang).headings.platforms, id, address], rows);
}

function addressTable({ addresses, addressesProblem }: IdsReport, view: View): string {
  const words = idsWords(view.lang);
  if (addressesProblem) {
    return `${markdownText(words.noAddresses + colonOf(view) + addressesProblem.message)}\n`;
  }
  const [first] = addresses;
  if (!first) return '';
  const rows = addresses.map((one) => [
    markdownText(shopOf(one, view)),
    markdownText(one.id ?? ''),
    markdownLink(one.url, one.url),
  ]);
  const toldBy = words.toldBy(nameOf(view, first.from));
  return tableOf([words.addresses, words.id, `${words.address} (${toldBy})`], rows);
}

function isrcTable({ tracks }: IdsReport, view: View): string {
  const { headings, noTitle } = wordsOf(view.lang);
  const rows = tracks
    .filter(({ isrc }) => isrc !== null)
    .map((track) => [
      numberOf(track, tracks),
      markdownText(track.title ?? noTitle),
      markdownText(track.isrc ?? ''),
    ]);
  return tableOf(['', headings.track, idsWords(view.lang).tracks], rows);
}
