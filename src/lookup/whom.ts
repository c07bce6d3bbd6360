import { type AnswerHeader, type Cache, knowsOwn } from '../cache/index.js';
import { OWN, type PlatformId } from '../model/index.js';
import { defaultSet } from '../platforms/default-set.js';
import { PLATFORMS, platformOf } from '../platforms/index.js';
import type { Card, Platform } from '../platforms/platform.js';
import { isAnswered, joinsByAddress, lacksKey, searchesAlbums } from './abilities.js';
import { isFresh } from './fresh.js';
import type { Known } from './known.js';
import type { Looking, Services } from './looking.js';

/** What decides whom a question goes to by itself. */
export interface Addressee {
  /** The platform of a pasted address. */
  pasted: PlatformId | null;
  /** Its words, for the language they are in. */
  texts: readonly string[];
  /** True for a code that the reference tells more of than any other. */
  isCode: boolean;
}

/**
 * Whom a question is asked of: the platform of a pasted address, those named or asked by default, those that joined an
 * earlier lookup, closed ones where they are wanted, a reference, own files.
 */
export function askedPlatforms(
  services: Pick<Services, 'own'>,
  { pasted, texts, isCode }: Addressee,
  { platforms, regions, archive = false, reference = null, linked = false }: Looking,
  known: Known | null,
): PlatformId[] {
  const chosen = platforms ?? defaultSet(regions, { texts, pasted });
  const first = pasted === null || chosen.includes(pasted) ? [] : [pasted];
  const all = [
    ...first,
    ...chosen,
    ...(platforms === null ? joinedBefore(known) : []),
    ...(archive ? idsWhere(({ role }) => role === 'closed') : []),
    ...(reference === null ? [] : [reference]),
    ...(isCode || linked ? idsWhere(({ role }) => role === 'reference') : []),
    ...(services.own ? [OWN] : []),
  ];
  return [...new Set(all)];
}

function idsWhere(isMeant: (card: Card) => boolean): PlatformId[] {
  return PLATFORMS.filter(({ card }) => isMeant(card)).map(({ card }) => card.id);
}

function joinedBefore(known: Known | null): PlatformId[] {
  return idsWhere((card) => {
    const status = known?.answers.get(card.id)?.status;
    return joinsByAddress(card) && (status === 'found' || status === 'partial');
  });
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
  const stale = platforms.filter((one) => !isKnown(services, looking, known, one.card));
  return { platforms, stale: new Set(stale) };
}

/** True where a platform's answer is there and need not be asked again. */
function isKnown(services: Services, looking: Looking, known: Known | null, card: Card): boolean {
  const header = known?.answers.get(card.id);
  if (card.id === OWN) return known !== null && isOwnKnown(services, known, header);
  if (looking.offline) return true;
  if (!known || !header || looking.refresh) return false;
  const isForAll = isAnswered(card, header.regions, looking.regions);
  return isForAll && isSettled(header, card, services, known.facts.releaseDate, looking.maxAgeMs);
}

/** An answer that hangs on a key is as good as the key is the same; any other is as good as it is fresh. */
export function isSettled(
  header: AnswerHeader,
  card: Card,
  { keys, now }: Pick<Services, 'keys' | 'now'>,
  releaseDate: string | null,
  maxAgeMs: number | null,
): boolean {
  const hasKey = keys?.has(card.id) ?? false;
  const last = header.failed ?? header;
  switch (last.problem?.code) {
    case 'needs-key':
      return lacksKey(card, hasKey);
    case 'bad-key':
      return false;
    case 'no-search':
      if (last.status === 'skipped' && searchesAlbums(card, hasKey)) return false;
  }
  return isFresh(header, releaseDate, now(), maxAgeMs);
}

/** Own files do not age: they are as they were answered for, or have changed since. */
function isOwnKnown(
  { cache, own }: { cache: Cache; own?: Services['own'] },
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
