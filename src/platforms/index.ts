import type { PlatformId } from '../model/index.js';
import { aliplanet } from './aliplanet/index.js';
import { apple } from './apple/index.js';
import { bandcamp } from './bandcamp/index.js';
import { deezer } from './deezer/index.js';
import { kugou } from './kugou/index.js';
import { kuwo } from './kuwo/index.js';
import { migu } from './migu/index.js';
import { musicbrainz } from './musicbrainz/index.js';
import { netease } from './netease/index.js';
import { addressesIn, narrowed, unbroken } from './pasted.js';
import type { Address, Platform } from './platform.js';
import { qobuz } from './qobuz/index.js';
import { qqmusic } from './qqmusic/index.js';
import { soundcloud } from './soundcloud/index.js';
import { spotify } from './spotify/index.js';
import { tidal } from './tidal/index.js';
import { ttpod } from './ttpod/index.js';
import { xiami } from './xiami/index.js';
import { ytmusic } from './ytmusic/index.js';

/** Every platform, in the order in which reports show them. A new one is its folder and one line here. */
export const PLATFORMS: readonly Platform[] = [
  netease,
  qqmusic,
  kugou,
  kuwo,
  migu,
  apple,
  deezer,
  spotify,
  ytmusic,
  tidal,
  bandcamp,
  qobuz,
  soundcloud,
  musicbrainz,
  xiami,
  ttpod,
  aliplanet,
];

/** The platform with this key, or undefined. */
export function platformOf(id: PlatformId): Platform | undefined {
  return PLATFORMS.find((platform) => platform.card.id === id);
}

/**
 * What a pasted text points at, and on which platform: the first address of any; null where there is none. Addresses
 * that stand within an address of somebody else are not looked for.
 */
export function recogniseAddress(text: string): Recognised | null {
  // Every address holds one of these, or is a bare MBID; most lines of a long list are neither.
  if (!/[.:．：]|[0-9a-f]{4}-[0-9a-f]{12}\s*$/i.test(text)) return null;
  for (const form of new Set([text, narrowed(text), unbroken(text)])) {
    const found = firstIn(form);
    if (found) return found;
  }
  return null;
}

interface Recognised {
  platform: PlatformId;
  address: Address;
}

function firstIn(text: string): Recognised | null {
  // A text that can hold no address may be an id by itself.
  const links = /[/.]/.test(text) ? addressesIn(text) : [{ text, host: null }];
  for (const link of links) {
    for (const platform of PLATFORMS) {
      const address = isAt(link.host, platform) ? platform.recognise(link.text) : null;
      if (address) return { platform: platform.card.id, address };
    }
  }
  return null;
}

function isAt(host: string | null, { card }: Platform): boolean {
  return host === null || card.hosts.some((own) => host === own || host.endsWith(`.${own}`));
}
