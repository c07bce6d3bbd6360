import type { PageFacts, PageWords } from './data.js';
import { el, fill, scrolling } from './dom.js';
import type { Column, Listing, Row, Show } from './order.js';

const COLUMNS: readonly Column[] = ['title', 'artists', 'date', 'heard', 'missing', 'undecided'];
/** Those of which the largest number is looked for first. */
const LARGEST_FIRST: ReadonlySet<Column> = new Set(['missing', 'undecided']);
const SHOWS: readonly Show[] = ['every', 'whole', 'notWhole', 'notFound', 'failed'];

/** The table of albums with its search, its choice and its order. */
export interface List {
  element: HTMLElement;
  listing(): Listing;
  /** Shows these of the rows found. */
  tell(shown: readonly Row[], found: number, all: number): void;
}

export interface Wishes {
  /** Another order or another choice. */
  relist(): void;
  more(): void;
  open(index: number): void;
}

export function list(facts: PageFacts, wishes: Wishes): List {
  const { words } = facts;
  const search = el('input', { type: 'search', id: 'search', autocomplete: 'off' });
  const show = showChoice(words);
  const order: { column: Column | null; descending: boolean } = { column: null, descending: false };
  const heads = COLUMNS.map((column) => headOf(column, words, () => sortBy(column)));
  const body = el('tbody', {});
  const counted = el('p', { id: 'counted', role: 'status' });
  const more = el('button', { type: 'button', id: 'more' }, words.more);
  const table = el(
    'table',
    { class: 'albums' },
    el('caption', {}, el('h2', {}, words.albums)),
    el('thead', {}, el('tr', {}, ...heads)),
    body,
  );
  function sortBy(column: Column): void {
    const same = order.column === column;
    order.descending = same ? !order.descending : LARGEST_FIRST.has(column);
    order.column = column;
    heads.forEach((head, index) => {
      const sense = order.descending ? 'descending' : 'ascending';
      head.setAttribute('aria-sort', COLUMNS[index] === column ? sense : 'none');
    });
    wishes.relist();
  }
  search.addEventListener('input', wishes.relist);
  show.addEventListener('change', wishes.relist);
  more.addEventListener('click', wishes.more);
  const tools = el(
    'search',
    { class: 'tools' },
    el('label', {}, `${words.search} `, search),
    el('label', {}, `${words.show} `, show),
    counted,
  );
  return {
    element: el('section', { id: 'albums-section' }, tools, scrolling(words.albums, table), more),
    listing: () => ({ words: search.value, show: show.value as Show, ...order }),
    tell(shown, found, all) {
      body.replaceChildren(...shown.map((row) => rowOf(row, facts, wishes)));
      counted.textContent = fill(words.counted, { shown: shown.length, found, all });
      more.hidden = shown.length === found;
    },
  };
}

function showChoice(words: PageWords): HTMLSelectElement {
  const names: Record<Show, string> = {
    every: words.every,
    whole: words.whole,
    notWhole: words.notWhole,
    notFound: words.outcomes.notFound,
    failed: words.outcomes.failed,
  };
  const options = SHOWS.map((show) => el('option', { value: show }, names[show]));
  return el('select', { id: 'show', autocomplete: 'off' }, ...options);
}

function headOf(column: Column, words: PageWords, sort: () => void): HTMLElement {
  const names: Record<Column, string> = {
    title: words.album,
    artists: words.artist,
    date: words.date,
    heard: words.heard,
    missing: words.missing,
    undecided: words.undecided,
  };
  const button = el('button', { type: 'button' }, names[column]);
  button.addEventListener('click', sort);
  return el('th', { scope: 'col', 'aria-sort': 'none' }, button);
}

function rowOf({ album, index, count }: Row, facts: PageFacts, wishes: Wishes): HTMLElement {
  const found = count.of > 0;
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, titleOf(album.title, index, album.whole !== undefined, wishes)),
    el('td', {}, album.artists),
    el('td', { class: 'date' }, album.date),
    el('td', { class: 'heard' }, ...heardOf(count, found, facts.words.outcomes[album.outcome])),
    el('td', { class: 'n' }, found ? String(album.missing) : ''),
    el('td', { class: 'n' }, found ? String(album.undecided) : ''),
  );
}

function heardOf(count: Row['count'], found: boolean, otherwise: string): (Node | string)[] {
  if (!found) return [otherwise];
  const { open, of } = count;
  const meter = el('meter', { min: 0, max: of, value: open, 'aria-hidden': 'true' });
  return [meter, ` ${open}/${of}`];
}

function titleOf(title: string, index: number, linked: boolean, wishes: Wishes): Node | string {
  if (!linked) return title;
  const link = el('a', { href: `#album-${index}` }, title);
  link.addEventListener('click', () => wishes.open(index));
  return link;
}
