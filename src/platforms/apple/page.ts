import { load } from 'cheerio/slim';

/** The JSON texts inside an album's page, unread; null for each that is not there. */
export interface PageText {
  /** The layout of 2021: a cache of catalogue answers. */
  cache: string | null;
  /** The layout of 2026: the sections of the page. */
  sections: string | null;
}

/** Reads https://music.apple.com/CC/album/ID. */
export function parsePage(html: string): PageText {
  const $ = load(html);
  const textOf = (selector: string) => $(selector).first().text().trim() || null;
  return {
    cache: textOf('script#shoebox-media-api-cache-amp-music'),
    sections: textOf('script#serialized-server-data'),
  };
}
