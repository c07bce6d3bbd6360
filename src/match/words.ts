import { foldText } from './fold.js';
import { slips } from './similarity.js';

/** What a part of a title says: a version (another recording), an edition (the same one), a guest, or a name. */
export interface Said {
  versions: string[];
  editions: string[];
  featured: string[];
}

const VER = '(?:version|versions|ver|vers|mix|edit|take|版|版本|バージョン|버전)';

/** Canonical version word and what stands for it in a folded, simplified text. */
const VERSIONS: [string, RegExp][] = [
  ['live', /\blives?\b|现场|演唱会|音乐会|\bconcert\b|ライブ|ライヴ|라이브|实况/u],
  ['harmony', /和声伴奏|harmonic accompaniment|화음 ?반주|with (?:backing|background) vocals/u],
  [
    'instrumental',
    /\binstrumentals?\b|\binst\b|伴奏|纯音乐|无人声|\boff vocal|オフ ?(?:ボーカル|ヴォーカル)|インスト|\bbacking track|\baccompaniment\b|반주|minus one/u,
  ],
  ['karaoke', /\bkaraoke\b|カラオケ|노래방|卡拉 ?ok/u],
  ['acoustic', /\bacoustic\b|不插电|\bunplugged\b|アコースティック|어쿠스틱/u],
  ['demo', /\bdemos?\b|小样|デモ|데모|试唱/u],
  ['a-cappella', /\ba ?cc?app?ell?as?\b|清唱|无伴奏|アカペラ|아카펠라/u],
  [
    'cover',
    /\bcovers?\b|\bcovered\b|翻唱|翻自|カバー|커버|\btribute\b|made famous by|in the style of/u,
  ],
  ['taylors-version', /\btaylors version\b/u],
  ['rerecorded', /\bre ?record(?:ed|ing)\b|重录|重唱|再録|再录/u],
  ['sped-up', /\bsped up\b|\bspeed(?:ed)? up\b|加速|倍速|\bnightcore\b/u],
  ['slowed', /\bslowed\b|降速|减速|慢速|\breverb\b|\bslow(?:ed)? down\b/u],
  ['spatial', /\b[38]d\b|环绕/u],
  ['radio-edit', /\bradio ?(?:edit|version|ver|mix)\b|\b(?:single|short|video) edit\b/u],
  ['extended', /\bextended\b|加长/u],
  ['short', /\btv size\b|\btv ?(?:ver|version|版)|\bshort (?:ver|version|edit)\b|片段/u],
  ['reprise', /\breprise\b/u],
  [
    'mandarin',
    /国语|普通话|\bmandarin\b|\bchinese (?:ver|version)\b|中文版|中国语|중국어|^国$|^国版$|^中文$/u,
  ],
  ['cantonese', /粤语|粤文|\bcantonese\b|广东话|^粤$|^粤版$|광둥어/u],
  ['japanese', /日语|日文|\bjapanese\b|日本语|일본어|^日$|^日版$/u],
  ['korean', /韩语|韩文|\bkorean\b|韩国语|한국어|^韩$|^韩版$/u],
  ['english', /英语|英文|\benglish\b|영어/u],
  ['hokkien', /闽南语|台语|\bhokkien\b|\btaiwanese\b/u],
  ['spanish', /西班牙语|\bspanish\b|\bespanol\b/u],
  ['french', /法语|\bfrench\b/u],
  ['german', /德语|\bgerman\b|\bdeutsche?\b/u],
  ['piano', /\bpiano\b|钢琴|ピアノ|피아노/u],
  ['guitar', /\bguitar\b|吉他|ギター/u],
  ['orchestral', /\borchestr(?:a|al)\b|\bsymphonic\b|交响|管弦|オーケストラ/u],
  ['strings', /\bstrings?\b|\bstring quartet\b|弦乐/u],
  ['violin', /\bviolin\b|小提琴/u],
  ['music-box', /\bmusic box\b|八音盒|オルゴール/u],
];

const REMIX =
  /\bre ?mix(?:ed|es)?\b|\brmx\b|混音|リミックス|리믹스|\bdj(?=[ \p{Script=Han}]*版)|^dj$|\bdj (?:ver|version|mix)\b|\bbootleg\b|\bmash ?up\b|\brework\b|\bdub\b/u;

