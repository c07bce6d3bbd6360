import { Failure } from '../../model/index.js';

const ENTRY = /initialData\.push\(\{\s*path:\s*'([^']*)'[\s\S]*?data:\s*'((?:[^'\\]|\\[\s\S])*)'/g;

/** The JSON that an album's page was made from: the same as the answer to its own question. */
export function dataIn(html: string): string {
  for (const [, path, data] of html.matchAll(ENTRY))
    if (path !== undefined && data !== undefined && unescaped(path) === '/browse')
      return unescaped(data);
  throw new Failure('changed', 'ytmusic: the page holds no data of an album');
}

/** The album that the page of its playlist names first; null for a page that names none. */
export function albumIn(html: string): string | null {
  return /MPREb_[\w-]{11}/.exec(html)?.[0] ?? null;
}

const PLAIN: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

/** A string of JavaScript as its program reads it. */
function unescaped(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([\s\S]))/gi,
    (_, byte?: string, unit?: string, char = '') => {
      const code = byte ?? unit;
      return code === undefined ? (PLAIN[char] ?? char) : String.fromCharCode(parseInt(code, 16));
    },
  );
}
