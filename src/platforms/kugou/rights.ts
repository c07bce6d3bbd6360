import { type Reason, type Terms, type Tier, terms } from '../../model/index.js';

/** What one quality of a song says of its terms; bits by value, null where nothing is told. */
export interface QualityRights {
  /** 1 no listening, 2 paid listening, 4 no download, 8 paid download, 32 no source. */
  privilege: number | null;
  /** 1 pack or membership, 2 can be bought. */
  payType: number | null;
  /** 2 VIP gets it, 4 can be paid for, 8 pack holder gets it. */
  failProcess: number | null;
}

/** Everything the decision table looks at: the standard quality, the better ones, and what holds for all of them. */
export interface Rights extends QualityRights {
  better: QualityRights[];
  /** 0 or less: not published. */
  published: number | null;
  oldCopyright: boolean;
  /** 1: only members of the higher tier, 0: any pack. */
  advanced: number | null;
  soldAsAlbum: boolean;
  hasClip: boolean;
  /** Of the privilege call alone: bit 1 when this caller may play now. */
  status: number | null;
  /** Why there is nothing to judge by, where there is nothing. */
  silence: Reason;
}

/** The rows of the dossier's table 3.3, by their numbers; 10 is what none of them reads. */
type RowNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

interface Row {
  row: RowNumber;
  when: (rights: Rights) => boolean;
  gives: (rights: Rights) => Terms[];
}

/** Table 3.3: top to bottom, the first match wins. Judged by the standard quality. */
const TABLE: Row[] = [
  {
    row: 1,
    when: (its) => its.privilege === null,
    gives: (its) => [terms('unknown', its.silence)],
  },
  { row: 2, when: isUnpublished, gives: () => [terms('unavailable', 'taken-down')] },
  { row: 3, when: (its) => has(its.privilege, 32), gives: () => [terms('unavailable', 'greyed')] },
  { row: 4, when: (its) => has(its.privilege, 1) && its.oldCopyright, gives: asAnswered },
  { row: 5, when: (its) => has(its.privilege, 1), gives: () => [terms('unavailable', 'greyed')] },
  {
    row: 6,
    when: isForMembers,
    gives: (its) => [members(its), ...(isSold(its) ? [bought(its)] : [])],
  },
  { row: 7, when: (its) => isPaid(its) && isSold(its), gives: (its) => [bought(its)] },
  { row: 8, when: isPaid, gives: (its) => [terms('unknown', 'paid-unclear', clip(its))] },
  { row: 9, when: (its) => [0, 4, 8, 12].includes(its.privilege ?? -1), gives: free },
  { row: 10, when: () => true, gives: () => [terms('unknown', 'unrecognised')] },
];

/** What the table says of a song, and by which of its rows. */
export function decide(rights: Rights): { row: RowNumber; terms: Terms[] } {
  const found = TABLE.find(({ when }) => when(rights));
  if (!found) throw new Error('the last row takes everything');
  return { row: found.row, terms: found.gives(rights) };
}

/** True where the table wants the privilege call to be asked first: rows 1 and 4. */
export function isDoubtful(rights: Rights): boolean {
  const { row } = decide(rights);
  return row === 1 || row === 4;
}

/** A row's rights together with what the privilege call said of the song. */
export function settled(row: Rights, answer: Rights): Rights {
  if (row.privilege !== null) return { ...row, status: answer.status };
  return {
    ...answer,
    published: answer.published ?? row.published,
    advanced: answer.advanced ?? row.advanced,
    hasClip: answer.hasClip || row.hasClip,
    better: answer.better.length > 0 ? answer.better : row.better,
  };
}

function has(bits: number | null, bit: number): boolean {
  return bits !== null && bits >= 0 && (bits & bit) !== 0;
}

function isUnpublished({ published }: Rights): boolean {
  return published !== null && published < 1;
}

function isPaid({ privilege }: QualityRights): boolean {
  return has(privilege, 2);
}

function isForMembers(its: QualityRights): boolean {
  const { payType, failProcess } = its;
  return isPaid(its) && (has(payType, 1) || has(failProcess, 2) || has(failProcess, 8));
}

function isSold({ payType }: QualityRights): boolean {
  return has(payType, 2);
}

function clip({ hasClip }: Rights): { preview: true | null } {
  return { preview: hasClip || null };
}

/** No rights by the row, but rights of the old kind: only the caller's own status decides. */
function asAnswered({ status, silence }: Rights): Terms[] {
  if (status === null) return [terms('unknown', silence)];
  return has(status, 1) ? [terms('free', 'plays')] : [terms('unavailable', 'greyed')];
}

function members(its: Rights): Terms {
  return terms('subscription', 'members', { tier: tierOf(its.advanced), ...clip(its) });
}

function tierOf(advanced: number | null): Tier | null {
  if (advanced === 1) return 'vip';
  return advanced === 0 ? 'pack' : null;
}

function bought(its: Rights): Terms {
  return terms('purchase', its.soldAsAlbum ? 'digital-album' : 'sold-singly', clip(its));
}

/** Free to hear; where a better quality is paid for, or downloads are, the free one is the standard quality. */
function free(its: Rights): Terms[] {
  const isStandard = has(its.privilege, 8) || its.better.some(isPaid);
  if (isStandard) {
    const full = its.better.some(isForMembers)
      ? [terms('subscription', 'members', { quality: 'full' })]
      : [];
    return [terms('free', 'plays-standard', { quality: 'standard' }), ...full];
  }
  const isTold = its.better.some(({ privilege }) => privilege !== null);
  return [terms('free', 'plays', { quality: isTold ? 'full' : null })];
}