const EDITIONS: [string, RegExp][] = [
  [
    'remaster',
    /\b(?:digital(?:ly)? )?re ?master(?:ed|s)?\b|重制|リマスター|리마스터|母带|\bremasterizado\b/u,
  ],
  ['deluxe', /\bdeluxe\b|豪华|\bexpanded\b|デラックス/u],
  ['explicit', /\bexplicit\b|脏版/u],
  ['clean', /\bclean\b|干净版|\bcensored\b/u],
  ['mono', /\bmono\b|单声道/u],
  ['stereo', /\bstereo\b|立体声/u],
  ['bonus-track', /\bbonus\b|ボーナス|附赠/u],
  ['anniversary', /\banniversary\b|周年|\bcollectors?\b|典藏|纪念版|\bedition\b/u],
  [
    'original',
    /\b(?:album|single|original|lp|ep|main|standard|soundtrack|full|long) (?:version|ver|mix|edit)\b|原版|完整版|正式版|演唱版|人声版|专辑版|单曲版/u,
  ],
  ['hi-res', /\bhi ?res\b|\bdsd\b|\bdolby\b|\batmos\b|无损|\bspatial audio\b|\bhq\b|\bsq\b/u],
  [
    'video',
    /\bofficial (?:video|audio|music video)\b|\blyrics? video\b|^mv$|^audio$|\bofficial\b/u,
  ],
  ['single', /^single$|^ep$|^single track$/u],
  [
    'tie-in',
    /^from\b|主题曲|插曲|片头曲|片尾曲|纪念曲|印象曲|推广曲|宣传曲|同人曲|角色曲|主题歌|插入歌|\bost\b|\bsoundtrack\b|\btheme song\b|テーマ|原声带|影视原声|\bfrom the vault\b/u,
  ],
];

const FEATURED = /^(?:feat|ft|featuring|with|w)\b[. ]*|^(?:合唱|对唱)\s*[:：]?\s*/u;
const ENDS_AS_VERSION = new RegExp(`(?<!\\p{Script=Latin})${VER}$`, 'u');

/** Reads one bracket or tail; null where it says neither version, edition nor guest, and so belongs to the name. */
export function readWords(part: string): Said | null {
  const text = spelled(foldText(part));
  const said: Said = { versions: [], editions: [], featured: [] };
  if (FEATURED.test(text)) {
    said.featured = splitNames(part.trim().replace(/^\S+\s*/u, ''));
    return said;
  }
  said.editions = EDITIONS.filter(([, pattern]) => pattern.test(text)).map(([word]) => word);
  said.versions = versionsIn(text, said.editions.length > 0);
  return said.versions.length + said.editions.length > 0 ? said : null;
}

const LONG_WORDS = [
  'remix',
  'acoustic',
  'instrumental',
  'karaoke',
  'reprise',
  'unplugged',
  'version',
  'remaster',
  'remastered',
  'extended',
];

/** What stands alone in brackets so often that a word one letter off is taken for it, unless it is a word itself. */
const ALONE = ['live', 'radio edit', 'remix', 'acoustic'];
const OTHER_WORDS =
  /^(?:a?live[nrs]?|l(?:o|a|i)ve|li(?:f|k|n|m|v|c)e|(?:f|g|d|h|j|w|r)ive|olive|lie|remi|relive)$/;

function misspelt(text: string): string | undefined {
  if (OTHER_WORDS.test(text) || text.length > 11) return undefined;
  return ALONE.find(
    (right) => Math.abs(text.length - right.length) < 2 && slips(text, right) === 1,
  );
}

/** The long words of versions put right where one or two letters of them are wrong. */
function spelled(text: string): string {
  if (!/[a-z]{3}/.test(text)) return text;
  return (misspelt(text) ?? text)
    .split(' ')
    .map((word) => LONG_WORDS.find((right) => isMisspelling(word, right)) ?? word)
    .join(' ');
}

function isMisspelling(word: string, right: string): boolean {
  const most = right.length > 8 ? 2 : 1;
  return Math.abs(word.length - right.length) <= most && slips(word, right) <= most;
}

function versionsIn(text: string, isEdition: boolean): string[] {
  const versions = VERSIONS.filter(([, pattern]) => pattern.test(text)).map(([word]) => word);
  if (REMIX.test(text)) versions.push(remixOf(text));
  if (versions.length === 0 && !isEdition && ENDS_AS_VERSION.test(text)) {
    versions.push(`other:${text.replace(ENDS_AS_VERSION, '').trim()}`);
  }
  return versions;
}

function remixOf(text: string): string {
  const who = text
    .replace(REMIX, ' ')
    .replace(/\b(?:version|ver|by|official)\b|版/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return who === '' ? 'remix' : `remix:${who}`;
}

/** Names joined as platforms join them, apart. */
export function splitNames(names: string): string[] {
  return names
    .split(/\s*(?:[&,、;/|，；]|\bfeat\b\.?|\bft\b\.?|\bfeaturing\b)\s*/iu)
    .map(foldText)
    .filter((name) => name !== '');
}
