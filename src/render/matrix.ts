import { type AlbumReport, columnsOf } from '../model/index.js';
import { cellOf, ELSEWHERE } from './cell.js';
import { MARKS, paintMark, signOf } from './marks.js';
import type { Paint } from './paint.js';
import { colonOf, type View } from './view.js';
import { fitted, widthOf, wrap, wrapEntries } from './width.js';
import { wordsOf } from './words/index.js';

const ELLIPSIS = '..';
const GAP = '  ';
const NARROWEST_TITLE = 12;

/** The matrix: a row a track, a column a platform, and the legend of the marks that occur. */
export function matrix(report: AlbumReport, view: View, paint: Paint): string[] {
  const platforms = columnsOf(report);
  const numbers = report.tracks.map((track) => numberOf(track, report.tracks));
  const numberWidth = Math.max(...numbers.map(widthOf), 1);
  const cells = report.tracks.map((track) =>
    platforms.map((platform) => cellOf(track.offers[platform], view, report.regions)),
  );
  const heads = headsOf(platforms, view, numberWidth, widest(cells));
  const titles = report.tracks.map((track) => track.title ?? wordsOf(view.lang).noTitle);
  const room = view.width - numberWidth - GAP.length - columnsWidth(heads.columns, heads.widths);
  const heading = wordsOf(view.lang).headings.track;
  const titleWidth = Math.max(
    Math.min(NARROWEST_TITLE, Math.max(room, 4)),
    Math.min(room, Math.max(widthOf(heading), ...titles.map(widthOf))),
  );
  const head = `${' '.repeat(numberWidth)}${GAP}${fitted(heading, titleWidth, ELLIPSIS)}${heads.columns.map((head, at) => GAP + padded(head, heads.widths[at])).join('')}`;
  const lines = [paint.bold(head.trimEnd())];
  for (const [index, row] of cells.entries()) {
    const texts = row.map(({ text, mark }, column) => {
      const width = Math.max(widthOf(heads.columns[column] ?? ''), heads.widths[column] ?? 0);
      return GAP + paintMark(mark, text, paint) + ' '.repeat(Math.max(0, width - text.length));
    });
    const number = (numbers[index] ?? '').padStart(numberWidth);
    const title = fitted(titles[index] ?? '', titleWidth, ELLIPSIS);
    lines.push(`${number}${GAP}${title}${texts.join('')}`.trimEnd());
  }
  return [...lines, '', ...heads.key, ...legend(report, view)];
}

/** The number of a row; with the disc before it where there are several. */
export function numberOf(
  track: { disc: number; number: number },
  all: readonly { disc: number }[],
): string {
  return all.some((one) => one.disc !== all[0]?.disc)
    ? `${track.disc}.${String(track.number).padStart(2, '0')}`
    : String(track.number);
}

/** Platforms' short names as heads; letters with a key below where a narrow terminal has no room for them. */
function headsOf(
  platforms: readonly string[],
  view: View,
  numberWidth: number,
  widths: readonly number[],
): { columns: string[]; widths: readonly number[]; key: string[] } {
  const short = platforms.map((platform) => view.names[platform]?.short ?? platform);
  const room = view.width - numberWidth - GAP.length - NARROWEST_TITLE;
  if (columnsWidth(short, widths) <= room) return { columns: short, widths, key: [] };
  const letters = platforms.map((_, index) => String.fromCharCode(65 + index).padEnd(2));
  const key = short.map((name, index) => `${letters[index]?.trim()} ${name}`).join(', ');
  return { columns: letters, widths, key: [wrap(key, view.width)] };
}

function columnsWidth(heads: readonly string[], widths: readonly number[]): number {
  return heads.reduce(
    (sum, head, at) => sum + GAP.length + Math.max(2, widthOf(head), widths[at] ?? 0),
    0,
  );
}

/** The longest text of each column. */
function widest(cells: readonly (readonly { text: string }[])[]): number[] {
  const [first = []] = cells;
  return first.map((_, column) =>
    Math.max(...cells.map((row) => widthOf(row[column]?.text ?? ''))),
  );
}

function padded(head: string, width = 0): string {
  return head + ' '.repeat(Math.max(0, width - widthOf(head)));
}

function legend(report: AlbumReport, view: View): string[] {
  const [first = '', ...others] = legendEntries(report, view);
  const head = `${wordsOf(view.lang).legend}${colonOf(view)}${first}`;
  return [wrapEntries([head, ...others], view.lang === 'en' ? ', ' : '，', view.width)];
}

/** The marks that occur in a report, each with its word. */
export function legendEntries(report: AlbumReport, view: View): string[] {
  const { marks, elsewhere } = wordsOf(view.lang);
  const cells = report.tracks.flatMap((track) =>
    columnsOf(report).map((platform) => cellOf(track.offers[platform], view, report.regions)),
  );
  const used = MARKS.filter((mark) => cells.some((cell) => cell.mark === mark));
  const entries = used.map((mark) => `${signOf(mark, view)} ${marks[mark]}`);
  const moved = cells.some((cell) => cell.text.endsWith(ELSEWHERE));
  return moved ? [...entries, `${ELSEWHERE} ${elsewhere}`] : entries;
}
