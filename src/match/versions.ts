import type { Reading } from './readings.js';
import { similarity } from './similarity.js';
import { readWords } from './words.js';

/** Version words that only one of two readings bears; what the other's album says of itself counts as borne. */
export function differingVersions(a: Reading, b: Reading): string[] {
  const [ofA, ofB] = [a.title.versions, b.title.versions];
  return [...lacking(ofA, ofB, b.album), ...lacking(ofB, ofA, a.album)].sort();
}

function lacking(words: string[], borne: string[], album: string): string[] {
  const missing = words.filter((word) => !borne.some((other) => sameVersion(word, other)));
  if (missing.length === 0) return [];
  const told = readWords(album)?.versions ?? [];
  return missing.filter((word) => !told.some((other) => sameVersion(word, other)));
}

function sameVersion(a: string, b: string): boolean {
  if (a === b) return true;
  const [kind = '', who = ''] = split(a);
  const [otherKind, otherWho = ''] = split(b);
  return kind === otherKind && who !== '' && otherWho !== '' && similarity(who, otherWho) >= 0.75;
}

function split(word: string): string[] {
  const at = word.indexOf(':');
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}
