import { foldText, squeeze } from '../fold.js';
import { similarity } from '../keys.js';
import { namesOf } from './artist.js';
import type { AlbumTitle } from './title.js';
import { readAlbumWords } from './words.js';

/** What free words ask of an album they name. */
export interface Wording {
  /** Whether the words name the artist too. */
  artist: boolean;
  /** Words left over that ask for an edition or a version. */
  edition: string[];
  versions: string[];
}

const FILLER = /^(?:album|albums|专辑|by|the|of|唱片|cd)$/u;

/** Reads free words as artist, title and edition of one album; null where they say more, or less than its title. */
export function readWording(
  text: string,
  titles: readonly AlbumTitle[],
  artists: readonly string[],
): Wording | null {
  let best: Wording | null = null;
  for (const title of titles) {
    for (const name of namesIn(title)) {
      const one = readAs(text, name, title, artists);
      if (one && (best === null || better(one, best))) best = one;
    }
  }
  return best;
}

function namesIn({ parts }: AlbumTitle): string[] {
  const names = [parts.key, parts.name, ...parts.asides, ...parts.halves];
  return [...new Set(names)].filter((name) => name !== '');
}

function better(a: Wording, b: Wording): boolean {
  return (
    Number(a.artist) > Number(b.artist) ||
    (a.artist === b.artist && a.edition.length < b.edition.length)
  );
}

function readAs(
  text: string,
  name: string,
  title: AlbumTitle,
  artists: readonly string[],
): Wording | null {
  const afterTitle = without(foldText(text).split(' '), name);
  if (!afterTitle) return null;
  let rest = afterTitle;
  let named = false;
  for (const artist of namesOf(artists).sort((a, b) => b.length - a.length)) {
    const less = without(rest, artist);
    named ||= less !== null;
    rest = less ?? rest;
  }
  rest = [title.parts.key, title.parts.name, ...title.parts.asides].reduce(
    (left, other) => (other === name ? left : (without(left, other) ?? left)),
    rest,
  );
  return leftover(
    rest.filter((word) => !FILLER.test(word)),
    named,
  );
}

function leftover(words: string[], artist: boolean): Wording | null {
  if (words.length === 0) return { artist, edition: [], versions: [] };
  const said = readAlbumWords(words.join(' '));
  return said ? { artist, edition: said.edition, versions: said.versions } : null;
}

/** The words without the run of them that spells the name; null where none does. */
function without(words: readonly string[], name: string): string[] | null {
  const wanted = squeeze(name);
  for (let start = 0; start < words.length; start++) {
    for (let end = words.length; end > start; end--) {
      const run = words.slice(start, end).join('');
      if (alike(run, wanted)) return [...words.slice(0, start), ...words.slice(end)];
    }
  }
  return insideWord(words, wanted);
}

function alike(run: string, wanted: string): boolean {
  return (
    run === wanted ||
    (wanted.length > 5 && similarity(run, wanted) >= 0.85 && digits(run) === digits(wanted))
  );
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

/** Chinese is written without spaces: a name may stand inside a word. */
function insideWord(words: readonly string[], wanted: string): string[] | null {
  if (!/^\p{Script=Han}+$/u.test(wanted)) return null;
  const at = words.findIndex((word) => word.includes(wanted));
  if (at < 0) return null;
  const pieces = (words[at] ?? '').replace(wanted, ' ').split(' ');
  return [...words.slice(0, at), ...pieces, ...words.slice(at + 1)].filter((word) => word !== '');
}
