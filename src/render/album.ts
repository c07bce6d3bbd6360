import type { AlbumReport, Candidate, TrackName } from '../model/index.js';
import { covers } from './covers.js';
import { matrix, numberOf } from './matrix.js';
import { everyOffer } from './offers.js';
import { type Paint, paintOf } from './paint.js';
import { subscriptions } from './plans.js';
import { platforms } from './platforms.js';
import { prices } from './prices.js';
import { verdict } from './verdict.js';
import { nameOf, type View } from './view.js';
import { wrap } from './width.js';
import { wordsOf } from './words/index.js';

const MOST_CANDIDATES = 5;

/** A report as a person reads it: the answer first, then the matrix, what covers it, what stays, and how it was learnt. */
export function albumTable(report: AlbumReport, view: View): string {
  const paint = paintOf(view);
  const blocks: string[][] = [[paint.bold(wrap(verdict(report, view), view.width))]];
  if (report.album) {
    blocks.push(
      [wrap(albumLine(report, view), view.width)],
      matrix(report, view, paint),
      covers(report, view, paint),
      subscriptions(report, view, paint),
      prices(report, view, paint),
      names(report, view, paint),
    );
    if (view.verbose) blocks.push(everyOffer(report, view, paint));
  }
  blocks.push(platforms(report, view, paint), candidates(report, view, paint));
  const text = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${text.join('\n\n')}\n`;
}

function albumLine(report: AlbumReport, view: View): string {
  const { album } = report;
  if (!album) return '';
  const words = wordsOf(view.lang);
  const facts = words.albumLine({
    date: album.releaseDate,
    tracks: album.trackCount,
    base: nameOf(view, album.base.platform),
    why: album.why,
  });
  const joint = view.lang === 'en' ? ', ' : '，';
  return [album.title, album.artists.join(' / '), facts].filter(Boolean).join(joint);
}

function names(report: AlbumReport, view: View, paint: Paint): string[] {
  const words = wordsOf(view.lang);
  const title = (track: TrackName) =>
    `${numberOf(track, report.tracks)}. ${track.title ?? words.noTitle}`;
  const lines: string[] = [];
  if (report.missing.length > 0) {
    lines.push(paint.bold(words.headings.missing));
    lines.push(...report.missing.map((track) => wrap(`  ${title(track)}`, view.width, '    ')));
  }
  if (report.undecided.length > 0) {
    lines.push(paint.bold(words.headings.undecided));
    for (const track of report.undecided) {
      const on = track.platforms.map((platform) => nameOf(view, platform));
      lines.push(wrap(`  ${words.undecidedOn(title(track), on)}`, view.width, '    '));
    }
  }
  return lines;
}

function candidates(report: AlbumReport, view: View, paint: Paint): string[] {
  const words = wordsOf(view.lang);
  const shown = view.verbose ? report.candidates : report.candidates.slice(0, MOST_CANDIDATES);
  if (shown.length === 0) return [];
  return [
    paint.bold(words.headings.candidates),
    ...shown.map((candidate, index) =>
      wrap(`  ${candidateLine(candidate, index, view)}`, view.width, '    '),
    ),
  ];
}

function candidateLine(candidate: Candidate, index: number, view: View): string {
  const words = wordsOf(view.lang);
  const where = nameOf(view, candidate.platform);
  const count = candidate.trackCount === null ? '' : ` (${candidate.trackCount})`;
  return `${words.pick(index + 1)}  ${candidate.title}${count}  ${candidate.artists.join(' / ')}  ${where}`;
}
