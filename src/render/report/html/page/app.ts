import { type Article, article } from './album.js';
import { countOf, type Holding, statesOf, totalOf } from './count.js';
import type { PageAlbum, PageFacts } from './data.js';
import { holdings } from './holdings.js';
import { list } from './list.js';
import { listed, type Row } from './order.js';

/** How many albums are listed before "more" is pressed, and how many each press adds. */
const STEP = 200;

/** The moving parts of the page. */
export interface App {
  holdings: HTMLElement;
  list: HTMLElement;
  /** Counts and shows everything anew. */
  recount(): void;
  /** Opens or closes every album that is listed. */
  openAll(opened: boolean): void;
}

/** `holder` is where the albums' articles go, in the order of the list. */
export function app(facts: PageFacts, albums: readonly PageAlbum[], holder: HTMLElement): App {
  const rows: Row[] = albums.map((album, index) => ({ album, index, count: countOf([], []) }));
  const articles = new Map<number, Article>();
  albums.forEach((album, index) => {
    if (album.whole) articles.set(index, article(album, index, facts));
  });
  let shown: Row[] = [];
  let room = STEP;
  const held = holdings(facts, recount);
  const table = list(facts, {
    relist() {
      room = STEP;
      relist();
    },
    more() {
      room += STEP;
      relist();
    },
    open: (index) => articles.get(index)?.open(true),
  });

  function recount(): void {
    const region = held.region();
    const states = statesOf(facts.needs, facts.openings, held.holding());
    for (const row of rows) {
      row.count = countOf(row.album.groups[region] ?? [], states);
      articles.get(row.index)?.tell(row, states, region);
    }
    held.tell(totalOf(rows.map(({ count }) => count)), totalWith);
    relist();
  }

  function totalWith(holding: Holding) {
    const states = statesOf(facts.needs, facts.openings, holding);
    const region = held.region();
    return totalOf(albums.map(({ groups }) => countOf(groups[region] ?? [], states)));
  }

  function relist(): void {
    const found = listed(rows, table.listing());
    shown = found.slice(0, room);
    table.tell(shown, found.length, rows.length);
    holder.replaceChildren(...shown.map(({ index }) => articles.get(index)?.element ?? ''));
  }

  return {
    holdings: held.element,
    list: table.element,
    recount,
    openAll(opened) {
      for (const { index } of shown) articles.get(index)?.open(opened);
    },
  };
}
