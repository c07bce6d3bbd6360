import type { Address } from '../platform.js';

// TODO: every form of address that people paste, in the middle of other words too; never the tail of another's host.
const PAGE = /(?<![\w.@/-])(?:https?:\/\/)?(?:www\.)?example\.com\/(album|song)\/(\d{1,15})(?!\w)/i;

/** The first album or song of this platform in a pasted text. */
export function recognise(text: string): Address | null {
  const [, page, id] = PAGE.exec(text) ?? [];
  if (page === undefined || id === undefined) return null;
  return { kind: page.toLowerCase() === 'album' ? 'album' : 'track', id };
}
