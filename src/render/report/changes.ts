import {
  type AlbumReport,
  type Change,
  clean,
  isLineError,
  type ReportItem,
  type ReportSummary,
} from '../../model/index.js';
import { dayOf } from '../changes.js';
import type { View } from '../view.js';
import { reportWordsOf } from './words/index.js';

/** The answer to what changed: how much; then what is not known, where there is something. */
export function answersOf(summary: ReportSummary, view: View): string[] {
  const { history, albums, failed } = summary;
  if (!history) return [];
  const words = reportWordsOf(view.lang).changes;
  const since = dayOf(history.since);
  return [
    words.answer({ ...history, albums }, since),
    ...(history.newer > 0 ? [words.newer(history.newer, since)] : []),
    ...(failed > 0 ? [words.unanswered(failed)] : []),
  ];
}

/** What changed of an item. */
export function changesIn(item: ReportItem): readonly Change[] {
  return isLineError(item) ? [] : (item.history?.changes ?? []);
}

/** An album by its names, or a bad line with what is wrong with it. */
export function nameOfItem(item: ReportItem, view: View): string {
  if (isLineError(item)) {
    return reportWordsOf(view.lang).line(item.line, clean(item.query), clean(item.error));
  }
  return clean(namesOf(item).join(view.lang === 'en' ? ', ' : '，'));
}

function namesOf({ album, query }: AlbumReport): string[] {
  return album ? [album.title, album.artists.join(' / ')] : [query];
}
