import { type Change, isLineError, type ReportItem, type Terms } from '../../model/index.js';
import { changesIn } from './changes.js';
import { type Cell, csvWriter } from './csv.js';
import type { Format } from './format.js';

const COLUMNS = [
  ...['artist', 'title', 'platform', 'region', 'place', 'disc', 'number', 'track', 'change'],
  ...['before', 'after', 'price_before', 'price_after', 'currency', 'last_seen', 'seen_at'],
];

/** CSV with a row a change. Never translated; prices are in minor units (fen, cents), as in JSON. Loads its library. */
export async function changesCsv(bom: boolean): Promise<Format> {
  const write = await csvWriter();
  return {
    begin: () => (bom ? '\ufeff' : '') + write([COLUMNS]),
    album: (item) => write(changesIn(item).map((change) => [...namesOf(item), ...rowOf(change)])),
    end: () => '',
  };
}

function namesOf(item: ReportItem): string[] {
  if (isLineError(item) || item.album === null) return ['', item.query];
  return [item.album.artists.join(' / '), item.album.title];
}

function rowOf(change: Change): Cell[] {
  const { platform, region, place, track, kind, before, after, lastSeen, seenAt } = change;
  const [was, is] = [priceOf(before), priceOf(after)];
  return [
    ...[platform, region, place, track?.disc ?? null, track?.number ?? null, track?.title ?? null],
    ...[kind, before?.access ?? null, after?.access ?? null],
    ...[was?.amount ?? null, is?.amount ?? null, is?.currency ?? was?.currency ?? null],
    ...[lastSeen, seenAt],
  ];
}

function priceOf(terms: Terms | null): Terms['price'] {
  return terms?.price ?? null;
}
