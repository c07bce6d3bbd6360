import type { Address } from '../platform.js';
import { isNumber } from './codes.js';

// An address with its scheme, or a bare one of ours that is no part of another host's name or path.
const LINK =
  /https?:\/\/[^\s"'<>\u0080-\uffff]+|(?<![\w.@:/-])(?:[a-z0-9-]+\.)*kugou\.com(?::\d+)?\/[^\s"'<>\u0080-\uffff]*/gi;
const OURS = /(?:^|\.)kugou\.com$/;
const SHORT_HOST = /^t\d?\.kugou\.com$/;
const LONGEST = 10_000;

const PATHS: [RegExp, Address['kind']][] = [
  [/^\/(?:yy\/)?album\/(?:single\/)?(\d+)\.html$/i, 'album'],
  [/^\/album\/info\/([0-9a-z]{1,14})(?:\.html)?\/?$/i, 'album'],
  [/^\/mixsong\/([0-9a-z]{3,14})\.html$/i, 'track'],
  [/^\/yy\/special\/single\/(\d+)\.html$/i, 'playlist'],
  [/^\/yueku\/v9\/special\/single\/(\d+)[-\d]*\.html$/i, 'playlist'],
  [/^\/plist\/list\/(\d+)\/?$/i, 'playlist'],
  [/^\/songlist\/(gcid_\w{1,40})\/?$/i, 'playlist'],
];

/**
 * The first album, song, list or short link of Kugou in a pasted text. An album's id is its number, or the code of
 * its page; a song's is the code of its page (the page cannot be found by the number inside the code) or a file hash.
 */
export function recognise(text: string): Address | null {
  for (const [link] of text.slice(0, LONGEST).replaceAll('&amp;', '&').matchAll(LINK)) {
    const bare = link.replace(/[),.;:!?\]}]+$/, '');
    const whole = /^https?:/i.test(bare) ? bare : `https://${bare}`;
    const url = URL.canParse(whole) ? new URL(whole) : null;
    const address = url && OURS.test(url.hostname) ? read(url) : null;
    if (address) return address;
  }
  return null;
}

function read(url: URL): Address | null {
  return shortLink(url) ?? sharedList(url) ?? sharedSong(url) ?? inPath(url) ?? inParameters(url);
}

function shortLink(url: URL): Address | null {
  if (!SHORT_HOST.test(url.hostname) || !/^\/\w+\/?$/.test(url.pathname)) return null;
  return { kind: 'short', id: url.origin + url.pathname };
}

function sharedList(url: URL): Address | null {
  const id = url.searchParams.get('global_collection_id') ?? '';
  return /^\w{1,80}$/.test(id) ? { kind: 'playlist', id } : null;
}

/** The page of a share says which song it is, by a script value. */
function sharedSong(url: URL): Address | null {
  if (!/^\/share(?:\/|$)/i.test(url.pathname)) return null;
  const chain = url.searchParams.get('chain') ?? '';
  const page = url.origin + url.pathname;
  if (/^\w{1,40}$/.test(chain)) return { kind: 'short', id: `${page}?chain=${chain}` };
  return /^\/share\/(?!zlist\.)\w{1,40}\.html$/i.test(url.pathname)
    ? { kind: 'short', id: page }
    : null;
}

function inPath(url: URL): Address | null {
  for (const [path, kind] of PATHS) {
    const id = path.exec(url.pathname)?.[1];
    if (id !== undefined) return addressOf(kind, id);
  }
  return null;
}

function addressOf(kind: Address['kind'], id: string): Address | null {
  if (isNumber(id)) return Number(id) === 0 ? null : { kind, id: id.replace(/^0+/, '') };
  return { kind, id: kind === 'playlist' ? id : id.toLowerCase() };
}

/** `?albumid=` and `?album_id=` anywhere, also behind the `#` of a song's page; else that song by its hash. */
function inParameters(url: URL): Address | null {
  const told = [url.searchParams, new URLSearchParams(url.hash.slice(1))];
  for (const parameters of told) {
    const id = parameters.get('albumid') ?? parameters.get('album_id') ?? '';
    if (/^\d{1,15}$/.test(id) && Number(id) > 0) return addressOf('album', id);
  }
  const hash = told[1]?.get('hash') ?? told[0]?.get('hash') ?? '';
  const isSong = /^\/song\/?$/i.test(url.pathname) && /^[0-9a-f]{32}$/i.test(hash);
  return isSong ? { kind: 'track', id: hash.toUpperCase() } : null;
}
