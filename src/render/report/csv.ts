import {
  type AlbumReport,
  isLineError,
  outcomeOf,
  type PlatformId,
  type ReportItem,
} from '../../model/index.js';
import { bestCover, cheapestPlan, reached } from './best.js';
import type { Format, FormatOptions } from './format.js';
import { harmless } from './harmless.js';

export type Cell = string | number | null;

const ALBUM_COLUMNS = [
  'artist',
  'title',
  'barcode',
  'status',
  'tracks',
  'covered_free',
  'covered_subscription',
  'covered_purchase',
  'best_platforms',
  'missing',
  'undecided',
  'cheapest_plans',
  'cost',
  'currency',
  'generated_at',
];
const TRACK_COLUMNS = ['artist', 'title', 'disc', 'number', 'track', 'isrc'];

/**
 * CSV as RFC 4180 has it, in UTF-8: a row an album, or a row a track with a column a platform that holds the access of
 * its easiest offer. Never translated. `cost` is in minor units (fen, cents), as in JSON. Loads its library.
 */
export async function csv(
  options: Pick<FormatOptions, 'platforms' | 'by' | 'bom'>,
): Promise<Format> {
  const write = await csvWriter();
  const { platforms, by } = options;
  const columns = by === 'album' ? ALBUM_COLUMNS : [...TRACK_COLUMNS, ...platforms];
  return {
    begin: () => (options.bom ? '\ufeff' : '') + write([columns]),
    album: (item) => write(by === 'album' ? [albumRow(item)] : trackRows(item, platforms)),
    end: () => '',
  };
}

/** Writes rows of cells that no spreadsheet takes for formulas. */
export async function csvWriter(): Promise<(rows: readonly Cell[][]) => string> {
  const { stringify } = await import('csv-stringify/sync');
  return (rows) => stringify(rows.map((row) => row.map(harmless)));
}

/** A question without an album keeps its words, where the title stands. */
function albumRow(item: ReportItem): Cell[] {
  const status = outcomeOf(item);
  const { length } = ALBUM_COLUMNS;
  if (isLineError(item) || item.album === null) {
    const row: Cell[] = ['', item.query, '', status];
    const rest: Cell[] = new Array(length - row.length - 1).fill('');
    return [...row, ...rest, isLineError(item) ? '' : item.generatedAt];
  }
  const plan = cheapestPlan(item);
  return [
    artistsOf(item),
    item.album.title,
    item.album.barcode,
    status,
    item.tracks.length,
    reached(item, 'free'),
    reached(item, 'subscription'),
    reached(item, 'purchase'),
    bestCover(item)?.platforms.join('+') ?? '',
    item.missing.length,
    item.undecided.length,
    plan?.plans.join('+') ?? '',
    plan?.cost.amount ?? '',
    plan?.cost.currency ?? '',
    item.generatedAt,
  ];
}

function trackRows(item: ReportItem, platforms: readonly PlatformId[]): Cell[][] {
  if (isLineError(item) || item.album === null) return [];
  const { title } = item.album;
  return item.tracks.map((track) => [
    artistsOf(item),
    title,
    track.disc,
    track.number,
    track.title,
    track.isrc,
    ...platforms.map((platform) => track.offers[platform]?.[0]?.access ?? ''),
  ]);
}

function artistsOf(report: AlbumReport): string {
  return report.album?.artists.join(' / ') ?? '';
}
