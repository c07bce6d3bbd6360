import { ACCESS } from '../../../model/index.js';
import { nameOf, type View } from '../../view.js';
import { playableOf, type Tally, tracksOf } from '../tally.js';
import { reportWordsOf } from '../words/index.js';
import type { PageBar } from './page/data.js';

/** Coverage by platform, the widest first; terms that occur nowhere have no column. */
export function barsOf(tallies: readonly Tally[], view: View): PageBar[] {
  const words = reportWordsOf(view.lang);
  const kinds = ACCESS.filter((kind) => tallies.some(({ tracks }) => tracks[kind] > 0));
  return tallies
    .toSorted((a, b) => playableOf(b) - playableOf(a))
    .map((tally) => ({
      name: nameOf(view, tally.platform),
      albums: words.part(tally.listed, tally.albums),
      total: tracksOf(tally),
      parts: kinds.map((kind) => ({
        kind,
        text: words.access[kind],
        count: tally.tracks[kind],
      })),
    }));
}
