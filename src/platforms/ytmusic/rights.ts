import { type Terms, terms } from '../../model/index.js';
import type { Row } from './wire.js';

/** What decides about a row. */
export interface Facts {
  greyed: boolean;
  /** It names a video and can be clicked to play it. */
  plays: boolean;
  /** The service is there where it was asked for. */
  served: boolean;
}

interface Rule {
  /** The dossier's table 3, by its lines; line 3 (a number left out) and 4 (no such album) have no row. */
  row: number;
  when(facts: Facts): boolean;
  gives: Terms;
}

const TABLE: Rule[] = [
  { row: 5, when: (f) => !f.served, gives: terms('unknown', 'shop-region') },
  { row: 2, when: (f) => f.greyed, gives: terms('unavailable', 'greyed', { preview: false }) },
  { row: 1, when: (f) => f.plays, gives: terms('free', 'free-with-ads', { preview: false }) },
  { row: 6, when: () => true, gives: terms('unknown', 'unrecognised') },
];

/** Greyed rows come before playing ones: one that is both must not pass for free. */
export function decide(facts: Facts): { row: number; terms: Terms[] } {
  const { row, gives } = TABLE.find((one) => one.when(facts)) as Rule;
  return { row, terms: [gives] };
}

export function factsOf(row: Pick<Row, 'policy' | 'videoId' | 'plays'>, served: boolean): Facts {
  return {
    greyed: row.policy === 'MUSIC_ITEM_RENDERER_DISPLAY_POLICY_GREY_OUT',
    plays: row.videoId !== null && row.plays,
    served,
  };
}
