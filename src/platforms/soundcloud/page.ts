import { load } from 'cheerio/slim';

const START = /window\.__sc_hydration\s*=\s*(?=\[)/;

/** The JSON that a page is made from; null for a page that holds none. */
export function hydrationIn(html: string): string | null {
  const $ = load(html);
  for (const script of $('script').toArray()) {
    const text = $(script).text();
    const start = START.exec(text);
    if (start) return text.slice(start.index + start[0].length, text.lastIndexOf(']') + 1);
  }
  return null;
}
