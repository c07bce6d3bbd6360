import type { AlbumFacts, Candidate, PlatformReport } from '../model/index.js';
import { type Paint, paintOf } from './paint.js';
import { minuteOf } from './platforms.js';
import { colonOf, nameOf, type View } from './view.js';
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
  searched: string | null;
  firstSeen: string | null;
  seenAt: string | null;
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
  lines.push(...problems(told.platforms, view), ...passedOver(told.candidates, view, paint));
  const head = told.album
    ? `${told.album.title}, ${told.album.artists.join(' / ')}`
    : words.verdict.notFound;
  return `${[paint.bold(head), ...lines].join('\n')}\n`;
}

function problems(platforms: PlatformReport[], view: View): string[] {
  return platforms.flatMap(({ platform, problem }) => {
    if (!problem) return [];
    const what = `${wordsOf(view.lang).problem[problem.code]} (${problem.message})`;
    return ['', wrap(nameOf(view, platform) + colonOf(view) + what, view.width, '  ')];
  });
}

function passedOver(candidates: Candidate[], view: View, paint: Paint): string[] {
  if (candidates.length === 0) return [];
  const lines = candidates.map(({ title, platform, url, score, reasons }) => {
    const why = `${score.toFixed(2)} ${reasons.join(', ')}`;
    return wrap(`  ${title}  ${nameOf(view, platform)}  ${url}  ${why}`, view.width, '    ');
  });
  return ['', paint.bold(wordsOf(view.lang).headings.candidates), ...lines];
}

function cellLines(cell: Cell, view: View): string[] {
  const words = wordsOf(view.lang);
  const sure = cell.confidence === null ? [] : [cell.confidence.toFixed(2)];
  const row = cell.track ? [`"${cell.track.title}" (${cell.track.id})`] : [];
  const facts = [words.access[cell.access], cell.reason, ...row, ...sure, ...cell.evidence];
  const requests = new Set([cell.request, cell.searched].filter((one) => one !== null));
  const name = nameOf(view, cell.platform) + colonOf(view);
  return [
    wrap(`  ${name}${facts.join(', ')}`, view.width, '    '),
    ...(cell.seenAt ? [`    ${minuteOf(cell.seenAt)}`] : []),
    ...[...requests].map((request) => wrap(`    ${request}`, view.width, '      ')),
  ];
}
