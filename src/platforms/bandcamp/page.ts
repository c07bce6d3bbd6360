import { load } from 'cheerio/slim';

/** What a page of an album or a track shows, as raw text; null for what it does not show. */
export interface PageText {
  /** JSON. */
  tralbum: string | null;
  band: string | null;
  linkedData: string | null;
  /** "12 track album", which counts tracks that the page does not list. */
  description: string | null;
}

export function parsePage(html: string): PageText {
  const $ = load(html);
  const attribute = (name: string) => $(`[${name}]`).first().attr(name) ?? null;
  const description = $('meta[property="og:description"], meta[name="description"]')
    .toArray()
    .map((meta) => $(meta).attr('content') ?? '')
    .join('\n');
  return {
    tralbum: attribute('data-tralbum'),
    band: attribute('data-band'),
    linkedData: $('script[type="application/ld+json"]').first().text() || null,
    description: description || null,
  };
}
