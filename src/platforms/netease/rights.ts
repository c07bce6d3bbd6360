import { Failure, type Reason, type Terms, terms } from '../../model/index.js';
import type { Privilege, Song } from './wire.js';

/** A song with all that decides on what terms it plays. */
export interface Reading {
  song: Song;
  privilege: Privilege | null;
  /** Why there is no privilege, where there is none. */
  lack: Reason;
  /** False where the batch was asked for the song and knows none of that id. */
  returned: boolean;
  /** Whether the answers of this run are seen from outside mainland China. */
  abroad: boolean;
}

interface Facts extends Omit<Reading, 'song' | 'privilege'> {
  s: Song;
  /** Its privilege, or nothing told. */
  p: Privilege;
  told: boolean;
}

interface Line {
  /** The number of the row in the dossier's table; the order of the lines is the order of the questions. */
  row: string;
  when: (facts: Facts) => boolean;
  give: (facts: Facts) => Terms[];
}

/** The dossier's decision table; the first line that fits decides. No terms at all: the row is none of the catalogue. */
const TABLE: Line[] = [
  {
    row: '3',
    when: ({ p }) => above0(p.payed) || above0(p.realPayed),
    give: () => {
      throw new Failure('refused', 'netease: the answer belongs to a paying account');
    },
  },
  {
    row: '1',
    when: ({ returned }) => !returned,
    give: () => [terms('absent', 'removed')],
  },
  {
    row: '2',
    when: ({ s, p }) => s.t === 1 || s.t === 2 || p.cs === true || isSet(s.pc),
    give: () => [],
  },
  {
    row: '4',
    when: ({ told }) => !told,
    give: ({ lack }) => [terms('unknown', lack)],
  },
  {
    row: '7',
    when: ({ p }) => p.toast === true && p.pl === 0,
    give: () => [terms('region-locked', 'blocked-here')],
  },
  {
    row: '5',
    when: ({ p }) => p.st === -200,
    give: () => [terms('unavailable', 'greyed')],
  },
  {
    row: '6',
    when: ({ s, p }) => isSet(s.noCopyrightRcmd) && p.pl === 0 && p.st !== -100,
    give: () => [terms('unavailable', 'other-version')],
  },
  {
    row: '8a',
    when: (facts) => isBlockedAbroad(facts) && facts.s.fee === 1,
    give: () => lockedAbroad('subscription'),
  },
  {
    row: '8b',
    when: (facts) => isBlockedAbroad(facts) && facts.s.fee === 4,
    give: () => lockedAbroad('purchase'),
  },
  {
    row: '8c',
    when: (facts) => isBlockedAbroad(facts) && facts.s.fee === 8,
    give: () => lockedAbroad('free', 'standard'),
  },
  {
    row: '8d',
    when: (facts) => isBlockedAbroad(facts) && facts.s.fee === 0 && facts.p.cp === 1,
    give: () => lockedAbroad('free', 'full'),
  },
  {
    row: '8e',
    when: (facts) => isBlockedAbroad(facts) && facts.s.fee === 0 && facts.p.cp === 0,
    give: () => lockedAbroad('unavailable'),
  },
  {
    row: '8f',
    when: ({ p }) => p.st === -100,
    give: () => [terms('region-locked', 'blocked-here')],
  },
  {
    row: '9',
    when: ({ p }) => below0(p.st) && p.pl === 0,
    give: () => [terms('unknown', 'unrecognised')],
  },
  {
    row: '10',
    when: ({ s, p }) => above0(p.pl) && s.fee === 8,
    give: () => [
      terms('free', 'plays-standard', { quality: 'standard' }),
      terms('subscription', 'members', { quality: 'full' }),
    ],
  },
  {
    row: '11',
    when: ({ p }) => above0(p.pl),
    give: ({ s }) => [
      s.fee === 0 ? terms('free', 'plays', { quality: 'full' }) : terms('free', 'unusual-free'),
    ],
  },
  {
    row: '12',
    when: ({ s, p }) => p.st === 0 && p.pl === 0 && s.fee === 1,
    give: ({ p }) => [terms('subscription', 'members', { preview: trialOffered(p) })],
  },
  {
    row: '13',
    when: ({ s, p }) => p.st === 0 && p.pl === 0 && s.fee === 4,
    give: () => [terms('purchase', 'digital-album')],
  },
  {
    row: '14',
    when: ({ s, p }) => p.st === 0 && p.pl === 0 && p.dl === 0 && (s.fee === 0 || s.fee === 8),
    give: () => [terms('unavailable', 'greyed')],
  },
  {
    row: '15, paid',
    when: ({ s }) => s.fee === 16,
    give: () => [terms('unknown', 'paid-unclear')],
  },
];

const ANYTHING_ELSE: Line = {
  row: '15',
  when: () => true,
  give: () => [terms('unknown', 'unrecognised')],
};

/** The row that decides on a song, and the terms it gives. Throws Failure refused where row 3 fits. */
export function decide({ song, privilege, ...rest }: Reading): { row: string; terms: Terms[] } {
  const facts: Facts = { ...rest, s: song, p: privilege ?? {}, told: privilege !== null };
  const { row, give } = TABLE.find(({ when }) => when(facts)) ?? ANYTHING_ELSE;
  return { row, terms: give(facts) };
}

function isBlockedAbroad({ abroad, p }: Facts): boolean {
  return abroad && p.st === -100;
}

/** Blocked for this caller; the song's own fee tells what listeners in mainland China get. */
function lockedAbroad(access: Terms['access'], quality: Terms['quality'] = null): Terms[] {
  return [
    terms('region-locked', 'seen-from-abroad'),
    terms(access, 'terms-at-home', { region: 'CN', inferred: true, quality }),
  ];
}

function trialOffered(p: Privilege): true | null {
  return p.freeTrialPrivilege?.resConsumable === true ? true : null;
}

/** A number that is not told is neither above nor below 0. */
function above0(value: number | null | undefined): boolean {
  return (value ?? 0) > 0;
}

function below0(value: number | null | undefined): boolean {
  return (value ?? 0) < 0;
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
