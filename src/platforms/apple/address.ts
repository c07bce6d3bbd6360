import type { Address } from '../platform.js';

// A host of ours with what follows it: never the tail of another host's name, nor a part of another host's address.
const LINK =
  /(?<![\w.@/=&?#%+-])(?:https?:\/\/)?((?:(?:beta|geo|classical|embed|www)\.)?music|(?:(?:geo|www)\.)?itunes)\.apple\.com(?::\d{1,5})?(\/[^\s<>"'`()[\]{}|\\^]*)/gi;

/** The shop of an address that names none. */
const DEFAULT_SHOP = 'US';

const KINDS: ReadonlyMap<string, Address['kind']> = new Map([
  ['album', 'album'],
  ['song', 'track'],
]);

/** The first album or song of Apple's in a pasted text, with the shop that its address names. */
export function recognise(text: string): Address | null {
  for (const [, , rest = ''] of text.replaceAll('&amp;', '&').matchAll(LINK)) {
    const address = fromRest(rest);
    if (address) return address;
  }
  return null;
}

/** `/us/album/slug/123?i=456`: country and slug may be missing; `i` names one song of the album. */
function fromRest(rest: string): Address | null {
  const [path = '', query = ''] = (rest.split('#', 1)[0] ?? '').split('?', 2);
  const steps = path.split('/').filter((step) => step !== '');
  const country = /^[a-z]{2}$/i.test(steps[0] ?? '') ? steps.shift() : undefined;
  const kind = KINDS.get(steps[0]?.toLowerCase() ?? '');
  const id = idIn(steps.at(-1));
  if (kind === undefined || steps.length > 3 || id === null) return null;
  const song = kind === 'album' ? idIn(new URLSearchParams(query).get('i') ?? undefined) : null;
  const region = (country ?? DEFAULT_SHOP).toUpperCase();
  return song === null ? { kind, id, region } : { kind: 'track', id: song, region };
}

/** `123` or `id123`, with whatever else a text has after it. */
function idIn(step: string | undefined): string | null {
  return /^(?:id)?0*([1-9]\d{0,14})(?![\w%-])/i.exec(step ?? '')?.[1] ?? null;
}
