import { clean } from '../../model/index.js';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The text as HTML shows it, in elements and in attributes. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? `&#${sign.charCodeAt(0)};`);
}

/** A word joiner: seen by nobody, and no address goes on behind it. */
const JOINER = '&#8288;';

/**
 * The text as CommonMark and GitHub's Markdown show it, wherever it stands in a line but at its start: no emphasis,
 * code, link, image, cell border, HTML, mathematics, mention, or address that turns into a link by itself.
 */
export function markdownText(text: string): string {
  return clean(text)
    .replace(/[\\`*_[\]|#~$]/g, '\\$&')
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/:(?=\S)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/@/g, `@${JOINER}`);
}

/**
 * A link in CommonMark and GitHub's Markdown, in a table too. `url` is what `webAddress` gave: http or https, and no
 * space in it.
 */
export function markdownLink(text: string, url: string): string {
  const target = url.replace(/[<>\\|]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '&amp;');
  return `[${markdownText(text)}](<${target}>)`;
}
