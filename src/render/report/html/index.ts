import { type AlbumReport, clean, isLineError, type LineError } from '../../../model/index.js';
import { minuteOf } from '../../platforms.js';
import { verdict } from '../../verdict.js';
import type { Format, FormatOptions } from '../format.js';
import { tallying } from '../tally.js';
import { reportWordsOf } from '../words/index.js';
import { albumOf, shared } from './albums.js';
import { barsOf } from './bars.js';
import { closing, opening } from './document.js';
import { jsonText } from './encode.js';
import { sharedFacts } from './facts.js';
import { limited } from './limited.js';
import { frontierOf } from './plans.js';
import { pageWordsOf } from './words/index.js';

/** Up to so many albums are written with their matrices; of more, only rows. */
export const MOST_WHOLE = 1000;
const MOST_REFUSED = 1000;

/** One file that holds everything it shows, for a browser without a network. */
export function html(options: FormatOptions): Format {
  const { view } = options;
  const words = pageWordsOf(view.lang);
  const share = shared();
  const tally = tallying();
  const lines = limited(MOST_WHOLE);
  const refused: string[] = [];
  const albums: { first: AlbumReport | null; count: number } = { first: null, count: 0 };
  return {
    begin: () => opening(view.lang),
    album(item) {
      if (isLineError(item)) {
        if (refused.length < MOST_REFUSED) refused.push(refusalOf(item, options));
        return '';
      }
      albums.first ??= item;
      albums.count++;
      tally.add(item);
      const { row, whole } = albumOf(item, share, options);
      return lines.add(`${jsonText(row)}\n`, () => `${jsonText(whole())}\n`);
    },
    end(summary) {
      const only = albums.count === 1 ? albums.first : null;
      const answer = only ? verdict(only, view) : reportWordsOf(view.lang).answer(summary);
      const facts = {
        ...sharedFacts(share, options),
        heading: only ? headingOf(only) : words.title,
        made: words.made(minuteOf(summary.endedAt)),
        bars: barsOf(tally.tallies(), view),
        shelf: frontierOf(options.shelf?.() ?? [], view),
        rowsOnly: lines.isOver(),
        isAlone: only !== null,
        refused,
      };
      return lines.rest() + closing(facts, answer);
    },
  };
}

function refusalOf({ line, query, error }: LineError, { view }: FormatOptions): string {
  return reportWordsOf(view.lang).line(line, clean(query), clean(error));
}

function headingOf({ album, query }: AlbumReport): string {
  return clean(album === null ? query : [album.title, album.artists.join(' / ')].join(' · '));
}
