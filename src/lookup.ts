import { type AnswerHeader, type Cache, inOneRead, knowsOwn } from './cache/index.js';
import type { MoneyQuestion } from './cover/index.js';
import { type Asking, answer } from './lookup/answer.js';
import type { Context } from './lookup/context.js';
import { isFresh } from './lookup/fresh.js';
import { type Known, knownBy } from './lookup/known.js';
import { askingOnce } from './lookup/once.js';
import type { Progress } from './lookup/progress.js';
import { PickError, type Question, questionKey } from './lookup/question.js';
import { type AlbumReport, type Overrule, OWN, type PlatformId } from './model/index.js';
import { createBudget, createShare, type Net } from './net/index.js';
import { platformOf } from './platforms/index.js';
import type { Platform } from './platforms/platform.js';

/** How one album is looked up. */
export interface Looking {
  platforms: readonly PlatformId[];
  regions: string[];
  quality: 'any' | 'full';
  /** Song searches for single tracks, per platform; Infinity for all. */
  dig: number;
  offline: boolean;
  refresh: boolean;
  /** Milliseconds; null: by the kind of answer. */
  maxAgeMs: number | null;
  /** Milliseconds for this album on one platform. */
  timeoutMs: number;
  /** The user's own word on matches. */
  overrules: readonly Overrule[];
  /** The memberships to choose from; left out where nobody asks what to subscribe to. */
  money?: MoneyQuestion;
  /** Which of the candidates to take instead, from 1; null for the best. */
  pick: number | null;
  /** Its place among many that are asked side by side: they wait for each other, and that costs none of their time. */
  turn?: number;
}

/** What a lookup is lent. One serves many albums. */
export interface Services {
  cache: Cache;
  net: Net;
  /** Milliseconds since 1970. */
  now(): number;
  /** What each platform's adapter has learnt in this run. */
  memory: Map<PlatformId, Map<string, unknown>>;
  progress(event: Progress): void;
  /** The own files as a platform, and since when (ms since 1970) they are as they are. */
  own?: { platform: Platform; since: number };
}

/** A report, and the question it answers: the one asked, or the candidate picked. */
export interface Answered {
  report: AlbumReport;
  question: Question;
}

/** The story of one album: ask what is not known yet, remember it, and report what the cache then holds. */
export async function lookupAlbum(
  services: Services,
  question: Question,
  looking: Looking,
): Promise<Answered> {
  const ids = askedPlatforms(services, question, looking.platforms);
  const { cache } = services;
  // What is fresh is read and answered on one state of the file.
  const { known, platforms, stale, fresh } = inOneRead(cache, () => {
    const known = knownOf(cache, question);
    const whom = whomToAsk(services, looking, known, ids);
    const isFresh = whom.stale.size === 0 && !digsDeeper(looking, known, ids);
    const asking = askingOf(services, question.text, looking, ids, known, whom.stale);
    return { known, ...whom, fresh: isFresh ? answer(cache, known, asking) : null };
  });
  const report =
    fresh ?? (await collected(services, question, looking, { ids, known, platforms, stale }));
  return looking.pick === null
    ? { report, question }
    : pickCandidate(services, question, looking, report);
}

/** Asks whom there is to ask, and answers from what is known then. */
async function collected(
  services: Services,
  question: Question,
  looking: Looking,
  { ids, known, platforms, stale }: Whom & { ids: readonly PlatformId[]; known: Known | null },
): Promise<AlbumReport> {
  const { cache } = services;
  const { collect } = await import('./lookup/collect.js');
  const context = contextOf(services, looking, platforms);
  return collect(context, question, known, stale, () => {
    const asking = askingOf(services, question.text, looking, ids, known, stale);
    return answer(cache, knownOf(cache, question), asking);
  });
}

/** What the asking half is told; `known` is what was there before this lookup. */
export function askingOf(
  services: Services,
  query: string,
  looking: Looking,
  ids: readonly PlatformId[],
  known: Known | null,
  stale: ReadonlySet<Platform>,
): Asking {
  const staleIds = new Set([...stale].map((platform) => platform.card.id));
  return {
    query,
    platforms: ids,
    regions: looking.regions,
    quality: looking.quality,
    fromCache: new Set(ids.filter((id) => known?.answers.has(id) && !staleIds.has(id))),
    overrules: looking.overrules,
    offline: looking.offline,
    ...(looking.money && { money: looking.money }),
    now: services.now(),
  };
}

