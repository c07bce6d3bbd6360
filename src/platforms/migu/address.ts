import type { Address } from '../platform.js';
import { digitalId } from './ids.js';

/** An address somewhere in a text: nothing of another address before it, a Migu host, then a path or a query. */
const WEB =
  /(?<![\w@./:=%-])(?:https?:\/\/)?((?:[a-z0-9-]+\.)*migu\.cn)(?::\d+)?([/?#][^\s<>"'`，。；、（）【】《》]*)/gi;

const IN_APP = /(?<![\w@./:=%-])mgmusic:\/\/([^\s<>"'，。]*)/i;

/** What an address of Migu points at; also inside shared text. */
export function recognise(text: string): Address | null {
  for (const [, host, rest] of text.matchAll(WEB)) {
    const found = host && rest ? atHost(host.toLowerCase(), unpunctuated(rest)) : null;
    if (found) return found;
  }
  const inApp = IN_APP.exec(text)?.[1];
  return inApp === undefined ? null : inside(inApp);
}

/** Without what a sentence puts behind an address. */
function unpunctuated(rest: string): string {
  return rest.replace(/[.,!;:)\]}]+$/, '');
}

function atHost(host: string, rest: string): Address | null {
  if (host !== 'c.migu.cn') return byPath(rest) ?? byQuery(rest);
  const code = /^\/(\w+)\/?(?:[?#]|$)/.exec(rest)?.[1];
  return code === undefined ? null : { kind: 'short', id: code };
}

function byPath(rest: string): Address | null {
  const [, kind, id] =
    /\/music\/(album|digital_album|song|playlist)\/(\w+)(?:[/?#&]|$)/.exec(rest) ?? [];
  if (kind === undefined || id === undefined) return null;
  if (kind === 'song') return { kind: 'track', id };
  if (!/^\d+$/.test(id)) return null;
  if (kind === 'playlist') return { kind: 'playlist', id };
  return { kind: 'album', id: kind === 'album' ? id : digitalId(id) };
}

function byQuery(rest: string): Address | null {
  const digital = numberIn(rest, 'dAlbumId');
  if (digital !== null) return { kind: 'album', id: digitalId(digital) };
  const album = numberIn(rest, 'albumId');
  if (album !== null) return { kind: 'album', id: album };
  const playlist = numberIn(rest, 'playlistId');
  if (playlist !== null) return { kind: 'playlist', id: playlist };
  const song = valueIn(rest, 'copyrightId') ?? valueIn(rest, 'contentId');
  if (song !== null) return { kind: 'track', id: song };
  return byResource(rest) ?? byShare(rest);
}

/** `resourceId=` means what `resourceType=` says, an ordinary album where it says nothing. */
function byResource(rest: string): Address | null {
  const id = numberIn(rest, 'resourceId');
  const type = valueIn(rest, 'resourceType') ?? '2003';
  if (id === null) return null;
  if (type === '2003') return { kind: 'album', id };
  if (type === '5') return { kind: 'album', id: digitalId(id) };
  return type === '2' ? { kind: 'track', id } : null;
}

/** Shared pages such as `/share/playlist/index.html?id=`. */
function byShare(rest: string): Address | null {
  const kind = /\/(album|dalbum|playlist|song)(?:\/|\?|$)/.exec(rest)?.[1];
  const id = kind === 'song' ? valueIn(rest, 'id') : numberIn(rest, 'id');
  if (kind === undefined || id === null) return null;
  if (kind === 'song') return { kind: 'track', id };
  if (kind === 'playlist') return { kind: 'playlist', id };
  return { kind: 'album', id: kind === 'album' ? id : digitalId(id) };
}

/** `mgmusic://album-info` is an ordinary album, every other album link of the app a digital one. */
function inside(rest: string): Address | null {
  const name = /^[\w-]+/.exec(rest)?.[0] ?? '';
  const id = numberIn(rest, 'id');
  if (id === null || !name.includes('album')) return null;
  return { kind: 'album', id: name === 'album-info' ? id : digitalId(id) };
}

function valueIn(rest: string, key: string): string | null {
  return new RegExp(`[?&#;]${key}=(\\w+)(?![^&#/;])`, 'i').exec(rest)?.[1] ?? null;
}

function numberIn(rest: string, key: string): string | null {
  const value = valueIn(rest, key);
  return value !== null && /^\d+$/.test(value) ? value : null;
}
