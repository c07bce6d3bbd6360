import type { Extra, Listing, PlatformId } from '../../model/index.js';
import { chooseBase } from './edition.js';
import type { MergedAlbum, MergedListing, MergedTrack } from './merged.js';
import { byListing } from './order.js';
import { rankOf } from './positions.js';
import type { Question } from './question.js';
import { borneVersions, type Row, readSheet, type Sheet } from './rows.js';
import { trackOf, untitledTrack } from './tracks.js';
import { type Edition, type Others, weaveEdition, weaveOthers } from './weave.js';
import { areOneProduct, groupWorks } from './works.js';

export interface MergeInput {
  question: Question;
  /** Every listing that was read and fits, of all platforms and editions; at least one. */
  listings: readonly Listing[];
  pasted: { platform: PlatformId; id: string } | null;
}

/**
 * One album out of many listings, none of which need be whole. Nothing hangs on the listings' order.
 * Throws RangeError where there is no listing.
 */
export function mergeAlbum({ question, listings, pasted }: MergeInput): MergedAlbum {
  const borne = borneVersions(listings);
  const works = groupWorks(listings.map((listing) => readSheet(listing, borne)));
  const { sheet: base, work, why } = chooseBase(question, works, pasted);
  const edition = weaveEdition(base, work);
  const others = weaveOthers(edition, work);
  const mates = edition.mates;
  return {
    base: base.listing,
    why,
    title: base.listing.title,
    artists: base.listing.artists,
    releaseDate: base.listing.releaseDate ?? firstTold(mates, (one) => one.releaseDate),
    barcode: base.listing.barcode ?? firstTold(mates, (one) => one.barcode),
    tracks: tracksOf(edition, others),
    versions: [...borneVersions(mates.map((mate) => mate.listing))],
    listings: listingsOf(base, edition, others),
    rejected: works
      .filter((one) => one !== work)
      .flatMap((one) => one.sheets.map((sheet) => sheet.listing))
      .sort(byListing),
  };
}

function firstTold(mates: readonly Sheet[], value: (one: Listing) => string | null): string | null {
  return mates.map((mate) => value(mate.listing)).find((one) => one !== null) ?? null;
}

function tracksOf(edition: Edition, others: Others): MergedTrack[] {
  const placed = [
    ...edition.threads.map((thread) => [thread, edition.numbering.get(thread)] as const),
    ...others.fillings,
  ];
  return [
    ...placed.flatMap(([thread, place]) => (place ? [trackOf(thread, place, edition.mates)] : [])),
    ...others.open.map(untitledTrack),
  ].sort((a, b) => rankOf(a) - rankOf(b));
}

function listingsOf(base: Sheet, edition: Edition, others: Others): MergedListing[] {
  const cells = [...edition.threads, ...others.fillings.keys()].flatMap((thread) => thread.cells);
  const bonus = [...edition.bonus].flatMap((thread) => thread.cells);
  const describe = (
    sheet: Sheet,
    kind: 'same' | 'other',
    extra: (row: Row) => boolean,
  ): MergedListing => ({
    listing: sheet.listing,
    edition: kind,
    confidence: areOneProduct(sheet, base)
      ? 1
      : meanConfidence(cells.filter((cell) => cell.sheet.listing === sheet.listing)),
    extras: sheet.rows.filter(extra).map(extraOf),
  });
  const bonusRows = new Set(bonus.map((cell) => cell.row));
  return [
    ...edition.mates.map((sheet) => describe(sheet, 'same', (row) => bonusRows.has(row))),
    ...others.sheets.map((sheet) =>
      describe(sheet, 'other', (row) => others.free.get(sheet)?.has(row) ?? false),
    ),
  ];
}

function meanConfidence(cells: readonly { confidence: number }[]): number {
  if (cells.length === 0) return 0.5;
  const sum = cells.reduce((total, cell) => total + cell.confidence, 0);
  return Math.round((1000 * sum) / cells.length) / 1000;
}

function extraOf({ track }: Row): Extra {
  return { disc: track.disc, number: track.number, title: track.title, trackId: track.id };
}
