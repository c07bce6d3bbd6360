import { type Terms, terms } from '../../model/index.js';
import type { Track } from './wire.js';

/** What decides about a track. */
export interface Facts {
  policy: string | null;
  blocked: boolean;
  clip: boolean;
  /** Whether all of it plays; null where its lengths do not tell. */
  whole: boolean | null;
}

interface Rule {
  /** The dossier's table 3, by its lines; line 5 (a shop elsewhere) is no term, line 6 (a bare id) has no row. */
  row: number;
  when(facts: Facts): boolean;
  gives: Terms;
}

/** What is blocked comes first: it must not pass for free. */
const TABLE: Rule[] = [
  {
    row: 3,
    when: (f) => f.policy === 'BLOCK' || f.blocked,
    gives: terms('region-locked', 'blocked-here'),
  },
  {
    row: 2,
    when: (f) => f.policy === 'SNIP' || f.whole === false,
    gives: terms('subscription', 'members', { tier: 'vip', preview: true }),
  },
  {
    row: 4,
    when: (f) => f.clip,
    gives: terms('unavailable', 'preview-only', { preview: true }),
  },
  {
    row: 1,
    when: (f) => f.policy === 'MONETIZE' && f.whole === true,
    gives: terms('free', 'free-with-ads', { preview: false }),
  },
  {
    row: 1,
    when: (f) => f.policy === 'ALLOW' && f.whole === true,
    gives: terms('free', 'plays', { preview: false }),
  },
  { row: 7, when: () => true, gives: terms('unknown', 'unrecognised') },
];

export function decide(facts: Facts): { row: number; terms: Terms[] } {
  const { row, gives } = TABLE.find((one) => one.when(facts)) as Rule;
  return { row, terms: [gives] };
}

export function factsOf(track: Track): Facts {
  return {
    policy: track.policy ?? null,
    blocked: track.access === 'blocked',
    clip: track.access === 'preview',
    whole: wholeOf(track),
  };
}

function wholeOf({ duration, full_duration: full, streamable }: Track): boolean | null {
  if (streamable === false || !duration || !full || duration > full) return null;
  return duration === full;
}
