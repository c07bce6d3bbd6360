import type { Address } from '../platform.js';

// An album lives below its artist's or label's own name; ids are that address, the only one people see.
const LINK =
  /(?<![\w@./:=%-])(?:https?:\/\/)?([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)\.bandcamp\.com(?::\d+)?\/(album|track)\/([\w%-]+)/gi;

/** Names below bandcamp.com that are no artist. */
const OWN: ReadonlySet<string> = new Set(['www', 'daily', 'get', 'help', 'support', 'blog']);

/** The first album or track of an artist's page in a pasted text. */
export function recognise(text: string): Address | null {
  for (const [, name = '', page = '', slug = ''] of text.matchAll(LINK)) {
    const [artist, kind] = [name.toLowerCase(), page.toLowerCase()];
    if (OWN.has(artist)) continue;
    const id = `${artist}.bandcamp.com/${kind}/${slug.toLowerCase()}`;
    return { kind: kind === 'album' ? 'album' : 'track', id };
  }
  return null;
}
