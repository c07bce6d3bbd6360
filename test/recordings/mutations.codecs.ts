import type { Codec } from './mutations.js';

const plainJson: Codec = { take: JSON.parse, put: (json) => json };

/** JSON in one place of a page; `find` has that place as its first group. */
function within(
  find: RegExp,
  read: (inner: string) => string,
  write: (json: string) => string,
): Codec {
  const innerOf = (text: string): string => find.exec(text)?.[1] ?? '';
  return {
    take: (text) => JSON.parse(read(innerOf(text))),
    put: (json, text) => text.replace(innerOf(text), () => write(json)),
  };
}

const asItIs = (text: string): string => text;
const base64 = {
  read: (text: string) => Buffer.from(text, 'base64').toString('utf8'),
  write: (text: string) => Buffer.from(text, 'utf8').toString('base64'),
};
const attribute = {
  read: (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  write: (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
};
const script = {
  read: (text: string) =>
    text
      .replace(/\\x([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\\(["'\\/])/g, '$1'),
  write: (text: string) =>
    text.replace(/[\\'<]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`),
};

/** JSON within pages, by the platform's way of putting it there. */
const EMBEDDED: Record<string, Codec> = {
  spotify: within(/id="initialState"[^>]*>([^<]+)</, base64.read, base64.write),
  xiami: within(/__PRELOADED_STATE__\s*=\s*"([^"]+)"/, base64.read, base64.write),
  soundcloud: within(/__sc_hydration\s*=\s*(\[.*?\])\s*;?\s*<\/script>/s, asItIs, asItIs),
  deezer: within(/__DZR_APP_STATE__\s*=\s*(\{.*\})\s*;?\s*<\/script>/s, asItIs, asItIs),
  apple: within(
    /shoebox-media-api-cache-amp-music"[^>]*>\s*(\{.*?\})\s*<\/script>/s,
    asItIs,
    asItIs,
  ),
  bandcamp: within(/data-tralbum="([^"]*)"/, attribute.read, attribute.write),
  ytmusic: within(
    /path:\s*'\\\/browse'[\s\S]*?data:\s*'((?:[^'\\]|\\[\s\S])*)'/,
    script.read,
    script.write,
  ),
};

/** A page without JSON: its tags and the texts between them, each a place of its own. */
const markup: Codec = {
  take: (text) => text.split(/(?<=>)|(?=<)/),
  put: (json) => (JSON.parse(json) as unknown[]).map(String).join(''),
};

/** How the bodies of a platform are taken apart; the first way that this body can be read in. */
export function codecFor(platform: string, text: string): Codec {
  const ways = [plainJson, EMBEDDED[platform]].filter((way) => way !== undefined);
  return ways.find((way) => canTake(way, text)) ?? markup;
}

function canTake(way: Codec, text: string): boolean {
  try {
    return typeof way.take(text) === 'object';
  } catch {
    return false;
  }
}
