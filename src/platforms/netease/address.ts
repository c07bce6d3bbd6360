import type { Address } from '../platform.js';

// A host of ours with what follows it: never the tail of another host's name, nor a part of another host's address.
const LINK =
  /(?<![\w.@/=&?#%+-])(?:https?:\/\/)?((?:[a-z0-9-]+\.)?music\.163\.com|163cn\.(?:tv|link))(?::\d{1,5})?(?![\w.-])([/?#](?:(?![<>"'`()[\]{}|\\^])[!-~])*)?/gi;

/** What a segment of an address names. The first such word decides: `artist/album` is an artist's page. */
const PAGES: Record<string, Address['kind'] | null> = {
  album: 'album',
  song: 'track',
  playlist: 'playlist',
  toplist: 'playlist',
  artist: null,
  user: null,
  mv: null,
  video: null,
  dj: null,
  djradio: null,
  program: null,
};

/** The first album, song, playlist or short link of NetEase in a pasted text. */
export function recognise(text: string): Address | null {
  for (const [, host, rest] of text.replaceAll('&amp;', '&').matchAll(LINK)) {
    if (host === undefined || rest === undefined) continue;
    const tail = rest.replace(/[.,;:!?]+$/, '');
    const name = host.toLowerCase();
    const address = name.startsWith('163cn.') ? shortLink(name, tail) : pageAt(tail);
    if (address) return address;
  }
  return null;
}

/** The id of a short link is its address without the scheme. */
function shortLink(host: string, tail: string): Address | null {
  const code = /^\/([\w-]{1,40})\/?(?:[?#]|$)/.exec(tail)?.[1];
  return code === undefined ? null : { kind: 'short', id: `${host}/${code}` };
}

/** Where path and fragment both name a page the fragment wins, as the site routes by it. */
function pageAt(tail: string): Address | null {
  const hash = tail.indexOf('#');
  const path = hash < 0 ? tail : tail.slice(0, hash);
  const parts = hash < 0 ? [path] : [tail.slice(hash + 1), path];
  const named = parts.map(pageOf).find((page) => page !== undefined);
  if (!named?.kind || named.id === null) return null;
  return { kind: named.kind, id: named.id };
}

/** The page that one part of an address names, with the id that stands in the same part; undefined where it names none. */
function pageOf(part: string): { kind: Address['kind'] | null; id: string | null } | undefined {
  const [path = '', query = ''] = part.split('?', 2);
  const segments = path.split('/').map((segment) => segment.toLowerCase());
  const at = segments.findIndex((segment) => Object.hasOwn(PAGES, segment));
  const kind = PAGES[segments[at] ?? ''];
  if (kind === undefined) return undefined;
  return { kind, id: idIn(new URLSearchParams(query).get('id') ?? segments[at + 1]) };
}

function idIn(text: string | undefined): string | null {
  return /^0*([1-9]\d{0,14})$/.exec(text ?? '')?.[1] ?? null;
}
