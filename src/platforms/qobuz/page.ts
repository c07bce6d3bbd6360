import { type CheerioAPI, load } from 'cheerio/slim';

/** A row as it stands on the page; what it does not show is null. */
export interface RowText {
  number: string;
  title: string;
  artist: string | null;
  duration: string;
  /** JSON. */
  facts: string | null;
  /** The button says that the track is not sold by itself. */
  notSingly: boolean;
  sample: boolean;
}

export interface PageText {
  /** Scripts of linked data, as JSON. */
  linkedData: string[];
  /** Addresses of the album in all shops that carry it, with their language and country: `en-US`. */
  alternates: { code: string; address: string }[];
  canonical: string | null;
  /** `us-en` */
  shop: string | null;
  /** How many tracks the album has. */
  count: string | null;
  streams: boolean;
  rows: RowText[];
}

export function parsePage(html: string): PageText {
  const $ = load(html);
  const list = $('#playerTracks');
  return {
    linkedData: $('script[type="application/ld+json"]')
      .toArray()
      .map((script) => $(script).text()),
    alternates: $('link[rel="alternate"][hreflang]')
      .toArray()
      .map((link) => ({
        code: $(link).attr('hreflang') ?? '',
        address: $(link).attr('href') ?? '',
      })),
    canonical: $('link[rel="canonical"]').attr('href') ?? null,
    shop: list.attr('data-store') ?? null,
    count: list.attr('data-nbtracks') ?? null,
    streams: $('.album-addtocart__streaming').length > 0,
    rows: $('div.track')
      .toArray()
      .map((row) => rowIn($(row))),
  };
}

function rowIn(row: ReturnType<CheerioAPI>): RowText {
  const text = (selector: string) => row.find(selector).first().text().trim();
  return {
    number: text('.track__item--number span'),
    title: text('.track__item--name span'),
    artist: text('.track__item--artist') || null,
    duration: text('.track__item--duration'),
    facts: row.attr('data-track-v2') ?? null,
    notSingly: row.find('.track__unavailable').length > 0,
    sample: row.find('.track__player').length > 0,
  };
}
