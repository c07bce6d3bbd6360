import type { Address } from '../platform.js';

// A host of ours with what follows it; never the tail of another host's name, nor a part of another host's path.
const LINK =
  /(?:https?:\/\/|(?<![\w.@:/-]))((?:[a-z0-9-]+\.)*y\.qq\.com)(?![\w.@-])(?::\d+)?([/?#][!#-&(-;=?-~]*)?/gi;
const MID = /^[0-9a-z]{14}$/i;
const NUMBER = /^\d{1,19}$/;

type Kind = Exclude<Address['kind'], 'short'>;

const IN_PATH = /^\/n\/\w+\/(albumDetail|album|songDetail|song|playlist)\/([0-9a-z]+)/i;
const BY_PAGE: [RegExp, Kind][] = [
  [/\/(?:digitalbum\/.*|album\.html)$/i, 'album'],
  [/\/(?:playsong|song)\.html$/i, 'track'],
  [/\/(?:taoge|playlist)\.html$/i, 'playlist'],
];
/** Parameter names in lower case, the most telling first. */
const KEYS: Record<Kind, string[]> = {
  album: ['albummid', 'mid', 'albumid', 'id'],
  track: ['songmid', 'mid', 'songid', 'id'],
  playlist: ['disstid', 'id'],
};

/** The first album, song, playlist or short link of QQ Music in a pasted text. */
export function recognise(text: string): Address | null {
  for (const [, host, rest] of text.replaceAll('&amp;', '&').matchAll(LINK)) {
    const link = `https://${host}${rest ?? ''}`;
    const address = URL.canParse(link) ? read(new URL(link)) : null;
    if (address) return address;
  }
  return null;
}

function read(url: URL): Address | null {
  return shortLink(url) ?? inPath(url.pathname) ?? byPage(url) ?? inFragment(url.hash);
}

function shortLink(url: URL): Address | null {
  const code = /^[\w-]+/.exec(url.searchParams.get('__') ?? '')?.[0];
  if (url.pathname !== '/base/fcgi-bin/u' || code === undefined) return null;
  return { kind: 'short', id: `https://${url.hostname}/base/fcgi-bin/u?__=${code}` };
}

function inPath(path: string): Address | null {
  const [, page, id] = IN_PATH.exec(path) ?? [];
  return page === undefined || id === undefined ? null : address(kindOf(page), id);
}

function kindOf(page: string): Kind {
  if (/^album/i.test(page)) return 'album';
  return /^song/i.test(page) ? 'track' : 'playlist';
}

function byPage(url: URL): Address | null {
  const kind = BY_PAGE.find(([page]) => page.test(url.pathname))?.[1];
  return kind === undefined ? null : fromParameters(kind, url.searchParams);
}

/** `#type=album&mid=MID`: how the site once wrote its addresses. */
function inFragment(hash: string): Address | null {
  const parameters = new URLSearchParams(hash.slice(1));
  const type = parameters.get('type');
  if (type === 'album') return fromParameters('album', parameters);
  return type === 'song' ? fromParameters('track', parameters) : null;
}

function fromParameters(kind: Kind, parameters: URLSearchParams): Address | null {
  const given = new Map([...parameters].map(([name, value]) => [name.toLowerCase(), value]));
  for (const key of KEYS[kind]) {
    const value = /^[0-9a-z]+/i.exec(given.get(key) ?? '')?.[0];
    const found = value === undefined ? null : address(kind, value);
    if (found) return found;
  }
  return null;
}

/** A playlist goes by number only; albums and songs by mid (14 characters) or number. */
function address(kind: Kind, id: string): Address | null {
  const known = NUMBER.test(id) || (kind !== 'playlist' && MID.test(id));
  return known ? { kind, id } : null;
}
