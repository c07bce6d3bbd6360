import { type Reason, type Terms, terms } from '../../model/index.js';
import type { Facts } from './facts.js';

interface Rule {
  /** The row of the dossier's table. */
  row: number;
  when: (facts: Facts) => boolean;
  terms: (facts: Facts) => Terms[];
  /** The terms by batch may tell more. */
  ask?: true;
}

/** What the table finds. */
export interface Finding {
  row: number;
  terms: Terms[];
  ask: boolean;
}

/** Row 1: nothing readable was said about the song. */
export function unread(reason: Reason): Terms[] {
  return [terms('unknown', reason)];
}

const sold = (facts: Facts) => facts.fee?.album === true || facts.albumSold;
const unclear = (facts: Facts) => [terms('unknown', 'paid-unclear', { preview: facts.preview })];

/** Rows 2 to 11, in line order; the first that fits decides. From row 7 on the 128k flag is set. */
const TABLE: Rule[] = [
  { row: 2, when: (f) => f.online === false, terms: () => [terms('unavailable', 'taken-down')] },
  { row: 3, when: (f) => f.cannotPlay || f.noFile, terms: () => [terms('unavailable', 'greyed')] },
  { row: 4, when: (f) => f.listening === null, terms: () => unread('no-terms'), ask: true },
  { row: 5, when: (f) => f.limitFree, terms: (f) => [freeForNow(f)] },
  { row: 6, when: (f) => f.listening?.standard === false, terms: freeAtStandard },
  { row: 7, when: (f) => f.fee?.vip === true || f.members.standard, terms: waysIn },
  { row: 8, when: (f) => f.fee === null, terms: unclear, ask: true },
  { row: 9, when: sold, terms: waysIn },
  { row: 10, when: (f) => f.fee?.song === true, terms: waysIn },
  { row: 11, when: () => true, terms: unclear },
];

/** On what terms a song plays, and whether its terms should be asked for. */
export function decide(facts: Facts): Finding {
  for (const rule of TABLE) {
    if (!rule.when(facts)) continue;
    return { row: rule.row, terms: rule.terms(facts), ask: rule.ask === true };
  }
  return { row: 1, terms: unread('no-terms'), ask: false };
}

function freeForNow(facts: Facts): Terms {
  return terms('free', 'free-for-now', { quality: freeQuality(facts), limitedTime: true });
}

function freeQuality(facts: Facts): Terms['quality'] {
  if (facts.listening?.standard) return 'full';
  if (facts.listening?.better === null) return null;
  return facts.listening?.better ? 'standard' : 'full';
}

/** Row 6; where better qualities cost, members have those too. */
function freeAtStandard(facts: Facts): Terms[] {
  const quality = freeQuality(facts);
  const free = terms('free', quality === 'standard' ? 'plays-standard' : 'plays', { quality });
  if (quality !== 'standard' || !(facts.fee?.vip || facts.members.better)) return [free];
  return [free, terms('subscription', 'members', { quality: 'full' })];
}

/** Every way to a song that costs at all qualities; Kuwo does not tell which of its memberships opens it. */
function waysIn(facts: Facts): Terms[] {
  const rest = { quality: 'full', preview: facts.preview } as const;
  const ways: Terms[] = [];
  if (facts.fee?.vip || facts.members.standard) ways.push(terms('subscription', 'members', rest));
  if (sold(facts)) ways.push(terms('purchase', 'digital-album', rest));
  if (facts.fee?.song) ways.push(terms('purchase', 'sold-singly', rest));
  return ways;
}
