import { foldText } from '../fold.js';
import { readWords } from '../words.js';

/** What a bracket or tail of an album title says. */
export interface AlbumWords {
  /** Words that make it another album: `live`, `instrumental`, `cover`, `taylors-version`, ... */
  versions: string[];
  /** Canonical words of an edition of the same album: `deluxe`, `remaster`, `2011`, `3am`, ... */
  edition: string[];
  kind: 'single' | 'ep' | null;
}

/** Written by platforms beside a title, and true of every edition. */
const NOISE =
  /^(?:(?:数字|录音室|正式|全新|国语|流行|音乐|原创|个人|首张|最新)*(?:专辑|大碟|唱片|album|lp|cd)|正式版|完整版|原版|标准版|standard|standard edition|original album|explicit|explicit version|官方|独家|首发|official|digital|digital album|studio album|录音室版|hi ?res|无损|dsd|atmos|dolby atmos|mqs|24 ?bit.*|华语|国语|抢先听|(?:网易云|qq|酷狗|酷我|咪咕)音乐.*)$/u;

const KIND: [RegExp, 'single' | 'ep'][] = [
  [/^(?:cd |the )?(?:single|singles|单曲|单曲版)$/u, 'single'],
  [/^(?:ep|迷你专辑|mini album|迷你碟)$/u, 'ep'],
];

/** What names an edition; the first that fits a piece of text takes it away. */
const EDITION: [RegExp, string][] = [
  [/\bsuper deluxe\b|超级豪华/gu, 'super-deluxe'],
  [/\bdeluxe\b|豪华|デラックス/gu, 'deluxe'],
  [/精装|\bdigipa[ck]k?\b/gu, 'hardcover'],
  [/简装/gu, 'softcover'],
  [/\bexpanded\b|\bextended\b|加长|扩充/gu, 'expanded'],
  [
    /\b(?:digital(?:ly)? )?re ?master(?:ed|s)?\b|重制|リマスター|리마스터|母带(?:重新)?(?:处理|制作)?/gu,
    'remaster',
  ],
  [/\bre ?issued?\b|再版|重发|复刻|复黑|\bre ?press\b/gu, 'reissue'],
  [/\banniversary\b|周年(?:纪念)?|纪念/gu, 'anniversary'],
  [/\bspecial\b|特别|特典|スペシャル/gu, 'special'],
  [/\blimited\b|限定|限量/gu, 'limited'],
  [/\bcollectors?\b|典藏|珍藏|收藏/gu, 'collector'],
  [/\bcomplete\b/gu, 'complete'],
  [/\bbonus(?: tracks?)?\b|加曲|附赠/gu, 'bonus'],
  [/\bplatinum\b|白金/gu, 'platinum'],
  [/\bgold(?:en)?\b|黄金/gu, 'gold'],
  [/庆功|改版|\brepackage[d]?\b|リパッケージ|리패키지/gu, 'repackage'],
  [/\bjapan(?:ese)?\b|日本|^日(?=版$)|日版/gu, 'japan'],
  [/\bkorean?\b|韩国|^韩(?=版$)|韩版/gu, 'korea'],
  [/\btaiwan\b|台湾|台版|^台(?=版$)/gu, 'taiwan'],
  [/\bhong ?kong\b|香港|港版|^港(?=版$)/gu, 'hongkong'],
  [/\b(?:us|usa|american)\b|美国|美版/gu, 'us'],
  [/\b(?:uk|british)\b|英国/gu, 'uk'],
  [/\b(?:asian?|asian? tour)\b|亚洲/gu, 'asia'],
  [/\binternational\b|国际|海外|\boverseas\b/gu, 'international'],
  [/\bmono\b|单声道/gu, 'mono'],
  [/\bclean\b|干净/gu, 'clean'],
  [/黑胶|\bvinyl\b/gu, 'vinyl'],
  [/\bmix\b/gu, 'mix'],
];

const EDITION_NOUN = /\b(?:edition|version|ver|release|issue)\b|版本?|盘|엔디션/u;
const FILLER =
  /\b(?:the|a|of|and|edition|version|ver|release|issue|album|with|disc|cd|cds|lp|set|\d+ ?(?:cd|lp)s?)\b|版本?|专辑|盘|纪念|国语|普通话/gu;
/** "Japanese Edition" is an edition; "Japanese Version" says in which language it is sung. */
const COUNTRY_EDITION = /\bedition\b|[日韩]版|日本[版盘]|韩国版/u;
/** Version words that, on an album, mean an edition or nothing. */
const NO_OTHER_ALBUM = /^(?:other:|extended$|short$|spatial$|mandarin$)/u;

/** Reads one bracket or tail of an album title; null where it says nothing known. */
export function readAlbumWords(part: string): AlbumWords | null {
  const text = foldText(part);
  if (NOISE.test(text)) return { versions: [], edition: [], kind: null };
  const kind = KIND.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  if (kind) return { versions: [], edition: [], kind };
  const edition = editionIn(text);
  const said = readWords(part);
  const versions = (said?.versions ?? []).filter(
    (word) => makesOtherAlbum(word) && !(isCountry(word) && COUNTRY_EDITION.test(text)),
  );
  if (versions.length > 0) return { versions, edition: [], kind: null };
  return edition.length > 0 || said ? { versions: [], edition, kind: null } : null;
}

/** Whether a version word in a title makes it another album. */
export function makesOtherAlbum(version: string): boolean {
  return !NO_OTHER_ALBUM.test(version);
}

function isCountry(version: string): boolean {
  return version === 'japanese' || version === 'korean';
}

function editionIn(text: string): string[] {
  let rest = text;
  const words: string[] = [];
  for (const [pattern, word] of EDITION) {
    const without = rest.replace(pattern, ' ');
    if (without === rest) continue;
    words.push(word);
    rest = without;
  }
  if (words.length === 0 && !EDITION_NOUN.test(text)) return yearAlone(text);
  const others = rest
    .replace(FILLER, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/gu, '$1')
    .split(' ')
    .filter((one) => one !== '');
  return [...new Set([...words, ...others])].sort();
}

function yearAlone(text: string): string[] {
  return /^(?:19|20)\d\d$/u.test(text) ? [text] : [];
}
