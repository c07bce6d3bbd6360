import type { IdsReport, KnownAddress, ListingId, PlatformIds } from '../model/index.js';
import { colonOf, nameOf, type View } from './view.js';
import { idsWords } from './words/ids.js';
import { wordsOf } from './words/index.js';

/** `Title, Artist, 2003-07-31`, or that nobody has it. */
export function headOf({ album }: IdsReport, view: View): string {
  if (!album) return wordsOf(view.lang).verdict.notFound;
  const facts = [album.title, album.artists.join(' / '), album.releaseDate];
  return facts.filter(Boolean).join(view.lang === 'en' ? ', ' : '，');
}

/** Barcodes and MBIDs, a line each. */
export function codeLines({ barcodes, mbids }: IdsReport, view: View): string[] {
  const words = idsWords(view.lang);
  const line = (name: string, codes: string[]) =>
    codes.length === 0 ? [] : [`${name}${colonOf(view)}${codes.join(', ')}`];
  return [...line(words.barcode, barcodes), ...line(words.mbid, mbids)];
}

/** Why a platform has no listing, or not a whole one; null where there is nothing to say. */
export function whyNone({ status, problem, listings }: PlatformIds, view: View): string | null {
  const words = wordsOf(view.lang);
  if (problem) return `${words.problem[problem.code]} (${problem.message})`;
  return listings.length === 0 ? words.status[status] : null;
}

/** What tells a listing from the others: its title, another edition, when an archive saw it. */
export function listingText({ title, edition, seenAt }: ListingId, view: View): string {
  const other = edition === 'other' && idsWords(view.lang).otherEdition;
  const facts = [title, other, seenAt?.slice(0, 10)];
  return facts.filter(Boolean).join(view.lang === 'en' ? ', ' : '，');
}

/** The name of the platform, or of the shop's site. */
export function shopOf({ platform, url }: KnownAddress, view: View): string {
  return platform === null ? new URL(url).hostname.replace(/^www\./, '') : nameOf(view, platform);
}
