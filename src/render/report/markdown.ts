import {
  type AlbumReport,
  columnsOf,
  isLineError,
  outcomeOf,
  type ReportItem,
} from '../../model/index.js';
import { cellOf } from '../cell.js';
import { coverTexts } from '../covers.js';
import { legendEntries, numberOf } from '../matrix.js';
import { verdict } from '../verdict.js';
import { colonOf, nameOf, type View } from '../view.js';
import { wordsOf } from '../words/index.js';
import { bestCover, reached } from './best.js';
import type { Format, FormatOptions } from './format.js';
import { markdownText } from './markup.js';
import { reportWordsOf } from './words/index.js';

/** Markdown as GitHub reads it: the answer and a row an album, or (`by` track) a section an album with its matrix. */
export function markdown({ view, by }: Pick<FormatOptions, 'view' | 'by'>): Format {
  const answer = reportWordsOf(view.lang).answer;
  if (by === 'track') return sections(view);
  const rows: string[] = [];
  return {
    begin: () => '',
    album(item) {
      rows.push(albumRow(item, view));
      return '';
    },
    end: (summary) => `**${answer(summary)}**\n\n${tableOf(albumHeads(view), rows)}`,
  };
}

/** Album after album, as they come; what they come to stands last. */
function sections(view: View): Format {
  let count = 0;
  return {
    begin: () => '',
    album: (item) => (count++ === 0 ? '' : '\n') + section(item, view),
    end: (summary) =>
      count === 1 ? '' : `${count === 0 ? '' : '\n'}${reportWordsOf(view.lang).answer(summary)}\n`,
  };
}

/** Rows are cells joined already: `a | b`. */
function tableOf(heads: string[], rows: readonly string[]): string {
  const lines = [heads.join(' | '), heads.map(() => '---').join(' | '), ...rows];
  return `${lines.map((line) => `| ${line} |`).join('\n')}\n`;
}

function albumHeads(view: View): string[] {
  const { columns } = reportWordsOf(view.lang);
  const { terms } = wordsOf(view.lang);
  const counts = [terms.free, terms.subscription, terms.purchase, columns.missing, columns.unknown];
  return [columns.album, columns.artist, ...counts, columns.best];
}

function albumRow(item: ReportItem, view: View): string {
  const words = reportWordsOf(view.lang);
  if (isLineError(item) || item.album === null) {
    const why = isLineError(item) ? item.error : words.outcome[outcomeOf(item)];
    return [markdownText(item.query), '', markdownText(why), '', '', '', '', ''].join(' | ');
  }
  const of = item.tracks.length;
  const best = bestCover(item)?.platforms ?? [];
  return [
    markdownText(item.album.title),
    markdownText(item.album.artists.join(' / ')),
    words.part(reached(item, 'free'), of),
    words.part(reached(item, 'subscription'), of),
    words.part(reached(item, 'purchase'), of),
    item.missing.length,
    item.undecided.length,
    best.map((platform) => nameOf(view, platform)).join(' + '),
  ].join(' | ');
}

function section(item: ReportItem, view: View): string {
  if (isLineError(item)) {
    return `## ${markdownText(item.query)}\n\n${markdownText(item.error)}\n`;
  }
  const heading = [item.album?.title ?? item.query, item.album?.artists.join(' / ')];
  const blocks = [
    `## ${markdownText(heading.filter(Boolean).join(', '))}\n`,
    `**${markdownText(verdict(item, view))}**\n`,
  ];
  if (item.album !== null) {
    blocks.push(matrixOf(item, view), legendLine(item, view));
    blocks.push(
      coverTexts(item, view)
        .map((text) => `- ${text}\n`)
        .join(''),
    );
  }
  return blocks.join('\n');
}

function legendLine(report: AlbumReport, view: View): string {
  const entries = signs(legendEntries(report, view)).join(view.lang === 'en' ? ', ' : '，');
  return `${wordsOf(view.lang).legend}${colonOf(view)}${entries}\n`;
}

function matrixOf(report: AlbumReport, view: View): string {
  const { headings, noTitle } = wordsOf(view.lang);
  const platforms = columnsOf(report);
  const names = platforms.map((platform) => view.names[platform]?.short ?? platform);
  const rows = report.tracks.map((track) => {
    const cells = platforms.map(
      (platform) => cellOf(track.offers[platform], view, report.regions).text,
    );
    const title = markdownText(track.title ?? noTitle);
    return [numberOf(track, report.tracks), title, ...signs(cells)].join(' | ');
  });
  return tableOf(['', headings.track, ...names], rows);
}

/** Marks are text too: a star is none, and a dollar starts no mathematics. */
function signs(texts: string[]): string[] {
  return texts.map(markdownText);
}
