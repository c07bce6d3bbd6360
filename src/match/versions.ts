import { artistLikeness } from './artists.js';
import type { Reading } from './readings.js';
import { similarity } from './similarity.js';
import { readWords } from './words.js';

/** Albums of televised stages, sung live though they do not say so: "我是歌手 第3期", "歌手第二季 第2期". Folded. */
const SHOW =
  /我是歌手|歌手 ?(?:20\d\d|第.{1,3}季)|第 ?[\d一二三四五六七八九十]+ ?期|好声音|声生不息|天赐的声音|乐队的夏天/u;
const SURELY_ONE = 0.8;

/**
 * Version words that only one of two readings bears; what the other's album says of itself counts as borne, and what
 * a show's album leaves unsaid does where artist and length fit.
 */
export function differingVersions(a: Reading, b: Reading, isOneLength: boolean): string[] {
  const [ofA, ofB] = [a.title.versions, b.title.versions];
  const differing = [...lacking(ofA, ofB, b.album), ...lacking(ofB, ofA, a.album)].sort();
  return differing.includes('live') && isOneLength && areOnShow(a, b)
    ? differing.filter((word) => word !== 'live')
    : differing;
}

/** Whether the one that does not say it is live stands on an album of a show, by the same artist. */
function areOnShow(a: Reading, b: Reading): boolean {
  const silent = a.title.versions.includes('live') ? b : a;
  return SHOW.test(silent.album) && (artistLikeness(a.artists, b.artists) ?? 0) >= SURELY_ONE;
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
