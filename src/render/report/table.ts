import { type Access, type AlbumReport, clean, isLineError, outcomeOf } from '../../model/index.js';
import { fittedFacts } from '../lists.js';
import { type Paint, paintOf } from '../paint.js';
import { nameOf, type View } from '../view.js';
import { wrap } from '../width.js';
import { wordsOf } from '../words/index.js';
import { bestCover } from './best.js';
import type { Format, FormatOptions } from './format.js';
import { playableOf, type Tally, tallying, tracksOf } from './tally.js';
import { type Unanswered, unanswering } from './unanswered.js';
import { reportWordsOf } from './words/index.js';
import { type Worst, worstFirst } from './worst.js';

const SHOWN = 20;
/** Below every album that was found. */
const NOT_FOUND = -2;
const NO_ANSWER = -1;
const ACCESS_COLUMNS: readonly Access[] = [
  'free',
  'subscription',
  'purchase',
  'unavailable',
  'absent',
  'unknown',
];

/** A summary for people: the answer, what each platform has, and the albums of which least can be heard. */
export function table({ view }: Pick<FormatOptions, 'view'>): Format {
  const words = reportWordsOf(view.lang);
  const paint = paintOf(view);
  const shown = view.verbose ? Number.POSITIVE_INFINITY : SHOWN;
  const worst = worstFirst<string[]>(shown);
  const bad = worstFirst<string>(shown);
  const tally = tallying();
  const silent = unanswering();
  return {
    begin: () => '',
    album(item) {
      tally.add(item);
      silent.add(item);
      if (isLineError(item)) bad.add(words.line(item.line, clean(item.query), item.error), 0);
      else worst.add(albumRow(item, view), shareOf(item));
      return '';
    },
    end: (summary) =>
      [
        `${paint.bold(wrap(words.answer(summary), view.width))}\n`,
        ...platformTable(tally.tallies(), view, paint),
        ...silentList(silent.all(), view, paint),
        ...albumTable(worst, summary.complete === summary.albums, view, paint),
        ...lineList(bad, view, paint),
      ].join('\n'),
  };
}

function platformTable(tallies: Tally[], view: View, paint: Paint): string[] {
  if (tallies.length === 0) return [];
  const { columns, headings, access } = reportWordsOf(view.lang);
  const locked = tallies.some(({ tracks }) => tracks['region-locked'] > 0);
  const shown = locked ? ACCESS_COLUMNS.toSpliced(4, 0, 'region-locked') : ACCESS_COLUMNS;
  const heads = [
    columns.platform,
    columns.plays,
    columns.listed,
    ...shown.map((one) => access[one]),
  ];
  const rows = tallies.map((tally) => [
    nameOf(view, tally.platform),
    percent(playableOf(tally), tracksOf(tally)),
    `${tally.listed}/${tally.albums}`,
    ...shown.map((one) => String(tally.tracks[one])),
  ]);
  return [
    `${paint.bold(headings.platforms)}\n${fittedFacts(heads, rows, view, { giving: 0, least: 3 })}`,
  ];
}

/** Rounded down: what is not all is not called all. */
function percent(part: number, of: number): string {
  return of === 0 ? '-' : `${Math.floor((part / of) * 100)}%`;
}

function silentList(all: readonly Unanswered[], view: View, paint: Paint): string[] {
  if (all.length === 0) return [];
  const { headings, unanswered } = reportWordsOf(view.lang);
  const { problem } = wordsOf(view.lang);
  const lines = all.map(({ platform, albums, code }) =>
    wrap(`  ${unanswered(nameOf(view, platform), albums, problem[code])}`, view.width, '    '),
  );
  return [`${paint.bold(headings.unanswered)}\n${lines.join('\n')}\n`];
}

function albumTable(worst: Worst<string[]>, allWhole: boolean, view: View, paint: Paint): string[] {
  if (worst.count() === 0) return [];
  const { columns, headings } = reportWordsOf(view.lang);
  const heads = [columns.heard, columns.album, columns.artist, columns.best];
  const list = fittedFacts(heads, worst.rows(), view, { giving: 1, least: 2 });
  const heading = allWhole ? headings.albums : headings.worst;
  return [`${paint.bold(heading)}\n${list}${others(worst, view)}`];
}

function albumRow(report: AlbumReport, view: View): string[] {
  const words = reportWordsOf(view.lang);
  const { album } = report;
  if (album === null) return [words.outcome[outcomeOf(report)], clean(report.query), '', ''];
  const best = bestCover(report);
  const platforms = best?.platforms.map((platform) => view.names[platform]?.short ?? platform);
  return [
    words.part(best?.covered ?? 0, report.tracks.length),
    clean(album.title),
    clean(album.artists.join(' / ')),
    platforms?.join('+') ?? '',
  ];
}

/** What can be heard of an album on any terms, from 0 to 1. */
function shareOf(report: AlbumReport): number {
  if (report.album === null) return outcomeOf(report) === 'notFound' ? NOT_FOUND : NO_ANSWER;
  return report.tracks.length === 0 ? 0 : (bestCover(report)?.covered ?? 0) / report.tracks.length;
}

function lineList(bad: Worst<string>, view: View, paint: Paint): string[] {
  if (bad.count() === 0) return [];
  const lines = bad.rows().map((line) => `${wrap(`  ${line}`, view.width, '    ')}\n`);
  const { headings } = reportWordsOf(view.lang);
  return [`${paint.bold(headings.lines)}\n${lines.join('')}${others(bad, view)}`];
}

/** How many are not shown. */
function others(list: Worst<unknown>, view: View): string {
  const count = list.count() - list.rows().length;
  return count === 0 ? '' : `${wrap(reportWordsOf(view.lang).more(count), view.width)}\n`;
}
