import { app } from './app.js';
import { bars } from './bars.js';
import type { PageFacts } from './data.js';
import { el } from './dom.js';
import { frontier } from './frontier.js';
import { readPage } from './read.js';

/** Up to so many albums are open from the start. */
const OPEN_AT_ONCE = 5;

start();

/** Builds the page below its heading, out of what it holds as data. */
function start(): void {
  const { facts, albums } = readPage();
  const { words } = facts;
  const heading = document.getElementById('heading');
  if (heading) heading.textContent = facts.heading;
  const holder = el('div', { id: 'articles' });
  const parts = app(facts, albums, holder);
  const many = albums.length > 1;
  const anyFound = facts.needs.length > 0;
  const isWhole = anyFound && !facts.rowsOnly;
  const whole = isWhole ? matrices(facts, holder, many ? parts.openAll : null) : null;
  const summary = [facts.shelf && frontier(facts.shelf, words), bars(facts)];
  const sections = [
    anyFound ? parts.holdings : null,
    facts.rowsOnly ? el('p', { class: 'notice' }, words.rowsOnly) : null,
    ...(many ? [...summary, parts.list, whole] : [whole, ...summary]),
    refused(facts),
  ];
  document.getElementById('page')?.append(...sections.filter((part) => part !== null));
  parts.recount();
  if (albums.length <= OPEN_AT_ONCE) parts.openAll(true);
  window.addEventListener('beforeprint', () => parts.openAll(true));
}

function matrices(
  facts: PageFacts,
  holder: HTMLElement,
  openAll: ((opened: boolean) => void) | null,
): HTMLElement {
  const { words } = facts;
  const button = (text: string, opened: boolean) => {
    const one = el('button', { type: 'button' }, text);
    one.addEventListener('click', () => openAll?.(opened));
    return one;
  };
  return el(
    'section',
    { 'aria-labelledby': 'matrices' },
    el('h2', { id: 'matrices' }, words.matrices),
    legend(facts),
    openAll &&
      el('p', { class: 'tools' }, button(words.openAll, true), button(words.closeAll, false)),
    holder,
  );
}

function legend({ legend, words }: PageFacts): HTMLElement {
  const entries = legend.map(({ kind, sign, text }) =>
    el('li', {}, el('span', { class: `cell c-${kind}`, 'aria-hidden': 'true' }, sign), ` ${text}`),
  );
  return el('ul', { class: 'legend', 'aria-label': words.legend }, ...entries);
}

function refused({ refused, words }: PageFacts): HTMLElement | null {
  if (refused.length === 0) return null;
  const lines = refused.map((line) => el('li', {}, line));
  return el('section', {}, el('h2', {}, words.refused), el('ul', {}, ...lines));
}
