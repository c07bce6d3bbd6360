import type { AlbumFacts, Candidate, PlatformReport } from '../model/index.js';
import { paintOf } from './paint.js';
import { minuteOf } from './platforms.js';
import { nameOf, type View } from './view.js';
import { wrap } from './width.js';
import { wordsOf } from './words/index.js';

/** What `explain` tells of one cell. */
interface Cell {
  disc: number;
  number: number;
  title: string | null;
  platform: string;
  access: keyof ReturnType<typeof wordsOf>['access'];
  reason: string;
  via: string | null;
  confidence: number | null;
  track: { id: string; title: string } | null;
  listing: { title: string } | null;
  evidence: string[];
  request: string | null;
  firstSeen: string | null;
  seenAt: string;
}

interface Explanation {
  album: AlbumFacts | null;
  platforms: PlatformReport[];
  cells: Cell[];
  candidates: Candidate[];
}

/** `fulldisc explain` for people: track by track, then why the other candidates were passed over. */
export function explanation(told: Explanation, view: View): string {
  const words = wordsOf(view.lang);
  const paint = paintOf(view);
  const lines: string[] = [];
  let heading = '';
  for (const cell of told.cells) {
    const next = `${cell.disc}.${cell.number} ${cell.title ?? words.noTitle}`;
    if (next !== heading) lines.push('', paint.bold(next));
    heading = next;
    lines.push(...cellLines(cell, view));
  }
  for (const { platform, problem } of told.platforms) {
    if (problem)
      lines.push(
        '',
        wrap(`${nameOf(view, platform)}: ${problem.code}, ${problem.message}`, view.width, '  '),
      );
  }
  if (told.candidates.length > 0) lines.push('', paint.bold(words.headings.candidates));
  for (const one of told.candidates) {
    const why = `${one.score.toFixed(2)} ${one.reasons.join(', ')}`;
    lines.push(
      wrap(`  ${one.title}  ${nameOf(view, one.platform)}  ${one.url}  ${why}`, view.width, '    '),
    );
  }
  const head = told.album
    ? `${told.album.title}, ${told.album.artists.join(' / ')}`
    : words.verdict.notFound;
  return `${[paint.bold(head), ...lines].join('\n')}\n`;
}

function cellLines(cell: Cell, view: View): string[] {
  const words = wordsOf(view.lang);
  const sure = cell.confidence === null ? [] : [cell.confidence.toFixed(2)];
  const row = cell.track ? [`"${cell.track.title}" (${cell.track.id})`] : [];
  const facts = [words.access[cell.access], cell.reason, ...row, ...sure, ...cell.evidence];
  return [
    wrap(`  ${nameOf(view, cell.platform)}: ${facts.join(', ')}`, view.width, '    '),
    wrap(
      `    ${minuteOf(cell.seenAt)}${cell.request ? `  ${cell.request}` : ''}`,
      view.width,
      '      ',
    ),
  ];
}
