import type { ListedTrack, ListingHead } from '../../model/index.js';
import { counted, fromSeconds, plain, texts } from '../text.js';
import { decide, factsOf } from './rights.js';
import type { Page, Track } from './wire.js';

/** The head of an album, or of a track that is an album of its own; `id` is its address. */
export function headOf(id: string, page: Page): ListingHead {
  const { current, artist, album_release_date: date, item_type: type } = page.tralbum;
  return {
    platform: 'bandcamp',
    id,
    title: plain(current.title),
    otherTitles: [],
    artists: texts(artist ?? page.bandName),
    releaseDate: dayIn(current.release_date) ?? dayIn(date),
    trackCount: type === 'track' ? 1 : page.count,
    barcode: /^\d{8,14}$/.exec(plain(current.upc))?.[0] ?? null,
    url: `https://${id}`,
  };
}

export function trackOf(page: Page, track: Track, head: ListingHead): ListedTrack {
  const artists = texts(track.artist);
  return {
    id: track.track_id,
    title: plain(track.title),
    otherTitles: [],
    artists: artists.length > 0 ? artists : head.artists,
    album: { id: head.id, title: head.title },
    disc: null,
    number: counted(track.track_num),
    durationMs: fromSeconds(track.duration),
    isrc: isrcOf(page),
    url: linkOf(track, head),
    terms: decide(factsOf(page, track)).terms,
  };
}

/** Only a track's own page tells it. */
function isrcOf({ tralbum }: Page): string | null {
  const isrc = plain(tralbum.current.isrc).replaceAll('-', '').toUpperCase();
  return /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(isrc) ? isrc : null;
}

function linkOf({ title_link: link }: Track, { id }: ListingHead): string | null {
  const path = /^\/track\/[\w%-]+$/.exec(link ?? '')?.[0];
  return path === undefined ? null : `https://${hostOf(id)}${path}`;
}

/** The album a track's page leads to: its address, or the track's own where it stands alone. */
export function albumAddress(id: string, page: Page): string {
  const link = /^(?:https?:\/\/[^/]+)?(\/album\/[\w%-]+)/.exec(page.tralbum.album_url ?? '')?.[1];
  return link === undefined ? id : `${hostOf(id)}${link}`;
}

function hostOf(id: string): string {
  return id.split('/', 1)[0] ?? id;
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** YYYY-MM-DD of "26 Sep 2025 00:00:00 GMT". */
function dayIn(text: string | null | undefined): string | null {
  const [, day = '', name = '', year = ''] =
    /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})\b/.exec(text ?? '') ?? [];
  const month = name === '' ? -1 : MONTHS.indexOf(name) / 3;
  if (!Number.isInteger(month) || month < 0) return null;
  return `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
