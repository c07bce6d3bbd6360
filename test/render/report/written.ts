import type { AlbumReport, PlanEntry, ReportItem } from '../../../src/model/index.js';
import { PLATFORMS } from '../../../src/platforms/index.js';
import { type FormatName, type FormatOptions, openFormat } from '../../../src/render/index.js';
import type { View } from '../../../src/render/view.js';
import { count, emptyTally } from '../../../src/report/index.js';
import { FIVE } from '../../world/catalogue.js';
import { outputOf } from '../output.js';

const NOW = '2026-01-02T03:04:05.000Z';

/** Memberships as a view knows them. */
export function moneyOf(plans: PlanEntry[] = [], have: string[] = []): NonNullable<View['money']> {
  const options = { months: 1, have, budget: null, eligible: [], rates: null };
  return { plans, options: { ...options, tier: 'strict', quality: 'any' } };
}

/** How formats are told to write in tests, with the platforms' own names. */
export function optionsOf(
  rest: Partial<Omit<FormatOptions, 'view'>> = {},
  view: Partial<View> = {},
) {
  const key = view.lang === 'zh-CN' ? 'zh' : 'en';
  const cards = PLATFORMS.map(({ card }) => card);
  const names = Object.fromEntries(
    cards.map(({ id, name, short }) => [id, { full: name[key], short: short[key] }]),
  );
  return {
    view: {
      lang: 'en' as const,
      width: 80,
      color: false,
      ascii: false,
      verbose: false,
      names,
      ...view,
    },
    platforms: FIVE,
    regions: ['CN'],
    by: 'album' as const,
    bom: false,
    quality: 'any' as const,
    ...rest,
  };
}

/** A whole report in one format. */
export async function written(
  name: FormatName,
  items: readonly ReportItem[],
  options: FormatOptions = optionsOf(),
): Promise<string> {
  const format = await openFormat(name, options);
  const tally = emptyTally(NOW);
  const texts = items.map((item, index) => {
    count(tally, item);
    return format.album(item, index);
  });
  return [format.begin(), ...texts, format.end({ ...tally, endedAt: NOW })].join('');
}

/** The two albums of the demonstration, and what became of three bad questions. */
export async function demoItems(): Promise<ReportItem[]> {
  const { albums } = JSON.parse((await outputOf(['demo', '--json'])).stdout) as {
    albums: (AlbumReport & { invented?: boolean })[];
  };
  const [first] = albums;
  if (!first) throw new Error('the demonstration has no album');
  for (const album of albums) {
    delete album.invented;
    // Prices change; what is shown of plans is tested with plans that do not.
    Object.assign(album, { plans: [], unpriced: [] });
  }
  const nobody: AlbumReport = {
    ...first,
    query: 'Nobody - Nothing',
    album: null,
    platforms: first.platforms.map((part) => ({ ...part, status: 'absent', listings: [] })),
    candidates: [],
    tracks: [],
    covers: [],
    missing: [],
    undecided: [],
  };
  return [
    ...albums,
    nobody,
    { schemaVersion: 1, line: 4, query: 'only one word', error: 'an artist and a title' },
  ];
}