/** Everybody with a part in a lookup, and those of them whose part is to be collected anew. */
export interface Whom {
  platforms: Platform[];
  stale: ReadonlySet<Platform>;
}

export function whomToAsk(
  services: Services,
  looking: Looking,
  known: Known | null,
  ids: readonly PlatformId[],
): Whom {
  const platforms = ids
    .map((id) => (id === OWN ? services.own?.platform : platformOf(id)))
    .filter((platform) => platform !== undefined)
    .filter(({ card: { id } }) => !looking.offline || id === OWN || known?.answers.has(id));
  const stale = platforms.filter((one) => !isKnown(services, looking, known, one.card.id));
  return { platforms, stale: new Set(stale) };
}

/** A pasted address asks its own platform too, and own files are asked wherever there are any. */
function askedPlatforms(
  services: Services,
  question: Question,
  chosen: readonly PlatformId[],
): PlatformId[] {
  const pasted = question.kind === 'address' ? [question.platform] : [];
  const first = pasted.filter((id) => !chosen.includes(id));
  return [...first, ...chosen, ...(services.own ? [OWN] : [])];
}

/** What the cache knows of a question; null where it was never asked. */
export function knownOf(cache: Cache, question: Question): Known | null {
  return knownBy(cache, questionKey(question));
}

/** True where a platform's answer is there and need not be asked again. */
function isKnown(
  services: Services,
  looking: Looking,
  known: Known | null,
  platform: PlatformId,
): boolean {
  const header = known?.answers.get(platform);
  if (platform === OWN) return known !== null && isOwnKnown(services, known, header);
  if (looking.offline) return true;
  if (!known || !header || looking.refresh) return false;
  return isFresh(header, known.facts.releaseDate, services.now(), looking.maxAgeMs);
}

/** Own files do not age: they are as they were answered for, or have changed since. */
function isOwnKnown(
  { cache, own }: Services,
  known: Known,
  header: AnswerHeader | undefined,
): boolean {
  if (!own || !header) return false;
  return Date.parse(header.seenAt) >= own.since && knowsOwn(cache, known.id, OWN);
}

/** True when an earlier lookup searched for fewer songs than this one may. */
export function digsDeeper(
  looking: Looking,
  known: Known | null,
  ids: readonly PlatformId[],
): boolean {
  if (looking.offline || !known) return false;
  return ids.some((id) => {
    const header = known.answers.get(id);
    return !header?.failed && (header?.dig ?? 0) < looking.dig;
  });
}

/** What the collecting half is lent. */
export function contextOf(services: Services, looking: Looking, platforms: Platform[]): Context {
  return {
    cache: services.cache,
    now: services.now,
    platforms,
    regions: looking.regions,
    dig: looking.dig,
    isFirst: services.memory.size === 0,
    offline: looking.offline,
    progress: services.progress,
    async open(platform) {
      const { openPart } = await import('./lookup/part.js');
      const { id } = platform.card;
      const memory = services.memory.get(id) ?? new Map<string, unknown>();
      services.memory.set(id, memory);
      const { timeoutMs, turn } = looking;
      const budget =
        turn === undefined
          ? createBudget(timeoutMs, services.now)
          : createShare(timeoutMs, services.now, turn);
      const ask = askingOnce(services.net.forPlatform(platform.card, budget));
      return openPart(platform, { ask, memory }, budget, services.now());
    },
  };
}

/** The candidate's own page is what is asked then. */
function pickCandidate(
  services: Services,
  question: Question,
  looking: Looking,
  report: AlbumReport,
): Promise<Answered> {
  const candidate = report.candidates[(looking.pick ?? 0) - 1];
  if (!candidate) {
    const count = report.candidates.length;
    throw new PickError(
      count === 0
        ? '--pick: this question has no other candidates'
        : `--pick ${looking.pick}: choose a candidate from 1 to ${count}`,
    );
  }
  const picked: Question = {
    kind: 'address',
    text: question.text,
    platform: candidate.platform,
    address: { kind: 'album', id: candidate.id },
    edition: question.edition,
  };
  return lookupAlbum(services, picked, { ...looking, pick: null });
}
