import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { foldText } from '../match/keys.js';
import { artistKeysOf } from './keys.js';
import type { Tags } from './tags.js';

const DISC_FOLDER = /^(?:cd|dis[ck]|碟|盘)[ _-]*0*(\d{1,2})\b/i;

/** The disc a file is on: as its tags say, or as its folder is called ("CD 2"). */
export function discOf(path: string, tags: Tags): number | null {
  return tags.disc ?? (Number(DISC_FOLDER.exec(basename(dirname(path)))?.[1] ?? 0) || null);
}

/**
 * The id of the album a file belongs to, null where it names none: the album of that artist wherever it lies, or, where
 * the tags do not say whose it is, the album of that name in one folder. A digest, so that it tells no path.
 */
export function albumIdOf(path: string, tags: Tags): string | null {
  if (tags.album === null) return null;
  const artists = artistKeysOf(tags.albumArtists);
  const owner = artists.length > 0 ? ['artist', ...artists] : ['folder', albumFolder(path)];
  return digest([foldText(tags.album), ...owner]);
}

/** The id of a track: equal for two copies of it in one album. */
export function trackIdOf(path: string, tags: Tags): string {
  const place = [albumIdOf(path, tags), discOf(path, tags), tags.number].map(String);
  return digest([...place, foldText(tags.title), ...artistKeysOf(tags.artists)]);
}

function albumFolder(path: string): string {
  const folder = dirname(path);
  return DISC_FOLDER.test(basename(folder)) ? dirname(folder) : folder;
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16);
}
