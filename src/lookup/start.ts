import type { QuestionFacts } from '../cache/index.js';
import type { Question as Album } from '../match/index.js';
import { Failure, type Listing, type PlatformId } from '../model/index.js';
import { platformOf, recogniseAddress } from '../platforms/index.js';
import type { Adapter, Address, Session } from '../platforms/platform.js';
import type { Context } from './context.js';
import type { Known } from './known.js';
import { type Part, step } from './part.js';
import type { Question } from './question.js';
import { addListing } from './search.js';

/** Where a lookup sets out from: the words to search for, and the pasted listing where there is one. */
export interface Start {
  album: Album;
  pasted: { platform: string; id: string } | null;
}

const MOST_HOPS = 3;

/** Words are known at once; a pasted address is read first, and its listing gives the words. */
export async function startOf(
  context: Context,
  question: Question,
  known: Known | null,
  parts: Part[],
): Promise<Start> {
  if (question.kind === 'words') return startOfWords(question, known);
  const { text, edition } = question;
  const part = parts.find((one) => one.platform === question.platform);
  const before = known?.facts.pasted && startOfFacts(question, known.facts);
  if (part && !part.asking && before) return before;
  if (part) await step(part, (asking) => readPasted(context, part, asking, question.address));
  const listing = part?.listings[0];
  if (listing) return startOfListing(listing, edition);
  // What the address stood for is known, even where its platform does not tell it today.
  if (part?.problem && before) return before;
  for (const other of parts) withdraw(other, question.platform);
  return { album: { text, edition, artist: null, title: null }, pasted: null };
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

function startOfFacts({ text, edition }: Question, facts: QuestionFacts): Start {
  const { artist, title, pasted } = facts;
  return { album: { text, edition, artist, title }, pasted };
}

function startOfListing(listing: Listing, edition: string | null): Start {
  const { platform, id, title, artists } = listing;
  return {
    album: { text: title, edition, artist: artists[0] ?? null, title },
    pasted: { platform, id },
  };
}

/** Without the pasted listing there are no words to ask the others with. */
function withdraw(part: Part, pasted: PlatformId): void {
  part.asking = null;
  if (part.platform === pasted) return;
  part.skipped = true;
  part.problem = new Failure(
    'no-search',
    `${part.platform}: not asked, since the pasted address gave no album to look for`,
  ).problem;
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
    const found = platformOf(platform)?.recognise(target) ?? recogniseAddress(target)?.address;
    if (found) return albumId(platform, adapter, session, found, hops - 1);
  }
  const hint = address.kind === 'playlist' ? '; for a playlist, ask: fulldisc report ADDRESS' : '';
  throw new Failure(
    'changed',
    `${platform}: this ${address.kind} address leads to no album${hint}`,
  );
}
