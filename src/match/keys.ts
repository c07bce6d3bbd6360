import { foldText, squeeze } from './fold.js';
import { splitTitle } from './split.js';
import { splitNames } from './words.js';

export { foldText } from './fold.js';
export { similarity } from './similarity.js';

/** What a title says, for comparing; users see the platform's own title. */
export interface TitleParts {
  /** The folded name with its unrecognised brackets, without version, edition and guest words. */
  key: string;
  /** The whole folded title without spaces. */
  bare: string;
  /** Canonical words for another recording: `live`, `remix:<who>`, `instrumental`, ... sorted. */
  versions: string[];
  /** Canonical words for another edition of the same recording: `remaster`, `deluxe`, ... sorted. */
  editions: string[];
  featured: string[];
  /** Folded texts that may each stand for the song: the key, the name alone, translations beside it. */
  names: string[];
}

/** Takes a title apart; version words are read before brackets are dropped. */
export function titleParts(title: string): TitleParts {
  const { name, asides, versions, editions, featured } = splitTitle(title);
  const key = foldText([name, ...asides].join(' '));
  const parts = [key, name, ...asides, ...name.split(/\s+[/|]\s+|\s*\|\s*/u)].map(foldText);
  return {
    key,
    bare: squeeze(foldText(title)),
    versions: once(versions),
    editions: once(editions),
    featured: once(featured),
    names: [...new Set(parts)].filter((part) => part !== ''),
  };
}

/** The folded names of artists, joined names taken apart, each once, sorted. */
export function artistKeys(artists: string[]): string[] {
  return once(artists.flatMap(splitNames));
}

function once(words: string[]): string[] {
  return [...new Set(words)].sort();
}
