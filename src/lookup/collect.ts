import {
  type AnswerHeader,
  CacheError,
  dropAlbum,
  loadAnswer,
  saveAlbum,
  saveAnswer,
  saveQuestion,
} from '../cache/index.js';
import {
  type Question as Album,
  agree,
  candidates,
  type MergedAlbum,
  rankHeads,
  warmMatcher,
} from '../match/index.js';
import { OWN } from '../model/index.js';
import { PLATFORMS, platformOf } from '../platforms/index.js';
import type { Card, Platform } from '../platforms/platform.js';
import { lacksKey, searchesAlbums } from './abilities.js';
import { assemble } from './assemble.js';
import type { Context, Known } from './context.js';
import { dig, wantsMore } from './dig.js';
import { locate, skipUnlocated, whatKey } from './locate.js';
import { mergedFrom } from './merged.js';
import { answerOf, cachedPart, isToSearch, type Part, skip, statusOf } from './part.js';
import { type Question, questionKey } from './question.js';
import { recall } from './recall.js';
import { readFitting, readOtherEditions, searchPart } from './search.js';
import { startOf } from './start.js';
import type { Start } from './start-listing.js';

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
  const parts = inReportOrder([...asked, ...partsNotAsked(context, question, known)]);
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
    inReportOrder(parts);
    const album = await completed(context, start, parts);
    return remember(context, question, start, parts, album);
  } catch (thrown) {
    const isStoreLost = thrown instanceof CacheError;
    if (!isStoreLost) await rememberRead(context, question, known, start, parts);
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
  const all = inReportOrder([...kept, ...partsNotAsked(context, question, known)]);
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
  if (known && header && !stale.has(platform)) {
    return rememberedPart(context, question, known, platform.card, header);
  }
  const part = await context.open(platform);
  if (lacksKey(part.card, part.hasKey)) skip(part, 'needs-key', whatKey(part.card));
  return part;
}

function rememberedPart(
  context: Context,
  question: Question,
  known: Known,
  card: Card,
  header: AnswerHeader,
): Part {
  const answer = loadAnswer(context.cache, known.id, header);
  const album: Album = { ...known.facts, text: question.text, edition: question.edition };
  const ranked = rankHeads(album, [...answer.heads, ...answer.listings]);
  return cachedPart(card, context.hasKey(card.id), answer, ranked);
}

/** Whichever platforms are asked, the same answers make the same album and the same candidates. */
function inReportOrder(parts: Part[]): Part[] {
  const order = PLATFORMS.map(({ card }) => card.id);
  return parts.sort((a, b) => order.indexOf(a.platform) - order.indexOf(b.platform));
}

/** What platforms that are left out this time said earlier: the album that is kept stays theirs too. */
function partsNotAsked(context: Context, question: Question, known: Known | null): Part[] {
  if (!known) return [];
  const asked = new Set(context.platforms.map((platform) => platform.card.id));
  // Own files change without a word: what they held counts only where they are named again.
  return [...known.answers.values()].flatMap((header) => {
    const platform = asked.has(header.platform) ? undefined : platformOf(header.platform);
    return platform ? [rememberedPart(context, question, known, platform.card, header)] : [];
  });
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
  if (statusOf(part) === 'failed' || !wantsMore(part, album)) return;
  if (!part.asking && context.offline) return;
  if (!part.asking) {
    const platform = context.platforms.find((one) => one.card.id === part.platform);
    if (!platform) return;
    part.asking = (await context.open(platform)).asking;
  }
  await dig(context, part, album);
}

/** Merges what all parts list; a listing that turns out to be another album goes back among the unread. */
function merged(start: Start, parts: Part[]): MergedAlbum | null {
  const album = mergedFrom(start, parts);
  if (!album) return null;
  for (const part of parts) {
    const rejected = part.listings.filter((listing) => album.rejected.includes(listing));
    if (rejected.length === 0) continue;
    part.listings = part.listings.filter((listing) => !rejected.includes(listing));
    part.ranked = part.ranked.map((one) =>
      rejected.some((listing) => listing.id === one.head.id) ? { ...one, fits: false } : one,
    );
    const isLost = part.listings.length === 0 && !searchesAlbums(part.card, part.hasKey);
    if (isLost && !part.problem) skipUnlocated(part);
  }
  return album;
}

function remember(
  context: Context,
  question: Question,
  start: Start,
  parts: Part[],
  album: MergedAlbum | null,
): number {
  const taken = new Set(
    (album?.listings ?? []).map(({ listing }) => `${listing.platform} ${listing.id}`),
  );
  const others = parts
    .flatMap((part) => part.ranked)
    // An own album has no address by which it could be taken instead.
    .filter(({ head }) => head.platform !== OWN && !taken.has(`${head.platform} ${head.id}`))
    .sort((a, b) => b.score - a.score);
  const { cache } = context;
  const id = saveQuestion(
    cache,
    questionKey(question),
    question.text,
    {
      artist: start.album.artist,
      title: start.album.title,
      pasted: start.pasted,
      releaseDate: album?.releaseDate ?? null,
      candidates: candidates(
        others,
        album && { artist: album.artists[0] ?? '', title: album.title },
      ),
    },
    context.now(),
  );
  for (const part of parts) {
    const answer = answerOf(part, context.dig);
    if (part.fromCache && !part.asking) continue;
    saveAnswer(cache, id, answer);
    context.progress({ platform: part.platform, state: answer.status });
  }
  if (album) saveAlbum(cache, id, assemble(album, parts));
  else dropAlbum(cache, id);
  return id;
}
