import type { State } from './count.js';
import type { PageAlbum, PageFacts, PageWhole } from './data.js';
import { el, fill } from './dom.js';
import { frontier } from './frontier.js';
import { type Matrix, matrix } from './matrix.js';
import type { Row } from './order.js';

/** One album in full, behind a heading that opens it. What is never opened is never made. */
export interface Article {
  element: HTMLElement;
  open(opened: boolean): void;
  tell(row: Row, states: readonly State[], region: number): void;
}

interface Told {
  states: readonly State[];
  region: number;
}

export function article(album: PageAlbum, index: number, facts: PageFacts): Article {
  const heard = el('span', { class: 'badge' });
  const heading = el('h3', { id: `heading-${index}` }, nameOf(album));
  const details = el('details', {}, el('summary', {}, heading, heard));
  let made: Matrix | null = null;
  let told: Told = { states: [], region: 0 };
  const make = () => {
    if (made || !album.whole) return;
    made = matrix(album.title, album.whole, facts);
    details.append(...bodyOf(album.whole, made.element, facts));
    made.tell(told.states, told.region);
  };
  details.addEventListener('toggle', () => {
    if (details.open) make();
  });
  return {
    element: el('article', { id: `album-${index}`, 'aria-labelledby': heading.id }, details),
    open(opened) {
      if (opened) make();
      details.open = opened;
    },
    tell({ count }, states, region) {
      told = { states, region };
      heard.textContent = fill(facts.words.box, { tracks: count.open, of: count.of });
      made?.tell(states, region);
    },
  };
}

function nameOf({ title, artists }: PageAlbum): string {
  return artists === '' ? title : `${title} · ${artists}`;
}

function bodyOf(whole: PageWhole, table: HTMLElement, facts: PageFacts): Node[] {
  const { words, isAlone } = facts;
  const problems = whole.platforms
    .filter(({ problem }) => problem !== '')
    .map(({ platform, problem }) => `${facts.platforms[platform]?.full ?? ''}: ${problem}`);
  return [
    ...(isAlone ? [] : [el('p', { class: 'verdict' }, whole.verdict)]),
    table,
    ...listOf(words.covers, whole.covers),
    ...listOf(words.problems, problems),
    ...(whole.frontier ? [frontier(whole.frontier, words)] : []),
  ];
}

function listOf(heading: string, texts: readonly string[]): Node[] {
  if (texts.length === 0) return [];
  return [el('h4', {}, heading), el('ul', {}, ...texts.map((text) => el('li', {}, text)))];
}
