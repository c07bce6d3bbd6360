import type { ListedTrack, ListingHead } from '../../model/index.js';
import { counted, fromSeconds, isoDate, plain, texts } from '../text.js';
import { decide, factsOf } from './rights.js';
import type { Page, Row } from './wire.js';

export function headOf(id: string, page: Page, address: string): ListingHead {
  const { product, count, canonical } = page;
  return {
    platform: 'qobuz',
    id,
    title: plain(product.name),
    otherTitles: [],
    artists: texts(product.brand?.name),
    releaseDate: isoDate(product.releaseDate),
    trackCount: count,
    // The only barcode that is told is an id that is one.
    barcode: /^\d{13}$/.test(id) ? id : null,
    url: isOwn(canonical) ? canonical : address,
  };
}

function isOwn(address: string | null): address is string {
  return /^https:\/\/www\.qobuz\.com\/[\w%./~-]+$/.test(address ?? '');
}

/** A row with the terms of one shop. */
export function trackOf(page: Page, row: Row, head: ListingHead, region: string): ListedTrack {
  const artists = texts(row.artist ?? row.facts.item_brand);
  return {
    id: row.facts.item_id,
    title: plain(row.title || row.facts.item_name),
    otherTitles: [],
    artists: artists.length > 0 ? artists : head.artists,
    album: { id: head.id, title: head.title },
    disc: null,
    number: counted(row.number),
    durationMs: durationOf(row.duration),
    isrc: null,
    url: null,
    terms: decide(factsOf(page, row, region)),
  };
}

/** "00:01:04", or without the hours; the `data-duration` beside it is the sample's. */
function durationOf(text: string): number | null {
  const [hours, minutes, seconds] =
    /^(?:(\d+):)?(\d{1,2}):(\d{2})$/
      .exec(text)
      ?.slice(1)
      .map((part) => Number(part ?? 0)) ?? [];
  return fromSeconds((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0));
}
