import {
  type AnswerHeader,
  DIG_ALL,
  type PlatformAnswer,
  type SongSearch,
} from '../cache/index.js';
import type { Ranked } from '../match/index.js';
import {
  Failure,
  type Listing,
  type PlatformId,
  type Problem,
  type ProblemCode,
  problemOf,
} from '../model/index.js';
import type { Budget } from '../net/index.js';
import type { Adapter, Card, Platform, Session } from '../platforms/platform.js';
import { dependsOnRegions, searchesAlbums } from './abilities.js';

/** One platform's part of a lookup while it is being collected. */
export interface Part {
  platform: PlatformId;
  card: Card;
  /** True where the user's own key of the platform is given. */
  hasKey: boolean;
  /** The regions it is asked for; empty where it answers for the caller's place. */
  regions: string[];
  fromCache: boolean;
  /** How it is asked; null for a part that needs nothing asked. */
  asking: { adapter: Adapter; session: Session; budget: Budget } | null;
  /** Everything the album search showed, best first. */
  ranked: Ranked[];
  /** True when the album search answered whole. */
  whole: boolean;
  listings: Listing[];
  /** Ids of listings that were asked for, so that none is asked twice. */
  asked: Set<string>;
  songs: SongSearch[];
  /** True once its search and the listings that fit are read, or have failed: worth keeping by itself. */
  read: boolean;
  /** True for a platform that turned out to have no search for songs. */
  songsUnasked: boolean;
  /** Whether the limit of song searches left something out. */
  leftOut: boolean;
  /** True for a platform that was not asked at all; `problem` says why. */
  skipped: boolean;
  problem: Problem | null;
  /** True for what was known before the platform's newest try, which failed: it is not asked for more now. */
  isOlder: boolean;
  place: string | null;
  /** ISO 8601 of the newest answer. */
  seenAt: string;
}

/** A part that has not asked anything yet. */
export async function openPart(
  platform: Platform,
  session: Session,
  budget: Budget,
  now: number,
): Promise<Part> {
  const { card } = platform;
  return {
    platform: card.id,
    card,
    hasKey: session.key !== null,
    regions: dependsOnRegions(card) ? [...session.regions] : [],
    fromCache: false,
    asking: { adapter: await platform.load(), session, budget },
    ranked: [],
    whole: false,
    listings: [],
    asked: new Set(),
    songs: [],
    read: false,
    songsUnasked: false,
    leftOut: false,
    skipped: false,
    problem: null,
    isOlder: false,
    place: null,
    seenAt: new Date(now).toISOString(),
  };
}

/** A part as an earlier lookup left it. `ranked` is what the question makes of its unread listings now. */
export function cachedPart(
  card: Card,
  hasKey: boolean,
  answer: PlatformAnswer,
  ranked: Ranked[],
  failed: AnswerHeader['failed'],
): Part {
  return {
    platform: answer.platform,
    card,
    hasKey,
    regions: answer.regions,
    fromCache: true,
    asking: null,
    ranked,
    whole: answer.whole,
    listings: answer.listings,
    asked: new Set(answer.listings.map((listing) => listing.id)),
    songs: answer.songs,
    read: true,
    songsUnasked: false,
    leftOut: answer.dig < DIG_ALL,
    skipped: answer.status === 'skipped',
    problem: answer.problem,
    isOlder: failed !== null,
    place: answer.place,
    seenAt: answer.seenAt,
  };
}

/** Does one step of a part's collecting within its time; what fails becomes the part's problem and ends the step. */
export async function step(
  part: Part,
  work: (asking: NonNullable<Part['asking']>) => Promise<void>,
) {
  if (!part.asking) return;
  part.asking.budget.begin();
  try {
    await work(part.asking);
  } catch (thrown) {
    part.problem ??= problemOf(thrown);
  } finally {
    part.asking.budget.end();
  }
}

/** Leaves a part out, and says why. */
export function skip(part: Part, code: ProblemCode, message: string): void {
  part.asking = null;
  part.skipped = true;
  part.place = null;
  part.problem = new Failure(code, `${part.platform}: ${message}`).problem;
}

/** True while its album is to be looked for by words. */
export function isToSearch(part: Part): boolean {
  return part.asking !== null && !part.read && searchesAlbums(part.card, part.hasKey);
}

/** True while it can be read only where an address of the album on it becomes known. */
export function isToLocate(part: Part): boolean {
  return part.asking !== null && !part.read && !searchesAlbums(part.card, part.hasKey);
}

/** The status that the part has earned. */
export function statusOf(part: Part): PlatformAnswer['status'] {
  if (part.card.role === 'closed') return 'closed';
  if (part.skipped) return 'skipped';
  if (part.listings.length > 0) return part.problem ? 'partial' : 'found';
  const hits = part.ranked.some((one) => one.fits);
  if (hits && part.problem) return 'partial';
  return part.whole && !hits ? 'absent' : 'failed';
}

/** The part as it is remembered and shown. */
export function answerOf(part: Part, dig: number): PlatformAnswer {
  const status = statusOf(part);
  const read = new Set(part.listings.map((listing) => listing.id));
  return {
    platform: part.platform,
    status,
    place: part.place,
    problem: status === 'failed' ? (part.problem ?? unreadable(part)) : part.problem,
    whole: part.whole,
    dig: part.leftOut ? dig : DIG_ALL,
    regions: part.regions,
    seenAt: part.seenAt,
    heads: part.ranked.map((one) => one.head).filter((head) => !read.has(head.id)),
    listings: part.listings,
    songs: part.songs,
  };
}

function unreadable(part: Part): Problem {
  return new Failure('changed', `${part.platform}: its album search could not be read whole`)
    .problem;
}
