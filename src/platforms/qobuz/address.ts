import type { Address } from '../platform.js';

const START = String.raw`(?<![\w@./:=%-])(?:https?:\/\/)?`;
/** A shop's page, which names its country and the album twice: in words and by its id. */
const SHOP = String.raw`www\.qobuz\.com(?::\d+)?\/(?:([a-z]{2})-[a-z]{2}\/)?album\/(?:([\w%.~-]+)\/)?`;
const APP = String.raw`(?:open|play)\.qobuz\.com(?::\d+)?\/album\/`;
const ID = String.raw`([0-9a-z]{8,20})(?![\w/-])`;

const IN_SHOP = new RegExp(`${START}${SHOP}${ID}`, 'i');
const IN_APP = new RegExp(`${START}${APP}${ID}`, 'i');

/** The first album in a pasted text. Its id keeps the words of the address, by which the shop finds the page at once. */
export function recognise(text: string): Address | null {
  const [, country, words, id] = IN_SHOP.exec(text) ?? [];
  if (id !== undefined) return addressOf(id, words, country);
  const plain = IN_APP.exec(text)?.[1];
  return plain === undefined ? null : addressOf(plain, undefined, undefined);
}

function addressOf(id: string, words: string | undefined, country: string | undefined): Address {
  const named = words === undefined || words === '-' ? '' : `${words}/`;
  const album: Address = { kind: 'album', id: `${named}${id.toLowerCase()}` };
  return country === undefined ? album : { ...album, region: country.toUpperCase() };
}
