import { type Cache, findQuestion, saveQuestion } from '../cache/index.js';
import type { PlatformId } from '../model/index.js';
import { platformOf, recogniseAddress } from '../platforms/index.js';
import type { Adapter, Address, Platform, Session } from '../platforms/platform.js';
import type { Context } from './context.js';
import { type PlaylistQuestion, playlistOn } from './playlist.js';
import { type Question, questionKey } from './question.js';

const MOST_HOPS = 3;
const LIST = 'playlist/';

/**
 * The public playlist that a short link leads to, in the words of the link; null where it leads elsewhere, or where
 * nobody can tell: then the album's lookup says why. Where it led once is remembered.
 */
export async function playlistBehind(
  context: Context,
  question: Question | PlaylistQuestion,
): Promise<PlaylistQuestion | null> {
  if (question.kind !== 'address' || question.address.kind !== 'short') return null;
  const { platform, text } = question;
  const known = findQuestion(context.cache, questionKey(question))?.facts.pasted;
  if (known || context.offline) {
    const isList = known?.id.startsWith(LIST) ?? false;
    return known && isList ? playlistOn(text, platform, known.id.slice(LIST.length)) : null;
  }
  const id = await listBehind(context, platform, question.address);
  if (id === null) return null;
  remember(context.cache, question, { platform, id: LIST + id }, context.now());
  return playlistOn(text, platform, id);
}

async function listBehind(
  context: Context,
  id: PlatformId,
  address: Address,
): Promise<string | null> {
  const platform = platformOf(id);
  const asking = platform && (await context.open(platform)).asking;
  if (!asking) return null;
  asking.budget.begin();
  try {
    return await followed(platform, asking, address);
  } catch {
    return null;
  } finally {
    asking.budget.end();
  }
}

async function followed(
  platform: Platform,
  { adapter, session }: { adapter: Adapter; session: Session },
  first: Address,
): Promise<string | null> {
  let address: Address | undefined = first;
  for (let hop = 0; hop < MOST_HOPS && address?.kind === 'short'; hop++) {
    const target: string = (await adapter.resolve?.(session, address.id)) ?? '';
    address = platform.recognise(target) ?? recogniseAddress(target)?.address;
  }
  return address?.kind === 'playlist' ? address.id : null;
}

function remember(
  cache: Cache,
  question: Question,
  pasted: { platform: PlatformId; id: string },
  now: number,
): void {
  const facts = { artist: null, title: null, pasted, releaseDate: null, candidates: [] };
  saveQuestion(cache, questionKey(question), question.text, facts, now);
}
