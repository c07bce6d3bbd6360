import type { Access } from '../../src/model/index.js';
import { FIVE, type Five, type Recording, type Sheet } from './catalogue.js';
import type { Holding, Truth } from './truth.js';

const OPENS: readonly Access[] = ['free', 'subscription', 'purchase'];

/** One row the report should have. `optional`: the contract leaves open whether it is the album's. */
export interface ExpectedTrack {
  /** Null: a number that nobody can name. */
  recording: Recording | null;
  disc: number;
  number: number;
  optional: boolean;
  /** What each platform's first offer may say, the true answer first. */
  cells: Record<Five, Access[]>;
}

/** The track list and the matrix that the contract's rules make of a truth; null where nobody lists the album. */
export function expected(truth: Truth): ExpectedTrack[] | null {
  const same = [...truth.holdings.values()].flatMap((holding) => holding.same);
  if (same.length === 0) return null;
  return truth.work.discs.flatMap((disc, discAt) =>
    disc.flatMap((recording, at) => {
      const place = { disc: discAt + 1, number: at + 1 };
      const row = rowFor(truth, same, recording, place);
      return row ? [row] : [];
    }),
  );
}

type Place = Pick<ExpectedTrack, 'disc' | 'number'>;

function rowFor(
  truth: Truth,
  same: Sheet[],
  recording: Recording,
  place: Place,
): ExpectedTrack | null {
  const cells = cellsFor(truth, recording);
  const holders = same.filter((sheet) => sheet.rows.some((row) => row.recording === recording));
  if (holders.length > 0) {
    const optional =
      holders.length === 1 &&
      same.every((sheet) => holders.includes(sheet) || lastOn(sheet, place.disc) < place.number);
    return { recording, ...place, optional, cells };
  }
  const discs = truth.work.discs.length;
  const sure = same.some(
    (sheet) => statesNumbers(sheet, discs) && lastOn(sheet, place.disc) > place.number,
  );
  const perhaps = same.some((sheet) => lastOn(sheet, place.disc) > place.number);
  if (!sure && !perhaps) return null;
  const known = truth.others.length > 0;
  return {
    recording: known ? recording : null,
    ...place,
    optional: !sure,
    cells: known ? cells : nobodyKnows(),
  };
}

function lastOn(sheet: Sheet, disc: number): number {
  return Math.max(0, ...sheet.rows.filter((row) => row.disc === disc).map((row) => row.number));
}

/** Whether a list shows where one of its numbers is open. */
function statesNumbers(sheet: Sheet, discs: number): boolean {
  if (sheet.platform === 'kugou') return false;
  if (sheet.platform === 'kuwo') return discs === 1;
  if (sheet.platform === 'migu') return sheet.quirk < 0.7 && !sheet.digital;
  return true;
}

function nobodyKnows(): Record<Five, Access[]> {
  return Object.fromEntries(FIVE.map((platform) => [platform, ['unknown']])) as Record<
    Five,
    Access[]
  >;
}

function cellsFor(truth: Truth, recording: Recording): Record<Five, Access[]> {
  return Object.fromEntries(
    FIVE.map((platform) => [platform, cell(truth.holdings.get(platform) as Holding, recording)]),
  ) as Record<Five, Access[]>;
}

function cell(holding: Holding, recording: Recording): Access[] {
  const rows = holding.rows.get(recording.key) ?? [];
  const easiest = OPENS.find((access) => rows.some((row) => row.encoding.access === access));
  if (easiest) return [easiest];
  const own = rows.map((row) => row.encoding.access);
  for (const access of ['region-locked', 'unavailable', 'unknown'] as const) {
    if (own.includes(access)) return [access];
  }
  const hidden = holding.same.some((sheet) => sheet.hidden > 0);
  return hidden ? ['unknown', 'absent'] : ['absent'];
}
