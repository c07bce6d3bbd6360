import type { PlatformId } from '../model/index.js';
import { platformOf } from '../platforms/index.js';
import { LOCAL_CARD } from '../platforms/local.js';
import type { Card } from '../platforms/platform.js';

/** The card of a platform; own files have one too. */
export function cardOf(id: PlatformId): Card {
  return platformOf(id)?.card ?? LOCAL_CARD;
}

/** True for a platform on which something plays today. */
export function plays(card: Card): boolean {
  return card.role === undefined;
}

/** True where albums are found by words; elsewhere only an address leads to them. */
export function searchesAlbums(card: Card, hasKey: boolean): boolean {
  return card.search === undefined || (card.search === 'with-key' && hasKey);
}

/** True where single tracks can be looked for. */
export function searchesSongs(card: Card, hasKey: boolean): boolean {
  return plays(card) && searchesAlbums(card, hasKey);
}

/** True for a platform that answers nothing without a key that the user has not given. */
export function lacksKey(card: Card, hasKey: boolean): boolean {
  return card.key?.isNeeded === true && !hasKey;
}

/** True for a platform of listening that is asked by default only where an address of the album on it is known. */
export function joinsByAddress(card: Card): boolean {
  return plays(card) && card.search === 'none';
}

/** True where another region is another question. */
export function dependsOnRegions(card: Card): boolean {
  return card.region === 'chosen' || card.readsRegions === true;
}

/** True where an answer for the regions `told` answers for those asked; of the caller's place the first one matters. */
export function isAnswered(card: Card, told: readonly string[], asked: readonly string[]): boolean {
  if (card.region === 'chosen') return asked.every((region) => told.includes(region));
  return !card.readsRegions || asked.join() === told.join();
}
