import type { Address } from '../platform.js';

const LINK =
  /(?<![\w@./:=%-])(?:https?:\/\/)?((?:music\.|www\.|m\.)?youtube\.com|youtu\.be)(?::\d+)?\/([^\s<>"'`，。；、（）【】《》]*)/gi;

const ALBUM = /^MPREb_[\w-]{11}$/;
/** An album's own playlist; lists of other kinds (PL, RD, LM) are no albums. */
const ALBUM_LIST = /^OLAK5uy_[\w-]{33}$/;
const VIDEO = /^[\w-]{11}$/;

/** What an address of YouTube Music points at; also inside shared text. */
export function recognise(text: string): Address | null {
  for (const [, host, rest] of text.replaceAll('&amp;', '&').matchAll(LINK)) {
    const link = `https://${host}/${(rest ?? '').replace(/[.,!;:)\]}]+$/, '')}`;
    const found = URL.canParse(link) ? read(new URL(link)) : null;
    if (found) return found;
  }
  return null;
}

function read(url: URL): Address | null {
  const [page, id] = url.pathname.split('/').filter((step) => step !== '');
  const list = url.searchParams.get('list') ?? '';
  if (url.hostname === 'youtu.be') return track(page ?? '', list);
  if (page === 'browse') return browse(id ?? '');
  if (page === 'playlist') return album(list);
  return page === 'watch' ? track(url.searchParams.get('v') ?? '', list) : null;
}

function album(list: string): Address | null {
  return ALBUM_LIST.test(list) ? { kind: 'album', id: list } : null;
}

/** An album, or its playlist, which is browsed under its own id after `VL`. */
function browse(id: string): Address | null {
  return ALBUM.test(id) ? { kind: 'album', id } : album(id.replace(/^VL/, ''));
}

/** A track heard in its album's playlist names its album. */
function track(id: string, list: string): Address | null {
  return album(list) ?? (VIDEO.test(id) ? { kind: 'track', id } : null);
}
