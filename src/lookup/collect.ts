import { CacheError, inOneWrite } from '../cache/index.js';
import { agree, type MergedAlbum, rankHeads, warmMatcher } from '../match/index.js';
import type { Platform } from '../platforms/platform.js';
import { lacksKey } from './abilities.js';
import type { Context } from './context.js';
import { dig, wantsMore } from './dig.js';
import type { Known } from './known.js';
import { locate, whatKey } from './locate.js';
import { mergeParts } from './merge-parts.js';
import { isToSearch, type Part, skip, statusOf } from './part.js';
import type { Question } from './question.js';
import { recall } from './recall.js';
import { remember } from './remember.js';
import { partNow, upToDate, withOthers } from './remembered.js';
import { readFitting, readOtherEditions, searchPart } from './search.js';
import { startOf } from './start.js';
import type { Start } from './start-listing.js';

// By then the first requests are on their way, and no answer is there yet.
const ON_THE_WAY_MS = 10;

/**
 * The collecting half of a lookup: asks the platforms in `stale`, takes the others from the cache, merges what all of
 * them list, looks for what is lacking, and remembers everything. Gives what `report` makes of it, before another
 * process can change it.
 */
export async function collect<T>(
  context: Context,
  question: Question,
  known: Known | null,
  stale: ReadonlySet<Platform>,
  report: () => T,
): Promise<T> {
  const asked = await Promise.all(
    context.platforms.map((platform) => partOf(context, question, platform, stale)),
  );
  const parts = withOthers(context, question, asked);
  for (const part of parts.filter(({ asking }) => asking !== null)) {
    context.progress({ platform: part.platform, state: 'asking' });
  }
  if (context.isFirst) setTimeout(warmMatcher, ON_THE_WAY_MS).unref();
  const start = { ...(await startOf(context, question, known, parts)), ...referenceOf(question) };
  try {
    await Promise.all(
      parts.filter(isToSearch).map((part) => recallOrSearch(context, known, part, start)),
    );
    await settleWords(context, start, parts);
    parts.push(...(await locate(context, known, start, parts)));
    const told = inOneWrite(context.cache, () => upToDate(context, question, parts));
    const album = await completed(context, start, told);
    return remember(context, question, start, told, album, report);
  } catch (thrown) {
    const isStoreLost = thrown instanceof CacheError;
    if (!isStoreLost) rememberRead(context, question, start, parts);
    throw thrown;
  }
}

function referenceOf({ reference }: Question): Pick<Start, 'reference'> {
  return reference === undefined ? {} : { reference };
}

async function recallOrSearch(
  context: Context,
  known: Known | null,
  part: Part,
  start: Start,
): Promise<void> {
  await recall(context, known, part, start);
  if (isToSearch(part)) await searchPart(context, part, start.album);
}

/** What a lookup that is cut short leaves: the parts that were read; song searches are made up for next time. */
function rememberRead(context: Context, question: Question, start: Start, parts: Part[]): void {
  for (const part of parts) part.leftOut ||= part.asking !== null;
  const kept = context.platforms.flatMap(({ card }) => {
    const part = parts.find((one) => one.platform === card.id && one.read);
    return part ?? partNow(context, question, card.id) ?? [];
  });
  if (kept.length === 0) return;
  const cut = { ...context, dig: 0 };
  remember(cut, question, start, kept, mergeParts(start, kept), () => null);
}

async function partOf(
  context: Context,
  question: Question,
  platform: Platform,
  stale: ReadonlySet<Platform>,
): Promise<Part> {
  const known = stale.has(platform) ? null : partNow(context, question, platform.card.id);
  if (known) return known;
  const part = await context.open(platform);
  if (lacksKey(part.card, part.hasKey)) skip(part, 'needs-key', whatKey(part.card));
  return part;
}

/** Free words become artist and title by what most platforms found for them; only then are listings read. */
async function settleWords(context: Context, start: Start, parts: Part[]): Promise<void> {
  if (start.album.artist !== null && start.album.title !== null) return;
  const heads = new Map(
    parts.map((part) => [part.platform, part.ranked.map((one) => one.head)] as const),
  );
  const found = agree(start.album, heads);
  if (!found) return;
  start.album = { ...start.album, ...found };
  for (const part of parts) {
    part.ranked = rankHeads(start.album, heads.get(part.platform) ?? []);
  }
  await Promise.all(parts.map((part) => readFitting(context, part)));
}

/** The merged album after other editions and song searches have filled what they can; null where nobody lists it. */
async function completed(
  context: Context,
  start: Start,
  parts: Part[],
): Promise<MergedAlbum | null> {
  let album = mergeParts(start, parts);
  if (!album) return null;
  const before = countListings(parts);
  const gaps = album.tracks.some((track) => track.title === null);
  const first = album;
  await Promise.all(
    parts
      .filter((part) => (gaps && part.asking) || wantsMore(part, first))
      .map((part) => fillFromOthers(context, part)),
  );
  if (countListings(parts) > before) album = mergeParts(start, parts) ?? album;
  const whole = album;
  await Promise.all(parts.map((part) => digWhereNeeded(context, part, whole)));
  return album;
}

function countListings(parts: Part[]): number {
  return parts.reduce((sum, part) => sum + part.listings.length, 0);
}

async function fillFromOthers(context: Context, part: Part): Promise<void> {
  if (await canAsk(context, part)) await readOtherEditions(context, part);
}

async function digWhereNeeded(context: Context, part: Part, album: MergedAlbum): Promise<void> {
  if (wantsMore(part, album) && (await canAsk(context, part))) await dig(context, part, album);
}

/** True where the platform may be asked for more; what an interrupted lookup has left of a part is made up for so. */
async function canAsk(context: Context, part: Part): Promise<boolean> {
  if (part.isOlder || statusOf(part) === 'failed') return false;
  const platform = context.platforms.find((one) => one.card.id === part.platform);
  if (!part.asking && platform && !context.offline) {
    part.asking = (await context.open(platform)).asking;
  }
  return part.asking !== null;
}
