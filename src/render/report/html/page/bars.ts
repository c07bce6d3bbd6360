import type { PageBar, PageFacts } from './data.js';
import { el, scrolling, svg } from './dom.js';

const WIDTH = 200;

/** What each platform has of all tracks: a bar and its numbers. */
export function bars({ bars, words }: PageFacts): HTMLElement | null {
  const [first] = bars;
  if (!first) return null;
  const heads = [words.platform, '', ...first.parts.map(({ text }) => text), words.albumsListed];
  const table = el(
    'table',
    { class: 'bars' },
    el('caption', {}, el('h2', {}, words.bars)),
    el('thead', {}, el('tr', {}, ...heads.map((head, index) => headOf(head, first, index)))),
    el('tbody', {}, ...bars.map(rowOf)),
  );
  return el('section', {}, scrolling(words.bars, table));
}

/** The bar's own column has no words: it repeats the numbers. */
function headOf(head: string, { parts }: PageBar, index: number): HTMLElement {
  if (head === '') return el('td', {});
  const kind = parts[index - 2]?.kind;
  const key =
    kind === undefined ? null : el('span', { class: `key k-${kind}`, 'aria-hidden': 'true' });
  return el('th', { scope: 'col' }, key, head);
}

function rowOf(bar: PageBar): HTMLElement {
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, bar.name),
    el('td', { 'aria-hidden': 'true' }, pictureOf(bar)),
    ...bar.parts.map(({ count }) => el('td', { class: 'n' }, String(count))),
    el('td', { class: 'n' }, bar.albums),
  );
}

function pictureOf({ parts, total }: PageBar): SVGElement {
  let x = 0;
  const pieces = parts.map(({ kind, count }) => {
    const width = total === 0 ? 0 : (count / total) * WIDTH;
    const piece = svg('rect', { class: `k-${kind}`, x, y: 0, width, height: 14 });
    x += width;
    return piece;
  });
  const box = { viewBox: `0 0 ${WIDTH} 14`, preserveAspectRatio: 'none', class: 'bar' };
  return svg('svg', box, ...pieces);
}
