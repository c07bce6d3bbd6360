import { CacheError } from '../cache/index.js';
import { agree, type MergedAlbum, rankHeads, warmMatcher } from '../match/index.js';
import type { Platform } from '../platforms/platform.js';
import type { Context } from './context.js';
import { dig, wantsMore } from './dig.js';
import type { Known } from './known.js';
import { merged } from './merged.js';
import { type Part, statusOf } from './part.js';
import type { Question } from './question.js';
import { remember } from './remember.js';
import { rememberedPart, upToDate, withOthers } from './remembered.js';
import { readFitting, readOtherEditions, searchPart } from './search.js';
import { type Start, startOf } from './start.js';

// By then the first requests are on their way, and no answer is there yet.
const ON_THE_WAY_MS = 10;

/**
 * The collecting half of a lookup: asks the platforms in `stale`, takes the others from the cache, merges what all of
 * them list, looks for what is lacking, and remembers everything. Gives the question's row id.
 */
export async function collect(
  context: Context,
  question: Question,
  known: Known | null,
  stale: ReadonlySet<Platform>,
): Promise<number> {
  const asked = await Promise.all(
    context.platforms.map((platform) => partOf(context, question, known, platform, stale)),
  );
  const parts = withOthers(context, question, known, asked);
  const asking = parts.filter((part) => part.asking !== null);
  for (const part of asking) context.progress({ platform: part.platform, state: 'asking' });
  if (context.isFirst) setTimeout(warmMatcher, ON_THE_WAY_MS).unref();
  const start = await startOf(context, question, known, parts);
  try {
    await Promise.all(
      asking
        .filter((part) => part.platform !== start.pasted?.platform)
        .map((part) => searchPart(context, part, start.album)),
    );
    await settleWords(context, start, parts);
    const told = upToDate(context, question, parts);
    const album = await completed(context, start, told);
    return remember(context, question, start, told, album);
  } catch (thrown) {
    const isStoreLost = thrown instanceof CacheError;
    if (!isStoreLost) await rememberRead(context, question, known, start, parts);
    throw thrown;
  }
}

/** What a lookup that is cut short leaves: the parts that were read; song searches are made up for next time. */
async function rememberRead(
  context: Context,
  question: Question,
  known: Known | null,
  start: Start,
  parts: Part[],
): Promise<void> {
  for (const part of parts) part.leftOut ||= part.asking !== null;
  const left = context.platforms.filter(({ card }) => {
    const part = parts.find((one) => one.platform === card.id);
    return part?.read || known?.answers.has(card.id);
  });
  const kept = await Promise.all(
    left.map(async (platform) => {
      const part = parts.find((one) => one.platform === platform.card.id && one.read);
      return part ?? partOf(context, question, known, platform, new Set());
    }),
  );
  if (kept.length === 0) return;
  const all = upToDate(context, question, kept);
  remember({ ...context, dig: 0 }, question, start, all, merged(start, all));
}

async function partOf(
  context: Context,
  question: Question,
  known: Known | null,
  platform: Platform,
  stale: ReadonlySet<Platform>,
): Promise<Part> {
  const header = known?.answers.get(platform.card.id);
  if (!known || !header || stale.has(platform)) return context.open(platform);
  return rememberedPart(context, question, known, header);
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
  let album = merged(start, parts);
  if (!album) return null;
  const before = countListings(parts);
  const gaps = album.tracks.some((track) => track.title === null);
  const first = album;
  await Promise.all(
    parts
      .filter((part) => part.asking && (gaps || wantsMore(part, first)))
      .map((part) => readOtherEditions(context, part)),
  );
  if (countListings(parts) > before) album = merged(start, parts) ?? album;
  const whole = album;
  await Promise.all(parts.map((part) => digWhereNeeded(context, part, whole)));
  return album;
}

function countListings(parts: Part[]): number {
  return parts.reduce((sum, part) => sum + part.listings.length, 0);
}

async function digWhereNeeded(context: Context, part: Part, album: MergedAlbum): Promise<void> {
  if (part.isOlder || statusOf(part) === 'failed' || !wantsMore(part, album)) return;
  if (!part.asking && context.offline) return;
  if (!part.asking) {
    const platform = context.platforms.find((one) => one.card.id === part.platform);
    if (!platform) return;
    part.asking = (await context.open(platform)).asking;
  }
  await dig(context, part, album);
}
