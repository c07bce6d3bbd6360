import { saveListing } from '../cache/index.js';
import { type Question as Album, evenText, type Ranked, rankHeads } from '../match/index.js';
import { type Listing, type ListingHead, type Problem, problemOf } from '../model/index.js';
import type { Words } from '../platforms/platform.js';
import { plays } from './abilities.js';
import type { Context } from './context.js';
import { type Part, step } from './part.js';

// Duplicates of one edition are all read, but a platform that lists more than this repeats itself.
const MOST_OF_EDITION = 6;
const MOST_OTHERS = 2;

/**
 * Searches one platform for the album, by its barcode first where it is known; where artist and title are known, reads
 * what fits at once.
 */
export async function searchPart(context: Context, part: Part, album: Album): Promise<void> {
  await searchBarcode(context, part, album);
  if (part.read) return;
  await step(part, async (asking) => {
    for (const [index, words] of wordings(album).entries()) {
      const answer = await asking.adapter.searchAlbums(asking.session, words);
      part.whole = answer.whole && (index === 0 || part.whole);
      part.seenAt = answer.seenAt;
      part.ranked = rankHeads(album, joined(part.ranked, answer.heads));
      if (part.ranked.some((one) => one.fits)) break;
    }
  });
  if (album.artist !== null && album.title !== null) await readFitting(context, part);
}

/** Reads what a platform sells under the album's barcode; gives what kept it from telling. */
export async function searchBarcode(
  context: Context,
  part: Part,
  album: Album,
): Promise<Problem | null> {
  const { barcode = null } = album;
  let problem: Problem | null = null;
  if (barcode === null) return problem;
  await step(part, async ({ adapter, session }) => {
    const answer = await adapter.searchBarcode?.(session, barcode).catch(problemOf);
    if (answer === undefined) return;
    if ('code' in answer) {
      problem = answer;
      return;
    }
    part.whole = answer.whole;
    part.seenAt = answer.seenAt;
    const heads = answer.heads.map((head) => ({ ...head, barcode: head.barcode ?? barcode }));
    part.ranked = rankHeads(album, joined(part.ranked, heads));
  });
  if (part.ranked.some((one) => one.fits)) await readFitting(context, part);
  return problem;
}

/**
 * The words to search with until something fits: as asked; in simplified characters, since most of the catalogues are
 * written in them; then the title alone, since an artist may be written otherwise.
 */
function wordings(album: Album): Words[] {
  const { artist, title } = album;
  const asked = { text: artist && title ? `${artist} ${title}` : album.text, artist, title };
  const even = {
    text: evenText(asked.text),
    artist: artist && evenText(artist),
    title: title && evenText(title),
  };
  const isEven = even.text === asked.text.toLowerCase();
  return [
    asked,
    ...(isEven ? [] : [even]),
    ...(artist && title ? [{ text: title, artist: null, title }] : []),
  ];
}

function joined(known: Ranked[], heads: ListingHead[]): ListingHead[] {
  const ids = new Set(known.map((one) => one.head.id));
  return [...known.map((one) => one.head), ...heads.filter((head) => !ids.has(head.id))];
}

/** Reads the listings of the edition asked for; other editions only where that one is not there. */
export async function readFitting(context: Context, part: Part): Promise<void> {
  const fitting = part.ranked.filter((one) => one.fits && !part.asked.has(one.head.id));
  const same = fitting.filter((one) => one.edition === 'same').slice(0, MOST_OF_EDITION);
  const most = part.card.role === 'reference' ? 1 : fitting.length;
  const chosen = (same.length > 0 ? same : fitting.slice(0, MOST_OTHERS)).slice(0, most);
  await readListings(
    context,
    part,
    chosen.map((one) => one.head),
  );
  part.read = true;
}

/** Reads the best of the editions that were passed over, for tracks that the album's own listing lacks. */
export async function readOtherEditions(context: Context, part: Part): Promise<void> {
  if (!plays(part.card)) return;
  const fitting = part.ranked.filter((one) => one.fits);
  const read = fitting.filter((one) => part.asked.has(one.head.id));
  const others = fitting.filter((one) => !read.includes(one));
  // Where none is of the edition asked for, as many others were read in its place.
  const hasSame = read.some((one) => one.edition === 'same');
  const most = MOST_OTHERS * (hasSame ? 1 : 2);
  const left = most - read.filter((one) => one.edition !== 'same').length;
  await readListings(
    context,
    part,
    others.slice(0, Math.max(0, left)).map((one) => one.head),
  );
}

/** Reads listings side by side, from what a search told or by their ids alone; one that fails is the part's problem and does not keep the others away. */
export async function readListings(
  context: Context,
  part: Part,
  heads: readonly ListingHead[],
  { byId = false } = {},
): Promise<void> {
  if (heads.length === 0) return;
  for (const head of heads) part.asked.add(head.id);
  await step(part, async ({ adapter, session }) => {
    await Promise.all(
      heads.map(async (head) => {
        const told = byId ? null : head;
        const outcome = await adapter.readAlbum(session, head.id, told).catch(problemOf);
        keep(context, part, head.id, outcome);
      }),
    );
  });
}

function keep(context: Context, part: Part, id: string, outcome: Listing | Problem | null): void {
  if (outcome === null) {
    part.ranked = part.ranked.filter((one) => one.head.id !== id);
  } else if ('code' in outcome) {
    part.problem ??= outcome;
  } else {
    addListing(context, part, outcome);
  }
}

/** Takes a listing into the part and remembers it at once, so that an interruption loses nothing. */
export function addListing(context: Context, part: Part, listing: Listing): void {
  saveListing(context.cache, listing);
  part.listings.push(listing);
  part.problem ??= listing.problem;
  part.place ??= listing.place;
  // What an archive shows is as old as it is: it was asked just now.
  if (part.card.role !== 'closed') part.seenAt = listing.seenAt;
}
