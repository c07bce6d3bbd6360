import { evenText } from './fold.js';
import { readWords, type Said } from './words.js';

const BRACKETS =
  /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】|「([^「」]*)」|『([^『』]*)』|《([^《》]*)》|〈([^〈〉]*)〉|<([^<>]*)>|\{([^{}]*)\}/u;
const DASH_TAIL =
  /^(.+?)\s*(?:\s[-–—~]+\s?|[-–—~](?=live\b|伴奏|remix|instrumental|inst\b|demo|现场))\s*([^-–—~]+)[-–—~]?$/u;
const GUEST_TAIL = /^(.+?)[\s(]+((?:feat|ft|featuring)\b\.?\s*.+)$/u;
const TAIL_WORD =
  /^(.+?)(?:\s+((?:live|inst|instrumental|remix|demo|karaoke|acoustic|unplugged|现场|伴奏|纯音乐|国语|粤语|日语)(?: (?:ver|version|版)\.?)?)|((?:伴奏|现场|国语|粤语|日语|英文|中文|dj|live|纯音乐|女|男|钢琴|吉他)版))$/u;

/** A title taken apart: its name, the asides that say nothing known, and what the rest says. */
export interface SplitTitle extends Said {
  /** Text outside recognised parts, evened (fold.ts). */
  name: string;
  /** Brackets and tails that are part of the name: translations, subtitles, "Part 2". */
  asides: string[];
}

/** Reads version, edition and guest words out of a title before anything is dropped from it. */
export function splitTitle(title: string): SplitTitle {
  const split: SplitTitle = {
    name: evenText(title).trim(),
    asides: [],
    versions: [],
    editions: [],
    featured: [],
  };
  takeBracketedTail(split);
  takeBrackets(split);
  takeTail(split, GUEST_TAIL);
  takeTail(split, DASH_TAIL);
  if (split.versions.length === 0) takeTail(split, TAIL_WORD);
  return split;
}

const ASIDE = /[([【][^()[\]【】]*[)\]】]/gu;

/** "Name - theme of «Film»": the tail is read whole, before its brackets are, where it says something without them. */
function takeBracketedTail(split: SplitTitle): void {
  const [, name = '', tail = ''] = DASH_TAIL.exec(split.name) ?? [];
  const isWhole = !/[([【]/.test(name.replace(ASIDE, ''));
  if (isWhole && readWords(tail.replace(ASIDE, ' ')) !== null && take(split, tail, false)) {
    split.name = name.trim();
  }
}

function takeBrackets(split: SplitTitle): void {
  for (let rounds = 0; rounds < 8; rounds++) {
    const found = BRACKETS.exec(split.name);
    if (!found) return;
    const inner = found.slice(1).find((text) => text !== undefined) ?? '';
    const rest =
      `${split.name.slice(0, found.index)} ${split.name.slice(found.index + found[0].length)}`.trim();
    if (rest === '') {
      split.name = inner.trim();
    } else {
      split.name = rest;
      take(split, inner, true);
    }
  }
}

function takeTail(split: SplitTitle, pattern: RegExp): void {
  const found = pattern.exec(split.name);
  if (!found?.[1]) return;
  if (take(split, found[2] ?? found[3] ?? '', false)) split.name = found[1].trim();
}

function take(split: SplitTitle, part: string, isBracket: boolean): boolean {
  const said = readWords(part);
  if (said) {
    split.versions.push(...said.versions);
    split.editions.push(...said.editions);
    split.featured.push(...said.featured);
  } else if (isBracket && part.trim() !== '') {
    split.asides.push(part.trim());
  }
  return said !== null;
}
