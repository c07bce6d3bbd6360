import { readAlbumTitle } from '../match/album/title.js';
import { artistKeys, foldText, titleParts } from '../match/keys.js';
import type { Tags } from './tags.js';

/*
 * A key leads to files whatever their spelling: folded, without spaces, and with a letter for what it names.
 * Keys only find; whether a file is the track or album is judged like any platform's.
 */

const squeezed = (kind: 'a' | 'l' | 't', names: readonly string[]): string[] => [
  ...new Set(names.filter((name) => name !== '').map((name) => kind + name.replaceAll(' ', ''))),
];

/** The keys of a song title: whole, without brackets, each half of two scripts, each bracket. */
export function titleKeysOf(title: string): string[] {
  const { key, name, halves, asides } = titleParts(title);
  return squeezed('t', [key, name, ...halves, ...asides]);
}

/** The keys of an album title. */
export function albumKeysOf(title: string): string[] {
  const { key, name, halves, asides } = readAlbumTitle(title).parts;
  return squeezed('l', [key, name, ...halves, ...asides]);
}

/** The keys of artists, each name by itself. */
export function artistKeysOf(artists: readonly string[]): string[] {
  return squeezed('a', artistKeys([...artists]));
}

/** Everything a file can be found by. */
export function keysOf(tags: Tags): string[] {
  return [
    ...titleKeysOf(tags.title),
    ...(tags.album === null ? [] : albumKeysOf(tags.album)),
    ...artistKeysOf([...tags.artists, ...tags.albumArtists]),
  ];
}

const LONGEST_WORDS = 48;

/** The keys that free words may hold: every run of their letters could be an artist or an album. */
export function keysWithin(words: string): string[] {
  const letters = [...foldText(words).replaceAll(' ', '')].slice(0, LONGEST_WORDS);
  const keys = new Set<string>();
  for (let from = 0; from < letters.length; from++) {
    for (let to = from + 1; to <= letters.length; to++) {
      const run = letters.slice(from, to).join('');
      keys.add(`a${run}`).add(`l${run}`);
    }
  }
  return [...keys];
}
