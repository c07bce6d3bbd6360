import type { Question as Album } from '../match/index.js';
import type { Problem } from '../model/index.js';
import { searchesSongs } from './abilities.js';
import type { Context } from './context.js';
import { type Part, skip, step } from './part.js';
import type { Question } from './question.js';
import { addListing, searchBarcode } from './search.js';
import { type Start, startOfListing } from './start-listing.js';

/** The reference's album of a barcode, else what the platforms sell under it. */
export async function startOfBarcode(
  context: Context,
  question: Question & { kind: 'barcode' },
  parts: Part[],
): Promise<Start> {
  const { text, edition, barcode } = question;
  const album: Album = { text, edition, artist: null, title: null, barcode };
  const [references, others] = parted(parts);
  const read = (part: Part) => readBarcode(context, part, album);
  const problems = (await Promise.all(references.map(read))).flat();
  const [reference] = references.flatMap((part) => part.listings);
  if (reference) return withBarcode(startOfListing(reference, edition), barcode);
  problems.push(...(await Promise.all(others.map(read))).flat());
  const [listing] = others.flatMap((part) => part.listings);
  if (!listing) {
    for (const { part, problem } of problems) part.problem ??= problem;
    return leave(parts, album, 'not asked, since nobody named an album for this barcode');
  }
  return { ...withBarcode(startOfListing(listing, edition), barcode), pasted: null };
}

/** The album that a recording is on: the reference's, else that of the first platform that knows it. */
export async function startOfIsrc(
  context: Context,
  question: Question & { kind: 'isrc' },
  parts: Part[],
): Promise<Start> {
  const { text, edition, isrc } = question;
  for (const part of parted(parts).flat()) {
    await step(part, async ({ adapter, session }) => {
      if (!adapter.albumOfIsrc) return;
      const id = await adapter.albumOfIsrc(session, isrc);
      const listing = id === null ? null : await adapter.readAlbum(session, id, null);
      if (!listing) {
        part.whole = true;
        return;
      }
      part.whole = true;
      part.read = true;
      part.asked.add(listing.id);
      addListing(context, part, listing);
    });
    const [listing] = part.listings;
    if (listing) return startOfListing(listing, edition);
  }
  const album = { text, edition, artist: null, title: null };
  return leave(parts, album, 'not asked, since nobody named an album for this ISRC');
}

/** Those that can be asked by a code; references first: they tell editions apart. */
function parted(parts: Part[]): [references: Part[], others: Part[]] {
  const asking = parts.filter((part) => part.asking !== null);
  return [
    asking.filter((part) => part.card.role === 'reference'),
    asking.filter(({ card, hasKey }) => searchesSongs(card, hasKey)),
  ];
}

async function readBarcode(
  context: Context,
  part: Part,
  album: Album,
): Promise<{ part: Part; problem: Problem }[]> {
  const problem = await searchBarcode(context, part, album);
  return problem ? [{ part, problem }] : [];
}

function withBarcode(start: Start, barcode: string): Start {
  return { ...start, album: { ...start.album, barcode } };
}

/** Without an album there is nothing to ask for: who was asked has answered, the others are left out. */
function leave(parts: Part[], album: Album, why: string): Start {
  for (const part of parts) {
    const isAsked = part.whole || part.problem !== null;
    if (isAsked) part.asking = null;
    else if (part.asking) skip(part, 'no-search', why);
  }
  return { album, pasted: null };
}
