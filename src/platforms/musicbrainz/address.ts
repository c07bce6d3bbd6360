import type { Address } from '../platform.js';
import { groupId, MBID } from './ids.js';

/** A page of the site or an address of its web service, and nothing of another address before it. */
const PAGE = new RegExp(
  String.raw`(?<![\w@./:=%-])(?:https?:\/\/)?(?:[a-z0-9-]+\.)*musicbrainz\.org(?::\d+)?\/(?:ws\/2\/)?(release|release-group|recording)\/(${MBID})(?![\w-])`,
  'i',
);

/** Alone, since other services have ids of this form inside their addresses. */
const BARE = new RegExp(String.raw`^\s*(?:mbid\s*:?\s*)?(${MBID})\s*$`, 'i');

/** The release, release group or recording in a pasted text. A bare MBID is a release's, or else a group's. */
export function recognise(text: string): Address | null {
  const bare = BARE.exec(text)?.[1];
  if (bare !== undefined) return { kind: 'album', id: bare.toLowerCase() };
  const [, kind = '', name] = PAGE.exec(text) ?? [];
  if (name === undefined) return null;
  const mbid = name.toLowerCase();
  if (kind.toLowerCase() === 'recording') return { kind: 'track', id: mbid };
  return { kind: 'album', id: kind.toLowerCase() === 'release' ? mbid : groupId(mbid) };
}
