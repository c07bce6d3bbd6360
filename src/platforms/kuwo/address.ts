import type { Address } from '../platform.js';

// Any address in a text, whole: so that a Kuwo address inside another site's address is not taken for one.
const ADDRESS =
  /(?:https?:\/\/|(?<![\w./@:%-]))((?:[a-z0-9-]+\.)+[a-z]{2,})(?::\d{1,5})?(?![\w.@:-])([/?#][^\s<>"'\u0080-\uffff]*)?/gi;

const APPS = /^(?:h5app|newh5|newh5app)$/i;

const KINDS: Record<string, Address['kind']> = {
  album: 'album',
  album_detail: 'album',
  play_detail: 'track',
  yinyue: 'track',
  playlist: 'playlist',
  playlist_detail: 'playlist',
};

/** What a pasted text points at on Kuwo: the link forms of its site, its phone pages and its shares. */
export function recognise(text: string): Address | null {
  for (const [, host = '', rest = ''] of text.slice(0, 4000).matchAll(ADDRESS)) {
    if (!/(?:^|\.)kuwo\.cn$/i.test(host)) continue;
    const address = fromRest(new URL(rest, 'https://www.kuwo.cn'));
    if (address) return address;
  }
  return null;
}

function fromRest(url: URL): Address | null {
  const steps = url.pathname.split('/').filter((step) => step !== '');
  if (APPS.test(steps[0] ?? '')) steps.shift();
  const [first = '', second = ''] = steps.map((step) => step.toLowerCase());
  const kind = Object.hasOwn(KINDS, first) ? KINDS[first] : undefined;
  if (kind) return numbered(kind, second);
  return fromQuery(steps.join('/').toLowerCase(), url.searchParams);
}

function fromQuery(path: string, query: URLSearchParams): Address | null {
  if (path === '') return numbered('album', query.get('albumid'));
  if (path === 'singles/songinfoandlrc') return numbered('track', query.get('musicId'));
  if (path === 'web/inventory/share') return numbered('playlist', query.get('pid'));
  return null;
}

function numbered(kind: Address['kind'], text: string | null): Address | null {
  const id = /^(?:MUSIC_)?(\d{1,19})$/i.exec(text ?? '')?.[1];
  return id === undefined ? null : { kind, id };
}
