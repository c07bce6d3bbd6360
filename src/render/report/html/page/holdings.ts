import type { Holding, Total } from './count.js';
import type { PageFacts, PageMembership, PageWords } from './data.js';
import { el, fill } from './dom.js';

/** The check boxes for what one holds. */
export interface Holdings {
  element: HTMLElement;
  holding(): Holding;
  region(): number;
  /** Says what is covered now, and what each membership that is not held would add. */
  tell(now: Total, withMembership: (held: Holding) => Total): void;
}

interface Box {
  membership: PageMembership;
  input: HTMLInputElement;
  gain: HTMLElement;
}

/** `changed` is called after every change. */
export function holdings(facts: PageFacts, changed: () => void): Holdings {
  const { words } = facts;
  const boxes = facts.memberships.map((membership, index) => boxOf(membership, index));
  const standard = checkBox('standard', facts.standard);
  const bought = checkBox('bought', false);
  const region = regionChoice(facts);
  const result = el('p', { id: 'result', role: 'status' });
  const form = el(
    'fieldset',
    { id: 'holdings' },
    el('legend', {}, words.holdings),
    el('p', { class: 'help' }, words.holdingsHelp),
    el('ul', { class: 'boxes' }, ...boxes.map(lineOf)),
    el(
      'p',
      { class: 'also' },
      labelled(bought, words.bought),
      labelled(standard, words.standard),
      facts.regions.length > 1 ? el('label', {}, `${words.region} `, region) : null,
    ),
  );
  form.addEventListener('change', changed);
  const holding = (more: readonly string[] = []) => ({
    keys: new Set([...keysIn(boxes), ...more]),
    bought: bought.checked,
    standard: standard.checked,
  });
  return {
    element: el('section', { class: 'holdings' }, form, result),
    holding,
    region: () => Number(region.value),
    tell(now, withMembership) {
      result.textContent = fill(words.result, { ...now });
      for (const { membership, input, gain } of boxes) {
        const total = input.checked ? now : withMembership(holding(membership.keys));
        gain.textContent = input.checked ? '' : gainText(words, now, total);
      }
    },
  };
}

function keysIn(boxes: readonly Box[]): string[] {
  return boxes.filter(({ input }) => input.checked).flatMap(({ membership }) => membership.keys);
}

function gainText(words: PageWords, now: Total, then: Total): string {
  const gain = { tracks: then.tracks - now.tracks, whole: then.whole - now.whole };
  return gain.tracks === 0 ? words.noGain : fill(words.gain, gain);
}

function boxOf(membership: PageMembership, index: number): Box {
  const input = checkBox(`membership-${index}`, membership.held);
  input.setAttribute('aria-describedby', `detail-${index} gain-${index}`);
  return { membership, input, gain: el('span', { class: 'gain', id: `gain-${index}` }) };
}

function lineOf({ membership, input, gain }: Box, index: number): HTMLElement {
  const detail = el('span', { class: 'detail', id: `detail-${index}` }, membership.detail);
  return el('li', {}, labelled(input, membership.name), detail, gain);
}

function checkBox(id: string, checked: boolean): HTMLInputElement {
  return el('input', { type: 'checkbox', id, checked, autocomplete: 'off' });
}

function labelled(input: HTMLInputElement, text: string): HTMLElement {
  return el('label', {}, input, ` ${text}`);
}

function regionChoice({ regions }: PageFacts): HTMLSelectElement {
  const options = regions.map((region, index) => el('option', { value: index }, region));
  return el('select', { id: 'region', autocomplete: 'off' }, ...options);
}
