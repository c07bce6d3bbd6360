import type { Address } from '../platform.js';

// A host of ours with what follows it: never the tail of another's name, nor a part of another's address.
const LINK =
  /(?<![\w.@/=&?#%+-])(?:https?:\/\/)?(?:(?:www|listen|desktop|store|embed)\.)?tidal\.com(?::\d{1,5})?(\/(?:(?![<>"'`()[\]{}|\\^])[!-~])*)/gi;

const URI = /(?<![\w.:/@-])tidal:\/\/(album|track)\/(\d{1,15})(?!\w)/i;

const PATH =
  /^\/(?:#!\/)?(?:([a-z]{2})\/)?(?:store\/|browse\/)?(albums?|tracks?)\/(\d{1,15})(?![\w-])/i;

/** The first album or track of Tidal in a pasted text; a track's address within its album names the album. */
export function recognise(text: string): Address | null {
  for (const [, rest = ''] of text.replaceAll('&amp;', '&').matchAll(LINK)) {
    const [, country, kind, id] = PATH.exec(rest.replace(/^.*(?=\/#!\/)/, '')) ?? [];
    const address = addressOf(kind, id);
    if (address) return country ? { ...address, region: country.toUpperCase() } : address;
  }
  const [, kind, id] = URI.exec(text) ?? [];
  return addressOf(kind, id);
}

function addressOf(kind: string | undefined, id: string | undefined): Address | null {
  if (kind === undefined || id === undefined || Number(id) === 0) return null;
  return { kind: /^album/i.test(kind) ? 'album' : 'track', id: id.replace(/^0+/, '') };
}
