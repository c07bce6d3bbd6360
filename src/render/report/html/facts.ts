import { MARKS, signOf } from '../../marks.js';
import { wordsOf } from '../../words/index.js';
import type { FormatOptions } from '../format.js';
import type { Shared } from './albums.js';
import { memberships } from './memberships.js';
import type { PageCell, PageFacts } from './page/data.js';
import { pageWordsOf } from './words/index.js';

/** What all albums of a page share, as the page holds it. */
export function sharedFacts(
  share: Shared,
  options: FormatOptions,
): Pick<
  PageFacts,
  | 'words'
  | 'platforms'
  | 'regions'
  | 'openings'
  | 'needs'
  | 'cells'
  | 'legend'
  | 'memberships'
  | 'standard'
> {
  const { view } = options;
  return {
    words: pageWordsOf(view.lang).page,
    platforms: share.platforms.values.map((id) => view.names[id] ?? { full: id, short: id }),
    regions: [...options.regions],
    openings: [...share.openings.values],
    needs: [...share.needs.values],
    cells: [...share.cells.values],
    legend: legendOf(share, options),
    memberships: memberships(share.openings.values, view),
    standard: options.quality === 'any',
  };
}

function legendOf({ cells }: Shared, { view }: FormatOptions): PageCell[] {
  const { marks, elsewhere } = wordsOf(view.lang);
  const used = MARKS.filter((mark) => cells.values.some(({ kind }) => kind === mark));
  const entries = used.map((kind) => ({ kind, sign: signOf(kind, view), text: marks[kind] }));
  const moved = cells.values.some(({ sign }) => sign.endsWith('*'));
  return moved ? [...entries, { kind: 'moved', sign: '*', text: elsewhere }] : entries;
}
