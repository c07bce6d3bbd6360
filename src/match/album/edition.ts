import { type BaseReason, OWN, type PlatformId, sameBarcode } from '../../model/index.js';
import { rankHeads } from './choose.js';
import { byListing } from './order.js';
import type { Question } from './question.js';
import type { Sheet } from './rows.js';
import { sameEdition } from './title.js';
import { areOneProduct, type Work } from './works.js';

/** The listing the album is read from, and which question decided for it. */
export interface Base {
  sheet: Sheet;
  work: Work;
  why: BaseReason;
}

interface Contender {
  sheet: Sheet;
  work: Work;
  closeness: number;
}

/**
 * The base: the pasted listing, else the edition whose title is closest to the words asked, then the one most
 * platforms agree on, then the more complete, then the earlier. `works` holds at least one listing.
 */
export function chooseBase(
  question: Question,
  works: readonly Work[],
  pasted: { platform: PlatformId; id: string } | null,
): Base {
  const all = works
    .flatMap((work) =>
      work.sheets.map((sheet) => ({ sheet, work, closeness: closenessOf(question, sheet, work) })),
    )
    .sort((a, b) => byListing(a.sheet.listing, b.sheet.listing));
  const given = all.find(({ sheet }) => isPasted(sheet, pasted));
  if (given) return { ...given, why: 'pasted' };
  return narrow(all, [
    ['closest-title', (one) => one.closeness],
    ['most-agree', agreement],
    ['most-complete', (one) => one.sheet.rows.length + Number(one.sheet.listing.complete) / 2],
    ['earliest', (one) => -dayOf(one.sheet)],
  ]);
}

function isPasted(sheet: Sheet, pasted: { platform: PlatformId; id: string } | null): boolean {
  return sheet.listing.platform === pasted?.platform && sheet.listing.id === pasted.id;
}

/** Asks one question after another until one contender is left; the last question that told any apart decided. */
function narrow(
  all: readonly Contender[],
  questions: readonly [BaseReason, (one: Contender) => number][],
): Base {
  let left = all;
  let why: BaseReason = 'closest-title';
  for (const [reason, value] of questions) {
    const best = Math.max(...left.map(value));
    const kept = left.filter((one) => value(one) === best);
    if (kept.length < left.length) why = reason;
    left = kept;
  }
  const [first] = left;
  if (!first) throw new RangeError('an album is merged from at least one listing');
  return { sheet: first.sheet, work: first.work, why };
}

/** An empty listing is never preferred; nor is a single, or a title that does not fit the words. */
function closenessOf(question: Question, sheet: Sheet, work: Work): number {
  const [ranked] = rankHeads(question, [sheet.listing]);
  if (sheet.rows.length === 0) return -1;
  if (!ranked?.fits) return 0;
  if (sameBarcode(question.barcode, sheet.listing.barcode)) return 2;
  if (isSingle(sheet, work)) return 0.1;
  return ranked.edition === 'same' ? 1 : 0.5 / (1 + sheet.title.edition.length);
}

/** How many platforms have the edition. A listener's own tags agree with nobody: whatever a platform says comes first. */
function agreement({ sheet, work }: Contender): number {
  const platforms = new Set(matesOf(sheet, work).map((mate) => mate.listing.platform));
  platforms.delete(OWN);
  return platforms.size - (sheet.listing.platform === OWN ? 0.5 : 0);
}

/** The listings of one work that are of the same edition as this one, itself included. */
export function matesOf(sheet: Sheet, work: Work): Sheet[] {
  const single = isSingle(sheet, work);
  return work.sheets.filter(
    (one) =>
      one === sheet ||
      areOneProduct(one, sheet) ||
      (sameEdition(one.title.edition, sheet.title.edition) && isSingle(one, work) === single),
  );
}

/** A single that bears the title of the album it came from: few rows, numbered from 1, one of them the title song. */
function isSingle({ rows, title }: Sheet, work: Work): boolean {
  const longest = Math.max(...work.sheets.map((sheet) => sheet.rows.length));
  if (rows.length === 0 || rows.length > 3 || longest < 2 * rows.length + 2) return false;
  const isTitled = rows.some((row) => row.titles.some((one) => one.name === title.parts.name));
  const isWhole = rows.every((row) => (row.stated?.number ?? 0) <= rows.length);
  return title.kind === 'single' || (isTitled && isWhole);
}

/** A day as a number; a month or a year alone comes after its days, and listings without a date come last. */
function dayOf({ listing }: Sheet): number {
  const digits = (listing.releaseDate ?? '').replace(/\D/g, '');
  return digits.length < 4 ? 1e9 : Number(digits.padEnd(8, '9'));
}
