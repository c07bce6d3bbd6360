import { evenText, foldText, squeeze } from '../fold.js';
import { type TitleParts, titleParts } from '../keys.js';
import { makesOtherAlbum, readAlbumWords } from './words.js';

/** An album's title, taken apart for comparing. */
export interface AlbumTitle {
  /** The name without version and edition words, as the track comparison reads names. */
  parts: TitleParts;
  /** Words that make it another album: `live`, `instrumental`, `cover`, ... sorted. */
  versions: string[];
  /** Canonical edition words, sorted. */
  edition: string[];
  kind: 'single' | 'ep' | null;
}

const BRACKET =
  /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】|「([^「」]*)」|『([^『』]*)』|〈([^〈〉]*)〉|<([^<>]*)>|\{([^{}]*)\}/u;
const PARTED_TAIL = /^(.+?)\s*(?:[-–—~:|/·]|\s)\s*([^-–—~:|/·]+)$/u;
const JOINED_TAIL =
  /^(.*?[\p{L}\p{N}])\s*((?:超级)?(?:豪华|精装|简装|特别|限定|限量|典藏|珍藏|纪念|庆功|加长|再|复刻|重制|改|标准|正式|完整|\d+周年(?:纪念)?)(?:纪念)?版|数字专辑|(?:世界|全球|全国)?(?:巡回)?演唱会(?: ?live| ?现场| ?实录)?|现场(?:版|专辑|实录)?|音乐会|live ?版|(?:纯?伴奏|纯音乐|混音|翻唱|钢琴|不插电)(?:版|专辑|集)?)$/u;
const TAIL =
  /^(.+?)\s+((?:the |\d+(?:st|nd|rd|th)? )*(?:super )?(?:deluxe|expanded|remaster(?:ed)?|re-?issue|anniversary|special|limited|platinum|bonus track|collector'?s)(?: (?:edition|version))?|live|instrumental|karaoke|remix(?:es|ed)?|acoustic|ep)$/u;
/** Tails and brackets that count, and so are part of the name. */
const COUNTS = /\b(?:vol(?:ume)?|part|pt|chapter|no|disc|cd)\b ?\.? ?\p{N}|^\p{N}{1,3}$/u;

/** Takes an album title apart; brackets and tails that say nothing known stay with the name. */
export function readAlbumTitle(title: string): AlbumTitle {
  const read: Read = {
    name: evenText(title).trim(),
    asides: [],
    versions: [],
    edition: [],
    kind: null,
  };
  takeBrackets(read);
  while (takeTail(read));
  const asides = read.asides.map((aside) => ` (${aside})`).join('');
  const parts = titleParts(`${read.name}${asides}`);
  return {
    parts,
    versions: once([...read.versions, ...parts.versions.filter(makesOtherAlbum)]),
    edition: once(read.edition),
    kind: read.kind,
  };
}

interface Read extends Omit<AlbumTitle, 'parts'> {
  name: string;
  asides: string[];
}

function takeBrackets(read: Read): void {
  for (let rounds = 0; rounds < 8; rounds++) {
    const found = BRACKET.exec(read.name);
    if (!found) break;
    const inner = (found.slice(1).find((text) => text !== undefined) ?? '').trim();
    const after = read.name.slice(found.index + found[0].length);
    const rest = `${read.name.slice(0, found.index)} ${after}`.replace(/\s+/g, ' ').trim();
    if (rest !== '' && !take(read, inner) && inner !== '') read.asides.push(inner);
    read.name = rest === '' ? inner : rest;
  }
  const unframed = /^《([^《》]+)》$/u.exec(read.name);
  if (unframed?.[1]) read.name = unframed[1].trim();
}

function takeTail(read: Read): boolean {
  for (const pattern of [JOINED_TAIL, TAIL, PARTED_TAIL]) {
    const found = pattern.exec(read.name);
    const isSpaced = pattern === PARTED_TAIL && !isParted(read.name, found);
    if (!found?.[1] || !found[2] || isSpaced || squeeze(foldText(found[1])) === '') continue;
    if (!take(read, found[2])) continue;
    read.name = found[1].trim();
    return true;
  }
  return false;
}

/** A tail after a mark ("Name - Deluxe Edition"), not merely after a space. */
function isParted(name: string, found: RegExpExecArray | null): boolean {
  return found?.[1] !== undefined && /^\s*[-–—~:|/·]/u.test(name.slice(found[1].length));
}

function take(read: Read, part: string): boolean {
  const words = COUNTS.test(foldText(part)) ? null : readAlbumWords(part);
  if (!words) return false;
  read.versions.push(...words.versions);
  read.edition.push(...words.edition);
  read.kind ??= words.kind;
  return true;
}

function once(words: string[]): string[] {
  return [...new Set(words)].sort();
}

/** Whether two lists of edition words name one edition; a year that only one side tells is no difference. */
export function sameEdition(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [yearless(a), yearless(b)];
  if (left.join() !== right.join()) return false;
  const [yearsA, yearsB] = [yearsOf(a), yearsOf(b)];
  if (left.length > 0 && (yearsA.length === 0 || yearsB.length === 0)) return true;
  return yearsA.join() === yearsB.join();
}

const YEAR = /^(?:19|20)\d\d$/u;

function yearless(words: readonly string[]): string[] {
  return words.filter((word) => !YEAR.test(word));
}

function yearsOf(words: readonly string[]): string[] {
  return words.filter((word) => YEAR.test(word));
}
