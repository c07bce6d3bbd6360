import type { State } from './count.js';
import type { PageFacts, PageTrack, PageWhole } from './data.js';
import { el, fill, scrolling, sign } from './dom.js';

const SIGNS: Record<State, string> = { open: '●', unknown: '?', closed: '○' };

/** The matrix of one album: a row a track, a column a platform, and whether it can be heard with what is held. */
export interface Matrix {
  element: HTMLElement;
  tell(states: readonly State[], region: number): void;
}

export function matrix(title: string, whole: PageWhole, facts: PageFacts): Matrix {
  const { words } = facts;
  const rows = whole.tracks.map((track) => rowOf(track, facts));
  const caption = fill(words.matrix, { title });
  const table = el(
    'table',
    { class: 'matrix' },
    el('caption', {}, caption),
    el('thead', {}, headOf(whole, facts)),
    el('tbody', {}, ...rows.map(({ element }) => element)),
  );
  return {
    element: scrolling(caption, table),
    tell(states, region) {
      rows.forEach(({ element, yours }, index) => {
        const need = whole.tracks[index]?.needs[region] ?? -1;
        const state = states[need] ?? 'closed';
        yours.replaceChildren(sign(SIGNS[state], words.states[state]));
        element.dataset.state = state;
      });
    },
  };
}

function headOf({ platforms }: PageWhole, facts: PageFacts): HTMLElement {
  const { words } = facts;
  const heads = [words.number, words.track, words.yours];
  return el(
    'tr',
    {},
    ...heads.map((head) => el('th', { scope: 'col' }, head)),
    ...platforms.map(({ platform, url }) => {
      const name = facts.platforms[platform];
      const shown = url === '' ? (name?.short ?? '') : linkTo(url, name?.short ?? '');
      return el('th', { scope: 'col', class: 'cell', title: name?.full ?? '' }, shown);
    }),
  );
}

/** Only the web's own addresses are followed: anything else stays a word. */
function linkTo(url: string, text: string): HTMLElement | string {
  if (!/^https?:\/\//i.test(url)) return text;
  return el('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, text);
}

function rowOf(track: PageTrack, facts: PageFacts): { element: HTMLElement; yours: HTMLElement } {
  const yours = el('td', { class: 'cell yours' });
  const element = el(
    'tr',
    {},
    el('td', { class: 'n' }, track.number),
    el('th', { scope: 'row' }, track.title),
    yours,
    ...track.cells.map((index) => {
      const cell = facts.cells[index];
      if (!cell) return el('td', {});
      const attributes = { class: `cell c-${cell.kind}`, title: cell.text };
      return el('td', attributes, sign(cell.sign, cell.text));
    }),
  );
  return { element, yours };
}
