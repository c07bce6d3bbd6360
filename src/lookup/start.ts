import { Failure, type Listing } from '../model/index.js';
import { platformOf } from '../platforms/index.js';
import type { Adapter, Address, Session } from '../platforms/platform.js';
import type { Context } from './context.js';
import type { Known } from './known.js';
import { headOf, linksOf } from './links.js';
import { type Part, skip, step } from './part.js';
import type { Question } from './question.js';
import { readKnown } from './recall.js';
import { addListing } from './search.js';
import { startOfBarcode, startOfIsrc } from './start-code.js';
import { type Start, startOfListing } from './start-listing.js';

const MOST_HOPS = 3;

/** Words are known at once; a pasted address or a code is read first, and its listing gives the words. */
export async function startOf(
  context: Context,
  question: Question,
  known: Known | null,
  parts: Part[],
): Promise<Start> {
  if (question.kind === 'words') return startOfWords(question, known);
  const before = startBefore(question, known, parts);
  const part = before && parts.find(({ platform }) => platform === before.pasted?.platform);
  if (before && part && !part.asking) return before;
  switch (question.kind) {
    case 'barcode':
      return startOfBarcode(context, question, parts);
    case 'isrc':
      return startOfIsrc(context, question, parts);
    default:
      return startOfAddress(context, question, parts, before);
  }
}

/** Free words may have become artist and title in an earlier lookup. */
function startOfWords(question: Question & { kind: 'words' }, known: Known | null): Start {
  const { text, edition, artist, title } = question;
  const facts = artist === null || title === null ? known?.facts : undefined;
  return {
    album: { text, edition, artist: facts?.artist ?? artist, title: facts?.title ?? title },
    pasted: null,
  };
}

/** What an earlier lookup set out from. */
function startBefore(question: Question, known: Known | null, parts: Part[]): Start | null {
  const pasted = known?.facts.pasted;
  if (!known || !pasted) return null;
  const { artist, title } = known.facts;
  const { text, edition } = question;
  const listing = parts
    .flatMap((part) => part.listings)
    .find(({ platform, id }) => platform === pasted.platform && id === pasted.id);
  const barcode = barcodeIn(question) ?? listing?.barcode ?? null;
  return { album: { text, edition, artist, title, barcode }, pasted };
}

function barcodeIn(question: Question): string | null {
  return question.kind === 'barcode' ? question.barcode : null;
}

async function startOfAddress(
  context: Context,
  question: Question & { kind: 'address' },
  parts: Part[],
  before: Start | null,
): Promise<Start> {
  const { text, edition, platform, address } = question;
  const part = parts.find((one) => one.platform === platform);
  if (part?.problem?.code === 'needs-key') {
    const elsewhere = await linkedListing(context, parts, text);
    if (elsewhere) return { ...startOfListing(elsewhere, edition), pasted: null };
  }
  if (part) await step(part, (asking) => readPasted(context, part, asking, address));
  const listing = part?.listings[0];
  if (listing) return startOfListing(listing, edition);
  // What the address stood for is known, even where its platform does not tell it today.
  if (part?.problem && before) return before;
  for (const other of parts) {
    if (other.platform === platform) other.asking = null;
    else skip(other, 'no-search', 'not asked, since the pasted address gave no album to look for');
  }
  return { album: { text, edition, artist: null, title: null }, pasted: null };
}

/** What others have of an album whose own platform cannot be read: the first listing that somebody linked with it. */
async function linkedListing(
  context: Context,
  parts: Part[],
  text: string,
): Promise<Listing | null> {
  const url = /https?:\/\/\S+/.exec(text)?.[0] ?? text;
  const reference = parts.find(({ card }) => card.role === 'reference') ?? null;
  const { ids } = await linksOf(context, reference, { album: null, urls: [url], barcodes: [] });
  for (const part of parts.filter(({ asking }) => asking !== null)) {
    const heads = (ids.get(part.platform) ?? []).map((id) => headOf(part.platform, id));
    await readKnown(context, part, heads.slice(0, 1));
    const [listing] = part.listings;
    if (listing) {
      part.read = true;
      part.whole = true;
      return listing;
    }
  }
  return null;
}

async function readPasted(
  context: Context,
  part: Part,
  { adapter, session }: { adapter: Adapter; session: Session },
  address: Address,
): Promise<void> {
  const id = await albumId(part.platform, adapter, session, address, MOST_HOPS);
  const listing = id === null ? null : await adapter.readAlbum(session, id, null);
  part.whole = true;
  part.read = true;
  if (!listing) return;
  part.asked.add(listing.id);
  addListing(context, part, listing);
}

/** The album a pasted address stands for; null where the platform says that there is none. */
async function albumId(
  platform: string,
  adapter: Adapter,
  session: Session,
  address: Address,
  hops: number,
): Promise<string | null> {
  if (address.kind === 'album') return address.id;
  if (address.kind === 'track') return adapter.albumOfTrack(session, address.id);
  if (address.kind === 'short' && adapter.resolve && hops > 0) {
    const target = await adapter.resolve(session, address.id);
    // What stands on another platform is no id of this one's.
    const found = platformOf(platform)?.recognise(target);
    if (found) return albumId(platform, adapter, session, found, hops - 1);
  }
  const hint = address.kind === 'playlist' ? '; for a playlist, ask: fulldisc report ADDRESS' : '';
  throw new Failure(
    'changed',
    `${platform}: this ${address.kind} address leads to no album${hint}`,
  );
}
