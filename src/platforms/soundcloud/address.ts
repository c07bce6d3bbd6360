import type { Address } from '../platform.js';

const LINK =
  /(?<![\w@./:=%-])(?:https?:\/\/)?((?:www\.|m\.|on\.)?soundcloud\.com)(?::\d+)?\/([^\s<>"'`，。；、（）【】《》]*)/gi;

const NAME = /^[\w-]+$/;
/** First words of addresses of the site itself, and second words of a user's other pages. */
const SITE =
  'discover charts search stream you upload settings pages tags jobs imprint terms-of-use mobile feed';
const LISTS =
  'sets tracks albums likes reposts followers following popular-tracks comments recommended';
const NO_USER: ReadonlySet<string> = new Set(SITE.split(' '));
const NO_TRACK: ReadonlySet<string> = new Set(LISTS.split(' '));

/** What an address of SoundCloud points at; a set's id is `user/sets/name`, a track's `user/name`. */
export function recognise(text: string): Address | null {
  for (const [, host = '', rest = ''] of text.replaceAll('&amp;', '&').matchAll(LINK)) {
    const link = `https://${host}/${rest.replace(/[.,!;:)\]}]+$/, '')}`;
    const found = URL.canParse(link) ? read(new URL(link)) : null;
    if (found) return found;
  }
  return null;
}

function read({ hostname, pathname, searchParams }: URL): Address | null {
  const steps = pathname.split('/').filter((step) => step !== '');
  if (hostname === 'on.soundcloud.com') {
    const [code = ''] = steps;
    return /^\w+$/.test(code) ? { kind: 'short', id: code } : null;
  }
  // A track heard in a set leads to the set.
  return set((searchParams.get('in') ?? '').split('/')) ?? set(steps) ?? track(steps);
}

function set([user = '', sets, name = '']: readonly string[]): Address | null {
  if (sets !== 'sets' || !NAME.test(user) || !NAME.test(name) || NO_USER.has(user)) return null;
  return { kind: 'album', id: `${user}/sets/${name}` };
}

function track([user = '', name = '', ...rest]: readonly string[]): Address | null {
  const known = NAME.test(user) && NAME.test(name) && rest.length === 0;
  if (!known || NO_USER.has(user) || NO_TRACK.has(name)) return null;
  return { kind: 'track', id: `${user}/${name}` };
}
