import { createBudget, createShare } from '../net/index.js';
import { PLATFORMS } from '../platforms/index.js';
import type { Address, Card, Platform, Session } from '../platforms/platform.js';
import { joinsByAddress } from './abilities.js';
import type { Context } from './context.js';
import type { Known } from './known.js';
import type { Looking, Services } from './looking.js';
import { askingOnce } from './once.js';
import { isSettled } from './whom.js';

/** What a lookup is about: who has a part in it, what was known before, and the address that was pasted. */
export interface About {
  platforms: Platform[];
  known: Known | null;
  pasted: { platform: string; address: Address } | null;
}

/** What the collecting half is lent. */
export function contextOf(services: Services, looking: Looking, about: About): Context {
  const reference = PLATFORMS.find(({ card }) => card.role === 'reference');
  return {
    cache: services.cache,
    now: services.now,
    platforms: about.platforms,
    regions: looking.regions,
    dig: looking.dig,
    isFirst: services.memory.size === 0,
    offline: looking.offline,
    refresh: looking.refresh,
    reference: looking.offline ? null : (reference ?? null),
    joining: looking.platforms === null ? PLATFORMS.filter(({ card }) => joinsByAddress(card)) : [],
    hasKey: (platform) => services.keys?.has(platform) ?? false,
    progress: services.progress,
    note: (text) => services.note?.(text),
    async open(platform) {
      const { openPart } = await import('./part.js');
      const { timeoutMs, turn } = looking;
      const budget =
        turn === undefined
          ? createBudget(timeoutMs, services.now)
          : createShare(timeoutMs, services.now, turn);
      const ask = askingOnce(services.net.forPlatform(platform.card, budget));
      const session = { ...sessionOf(services, looking, about, platform.card), ask };
      return openPart(platform, session, budget, services.now());
    },
  };
}

function sessionOf(
  services: Services,
  looking: Looking,
  about: About,
  card: Card,
): Omit<Session, 'ask'> {
  const memory = services.memory.get(card.id) ?? new Map<string, unknown>();
  services.memory.set(card.id, memory);
  return {
    memory,
    regions: regionsFor(services, looking, about, card),
    key: services.keys?.get(card.id) ?? null,
    now: services.now(),
  };
}

/**
 * The shop that a pasted address names comes first. What is known and fresh of further regions is asked for too: the
 * new answer takes its place.
 */
function regionsFor(
  services: Services,
  { regions, maxAgeMs }: Looking,
  { known, pasted }: About,
  card: Card,
): string[] {
  if (card.region === 'caller') return regions;
  const shop = pasted?.platform === card.id ? pasted.address.region : undefined;
  const header = known?.answers.get(card.id);
  const isKept =
    known && header && isSettled(header, card, services, known.facts.releaseDate, maxAgeMs);
  return [...new Set([...(shop ? [shop] : []), ...regions, ...(isKept ? header.regions : [])])];
}
