import type { HistoryReport, ListingRow, TrackHistory } from '../model/index.js';
import { changeLines, dayOf, termsText } from './changes.js';
import { numberOf } from './matrix.js';
import { type Paint, paintOf } from './paint.js';
import { colonOf, nameOf, type View } from './view.js';
import { wrap } from './width.js';
import { historyWords } from './words/history.js';
import { wordsOf } from './words/index.js';

/** `fulldisc history` for people: how much changed, what, and with `-v` everything that was seen. */
export function historyPage(history: HistoryReport, view: View): string {
  const paint = paintOf(view);
  const since = history.firstSeen && dayOf(history.firstSeen);
  const verdict = historyWords(view.lang).verdict(history.changes.length, since);
  const blocks = [[paint.bold(wrap(verdict, view.width))], albumLine(history, view)];
  blocks.push(changeLines(history.changes, view));
  if (view.verbose)
    blocks.push(everything(history, view, paint), ...listings(history, view, paint));
  const shown = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

function albumLine({ album }: HistoryReport, view: View): string[] {
  if (!album) return [wordsOf(view.lang).verdict.notFound];
  return [
    wrap(
      [album.title, album.artists.join(' / ')].join(view.lang === 'en' ? ', ' : '，'),
      view.width,
    ),
  ];
}

function everything({ tracks }: HistoryReport, view: View, paint: Paint): string[] {
  const lines = tracks.flatMap((track) => [
    `  ${numberOf(track, tracks)}. ${track.title ?? wordsOf(view.lang).noTitle}`,
    ...track.platforms.flatMap((one) => spanLines(one, view)),
  ]);
  return [paint.bold(historyWords(view.lang).everything), ...lines];
}

function spanLines({ platform, place, spans }: TrackHistory, view: View): string[] {
  const from = place === null ? '' : ` ${historyWords(view.lang).from(place)}`;
  const name = `${nameOf(view, platform)}${from}${colonOf(view)}`;
  return spans.map((span) => {
    const terms = span.terms.map((one) => termsText(one, view)).join(' / ');
    return wrap(`     ${name}${datesOf(span)}  ${terms}`, view.width, '       ');
  });
}

function listings(history: HistoryReport, view: View, paint: Paint): string[][] {
  return history.listings.map(({ platform, title, readAt, complete, rows }) => {
    const text = historyWords(view.lang).listing(title, dayOf(readAt), complete);
    const head = wrap(`${nameOf(view, platform)}  ${text}`, view.width, '  ');
    return [paint.bold(head), ...rows.map((row) => wrap(`  ${rowText(row)}`, view.width, '    '))];
  });
}

function rowText({ disc, number, title, ...span }: ListingRow): string {
  const place = [disc, number].filter((one) => one !== null).join('.');
  return `${datesOf(span)}  ${place === '' ? '' : `${place} `}${title}`;
}

function datesOf({ firstSeen, lastSeen }: { firstSeen: string; lastSeen: string }): string {
  const [from, to] = [dayOf(firstSeen), dayOf(lastSeen)];
  return from === to ? from : `${from} - ${to}`;
}
