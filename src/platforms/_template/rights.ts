import { type Terms, terms } from '../../model/index.js';
import type { Song } from './wire.js';

interface Row {
  when: (song: Song) => boolean;
  give: () => Terms[];
}

/** TODO: the decision table, with its source. `free` must be earned: what nothing explains is `unknown`. */
const TABLE: Row[] = [
  { when: ({ offline }) => offline === true, give: () => [terms('unavailable', 'greyed')] },
  { when: ({ paid }) => paid === true, give: () => [terms('subscription', 'members')] },
  {
    when: ({ paid, offline }) => paid === false && offline === false,
    give: () => [terms('free', 'plays')],
  },
];

/** On what terms a song plays: the first row that fits. TODO: a test for every row. */
export function decide(song: Song): Terms[] {
  const row = TABLE.find(({ when }) => when(song));
  return row ? row.give() : [terms('unknown', 'unrecognised')];
}
