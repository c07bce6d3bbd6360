import { type Terms, terms } from '../../model/index.js';

/** What an archived page or JSON tells of one song on its day. */
export interface Facts {
  /** `songStatus` and `albumStatus` of a JSON; null where not told. */
  songStatus: number | null;
  albumStatus: number | null;
  /** `upgradeRole` of the entries for listening at 128k and 320k; empty on a page, or where not told. */
  roles: readonly number[];
  isDemo: boolean;
  isDisabled: boolean;
  isChecked: boolean;
  playStatus: string | null;
  /** Price class of the lower quality on a page: FREE or NEED_PAY. */
  low: string | null;
}

interface Rule {
  /** The line of the table. */
  says: string;
  when(facts: Facts): boolean;
  gives: Terms;
}

const UNRELEASED = 2;
const TAKEN_DOWN = 7;

/** Who could listen, as Xiami's own script of February 2021 reads it. */
const ROLE = { anybody: 0, nobody: 1, account: 2, members: 3, buyers: 4 } as const;

const lowest = (roles: readonly number[]): number =>
  Math.min(...roles.filter((role) => role !== ROLE.nobody));

/** Table 2.5 of the dossier, first match wins; its first line, a page that is none, is for the reader to see. */
const TABLE: Rule[] = [
  {
    says: 'not out yet',
    when: (f) => f.songStatus === UNRELEASED || f.albumStatus === UNRELEASED,
    gives: terms('unavailable', 'was-unreleased'),
  },
  {
    says: 'nobody may listen',
    when: (f) =>
      f.songStatus === TAKEN_DOWN ||
      (f.roles.length > 0 && f.roles.every((role) => role === ROLE.nobody)),
    gives: terms('unavailable', 'was-removed'),
  },
  {
    says: 'anybody may listen',
    when: (f) => f.roles.includes(ROLE.anybody),
    gives: terms('unavailable', 'was-here'),
  },
  {
    says: 'whoever has an account may listen',
    when: (f) => lowest(f.roles) === ROLE.account,
    gives: terms('unavailable', 'was-here'),
  },
  {
    says: 'members may listen',
    when: (f) => lowest(f.roles) === ROLE.members,
    gives: terms('unavailable', 'was-for-members'),
  },
  {
    says: 'buyers may listen',
    when: (f) => lowest(f.roles) === ROLE.buyers,
    gives: terms('unavailable', 'was-for-sale'),
  },
  {
    says: 'a grey row',
    when: (f) => f.isDisabled || f.playStatus === '0',
    gives: terms('unavailable', 'was-removed'),
  },
  {
    says: 'a row for sale',
    when: (f) => f.low === 'NEED_PAY',
    gives: terms('unavailable', 'was-for-sale'),
  },
  {
    says: 'a row that plays',
    when: (f) => f.isChecked && (f.low === null || f.low === 'FREE'),
    gives: terms('unavailable', 'was-here'),
  },
  {
    says: 'a musician’s upload',
    when: (f) => f.isDemo,
    gives: terms('unknown', 'unrecognised'),
  },
];

/** The terms of one song on the day of the capture: never such that anybody could listen today. */
export function decide(facts: Facts): Terms[] {
  return [TABLE.find((rule) => rule.when(facts))?.gives ?? terms('unknown', 'no-terms')];
}
