import type { Address } from '../platform.js';

// A host of ours with what follows it: never the tail of another's name, nor a part of another's address.
const LINK =
  /(?<![\w.@/=&?#%+-])(?:https?:\/\/)?((?:open|play|embed)\.spotify\.com|spotify\.link|spotify\.app\.link)(?::\d{1,5})?([/?](?:(?![<>"'`()[\]{}|\\^])[!-~])*)/gi;

const URI =
  /(?<![\w.:/@-])spotify:(?:\/\/)?(?:user[:/][^\s:/]{1,80}[:/])?(album|track|playlist|prerelease)[:/]([0-9a-z]{22})(?![0-9a-z])/i;

const PATH =
  /^\/(?:intl-[a-z-]{2,8}\/)?(?:embed\/)?(?:user\/[^/?#]{1,80}\/)?(album|track|playlist|prerelease)\/([0-9a-z]{22})(?![0-9a-z])/i;

/** The first album, track, playlist or short link of Spotify in a pasted text. */
export function recognise(text: string): Address | null {
  for (const [, host, rest] of text.replaceAll('&amp;', '&').matchAll(LINK)) {
    if (host === undefined || rest === undefined) continue;
    const address = /^spotify\./i.test(host)
      ? shortLink(host.toLowerCase(), rest)
      : (named(PATH, rest) ?? inQuery(rest));
    if (address) return address;
  }
  return named(URI, text);
}

/** The id of a short link is its address without the scheme. */
function shortLink(host: string, rest: string): Address | null {
  const code = /^\/([\w-]{1,60})\/?(?:[?#]|$)/.exec(rest)?.[1];
  return code === undefined ? null : { kind: 'short', id: `${host}/${code}` };
}

/** `?uri=spotify:album:...`, as embedded players are addressed. */
function inQuery(rest: string): Address | null {
  const query = /^(?:\/(?:embed\/?)?)?\?([^#]*)/.exec(rest)?.[1];
  const uri = query === undefined ? null : new URLSearchParams(query).get('uri');
  return uri === null ? null : named(URI, uri);
}

/** An album that is announced stands at `prerelease`. */
function named(form: RegExp, text: string): Address | null {
  const [, kind, id] = form.exec(text) ?? [];
  if (kind === undefined || id === undefined) return null;
  const name = kind.toLowerCase();
  if (name === 'track' || name === 'playlist') return { kind: name, id };
  return { kind: 'album', id };
}
