/** An address found in a text: its own text, and its host in lower case where it is one of the web. */
export interface Pasted {
  text: string;
  /** Null for what apps write, such as `spotify:album:ID`. */
  host: string | null;
}

const LONGEST = 20_000;
const MOST = 40;

// What comes along when text is copied, and is not seen.
const UNSEEN = /\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;

// An address ends at spaces, quotes, and the brackets and marks of Chinese and Japanese sentences; and where another
// one begins behind a mark that is none of its own. Letters of any script may stand in its path.
const IN = String.raw`(?:(?!(?<=[^\x21-\x7e]|[,;|)\]}])https?:\/\/)[^\s<>"'\u0060。，、；：！？…「」『』（）【】《》〈〉“”‘’｜])`;
const SCHEME = String.raw`(?<![\w+.=/%&?#:@~-])[a-z][a-z0-9+-]{1,15}:\/\/${IN}+`;
const BARE = String.raw`(?<![\w+.=/%&?#:@~\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d{1,5})?[/?#]${IN}*`;
const URI = String.raw`(?<![\w+./:@-])[a-z]{3,12}:(?:[a-z]{3,12}:)[\w:-]+`;
const LINK = new RegExp(`${SCHEME}|${BARE}|${URI}`, 'giu');

/**
 * The addresses in a pasted text, in order, each whole, so that nobody takes a part of one for another. Left out are
 * those that name a user, or a host in letters that only look like ASCII.
 */
export function addressesIn(text: string): Pasted[] {
  const seen = text.slice(0, LONGEST).replace(UNSEEN, '').replaceAll('&amp;', '&');
  const found: Pasted[] = [];
  for (const [link] of seen.matchAll(LINK)) {
    const address = addressOf(link.replace(/[.,;:!?)\]}]+$/, ''));
    if (address) found.push(address);
    if (found.length >= MOST) break;
  }
  return found;
}

function addressOf(link: string): Pasted | null {
  const [, scheme = '', authority = '', rest = ''] =
    /^([a-z][a-z0-9+-]*:\/\/)?([^/?#\\]*)(.*)$/is.exec(link) ?? [];
  const isUri = scheme === '' && authority.includes(':') && !/^[^:]+:\d+$/.test(authority);
  if (isUri || (scheme !== '' && !/^https?:/i.test(scheme)))
    return /:\/\/.*:\/\//.test(link) ? null : { text: link, host: null };
  const host = /^((?:[a-z0-9-]+\.)+[a-z0-9-]+)\.?(?::\d{1,5})?$/i
    .exec(authority)?.[1]
    ?.toLowerCase();
  if (host === undefined) return null;
  return { text: `${scheme.toLowerCase()}${host}${tidy(rest)}`, host };
}

/** The path with single slashes; an address within it, as an archive's, keeps its own. */
function tidy(rest: string): string {
  const end = rest.search(/[?#]/);
  const path = end < 0 ? rest : rest.slice(0, end);
  return path.replace(/(?<!:)\/{2,}/g, '/') + rest.slice(path.length);
}

/** The text with full-width letters, as Chinese and Japanese keyboards write them, in their usual width, and all of it seen. */
export function narrowed(text: string): string {
  return text.slice(0, LONGEST).normalize('NFKC').replace(UNSEEN, '');
}

/** The text in one line: some programs break long addresses. */
export function unbroken(text: string): string {
  return text.slice(0, LONGEST).replace(/[ \t]*[\r\n]+[ \t]*/g, '');
}
