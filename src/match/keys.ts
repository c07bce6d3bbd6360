import { foldText, squeeze } from './fold.js';
import { remembering } from './remember.js';
import { scriptHalves } from './scripts.js';
import { splitTitle } from './split.js';

export { artistKeys } from './artists.js';
export { evenText, foldText } from './fold.js';
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
  /** Folded names of guests. */
  featured: string[];
  /** The folded name without any bracket. */
  name: string;
  /** Folded brackets that say nothing known: translations, subtitles, "Part 2". */
  asides: string[];
  /** Folded parts of a name written in two scripts, or of one written "A / B". */
  halves: string[];
}

/** Takes a title apart; version words are read before brackets are dropped. */
export const titleParts = remembering(titlePartsOf);

function titlePartsOf(title: string): TitleParts {
  const split = splitTitle(title);
  const name = foldText(split.name);
  const asides = split.asides.map(foldText).filter((aside) => aside !== '');
  return {
    key: [name, ...asides].join(' ').trim(),
    bare: squeeze(foldText(title)),
    versions: once(split.versions),
    editions: once(split.editions),
    featured: once(split.featured),
    name,
    asides,
    halves: halvesOf(split.name, name),
  };
}

function halvesOf(written: string, folded: string): string[] {
  const sides = written.split(/\s*[/|]\s*/u).map(foldText);
  return sides.length === 2 && sides.every((side) => side.length > 1)
    ? sides
    : scriptHalves(folded);
}

function once(words: string[]): string[] {
  return [...new Set(words)].sort();
}
