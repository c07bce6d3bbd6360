import type { Address } from '../platform.js';

// A host of ours with what follows it: never the tail of another host's name, nor a part of another host's address.
const LINK =
  /(?<![\w.@/=&?#%+-])(?:https?:\/\/)?((?:(?:www|api|link)\.)?deezer\.com|deezer\.page\.link)(?::\d{1,5})?(\/[^\s<>"'`()[\]{}|\\^]*)/gi;

const PAGE = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(album|track|playlist)\/0*([1-9]\d{0,14})(?![\w%-])/i;

const KINDS: ReadonlyMap<string, Address['kind']> = new Map([
  ['album', 'album'],
  ['track', 'track'],
  ['playlist', 'playlist'],
]);

/** The first album, track, playlist or short link of Deezer's in a pasted text. */
export function recognise(text: string): Address | null {
  for (const [, host = '', rest = ''] of text.matchAll(LINK)) {
    const address = isShort(host) ? shortLink(host.toLowerCase(), rest) : pageAt(rest);
    if (address) return address;
  }
  return null;
}

/** True for the hosts whose addresses say nothing until they are followed. */
export function isShort(host: string): boolean {
  return /^(?:link\.deezer\.com|deezer\.page\.link)$/i.test(host);
}

/** The id of a short link is its address without the scheme: `link.deezer.com/s/CODE`. */
function shortLink(host: string, rest: string): Address | null {
  const path = host === 'link.deezer.com' ? /^\/s\/[\w-]{1,60}/ : /^\/[\w-]{1,60}/;
  const found = path.exec(rest);
  return found ? { kind: 'short', id: host + found[0] } : null;
}

function pageAt(rest: string): Address | null {
  const [, page = '', id = ''] = PAGE.exec(rest) ?? [];
  const kind = KINDS.get(page.toLowerCase());
  return kind === undefined ? null : { kind, id };
}
