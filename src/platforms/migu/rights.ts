import { type Terms, terms } from '../../model/index.js';
import type { Song, Verdict } from './wire.js';

/** What decides about a song: its own row, read once. */
export interface Facts {
  /** `copyright` is not 0. */
  licensed: boolean;
  /** Neither `validStatus` nor `materialValidStatus` is false. */
  valid: boolean;
  /** The row comes from a digital album, or says that it does. */
  digital: boolean;
  /** A digital album beside the ordinary one is still on sale. */
  onSale: boolean;
  charge: 'none' | 'charged' | 'unheard-of' | null;
  member: boolean;
  /** `vipFlag` stands in the row, whatever it says. */
  memberTold: boolean;
  clip: boolean;
  /** The details (E) were asked for. */
  detailed: boolean;
  /** What a stranger was told (F); null where not asked, or where the answer contradicts itself. */
  heard: { plays: boolean; cut: boolean } | null;
}

export interface Decision {
  /** The row of the dossier's table 4 that matched. */
  row: number;
  terms: Terms[];
}

interface Rule {
  row: number;
  when(facts: Facts): boolean;
  gives(facts: Facts): Terms;
}

/** Table 4 of the dossier, top to bottom, first match wins. Row 1, a track without a row, is for the caller to see. */
const TABLE: Rule[] = [
  {
    row: 2,
    when: (f) => !f.licensed || !f.valid,
    gives: (f) => terms('unavailable', f.licensed ? 'taken-down' : 'greyed'),
  },
  { row: 3, when: (f) => f.heard?.plays === true, gives: () => terms('free', 'plays') },
  { row: 4, when: (f) => f.digital, gives: () => terms('purchase', 'digital-album') },
  { row: 5, when: (f) => f.onSale, gives: () => terms('purchase', 'digital-album') },
  {
    row: 6,
    when: (f) => f.charge === 'charged' && f.member,
    gives: (f) => terms('subscription', 'members', { tier: 'vip', preview: clipOf(f) }),
  },
  {
    row: 7,
    when: (f) => f.charge === 'charged',
    gives: (f) => terms('unknown', 'paid-unclear', { preview: clipOf(f) }),
  },
  {
    row: 8,
    when: (f) => f.charge === 'none' && f.heard === null,
    gives: () => terms('free', 'plays'),
  },
  { row: 9, when: (f) => f.charge === 'none', gives: (f) => refused(f) },
  {
    row: 10,
    when: (f) => f.charge === null && !f.detailed,
    gives: () => terms('unknown', 'no-terms'),
  },
  { row: 11, when: (f) => f.heard?.cut === true, gives: (f) => refused(f) },
  { row: 12, when: (f) => f.heard !== null, gives: (f) => refused(f) },
  {
    row: 13,
    when: () => true,
    gives: (f) => terms('unknown', f.charge === null ? 'no-terms' : 'unrecognised'),
  },
];

function clipOf(facts: Facts): true | null {
  return facts.clip || facts.heard?.cut ? true : null;
}

function refused(facts: Facts): Terms {
  return facts.heard?.cut
    ? terms('unavailable', 'preview-only', { preview: true })
    : terms('unavailable', 'greyed');
}

export function decide(facts: Facts): Decision {
  const rule = TABLE.find((one) => one.when(facts)) as Rule;
  return { row: rule.row, terms: [rule.gives(facts)] };
}

/** True where the details may tell what the row does not: rows 7 (without a `vipFlag` field) and 10. */
export function wantsDetails(facts: Facts): boolean {
  const { row } = decide(facts);
  return row === 10 || (row === 7 && !facts.memberTold && !facts.detailed);
}

/** `price` is left out on purpose: free songs carry one too. */
export function factsOf(
  song: Song,
  known: { digital?: boolean; detailed?: boolean; verdict?: Verdict | null } = {},
): Facts {
  return {
    licensed: !isOff(song.copyright),
    valid: !isOff(song.validStatus) && !isOff(song.materialValidStatus),
    digital: known.digital === true || isOn(song.isInDAlbum),
    onSale: isOn(song.isInSideDalbum) && isOn(song.isInSalesPeriod),
    charge: chargeOf(song),
    member: isOn(song.vipType) || isOn(song.vipFlag) || hasMemberTag(song),
    memberTold: song.vipFlag !== undefined && song.vipFlag !== null,
    clip: Number(song.auditionsLength ?? 0) > 0,
    detailed: known.detailed ?? false,
    heard: heardOf(known.verdict ?? null),
  };
}

function chargeOf(song: Song): Facts['charge'] {
  const flag = song.chargeAuditions;
  if (flag === undefined || flag === null || flag === '') return null;
  if (isOn(flag)) return 'charged';
  return isOff(flag) ? 'none' : 'unheard-of';
}

function hasMemberTag(song: Song): boolean {
  const formats = [...(song.newRateFormats ?? []), ...(song.rateFormats ?? [])];
  const standard = formats.filter((format) => format.formatType === 'PQ');
  return [song, ...standard].some((one) =>
    [...(one.showTag ?? []), ...(one.showTags ?? [])].includes('vip'),
  );
}

/** Both flags at once contradict each other; a flag left out is no answer. */
function heardOf(verdict: Verdict | null): Facts['heard'] {
  if (typeof verdict?.canListen !== 'boolean') return null;
  const cut = verdict.limitLength === true;
  return verdict.canListen && cut ? null : { plays: verdict.canListen, cut };
}

function isOn(flag: unknown): boolean {
  return flag === true || String(flag) === '1';
}

function isOff(flag: unknown): boolean {
  return flag === false || String(flag) === '0' || flag === 'false';
}
