import type { ListedTrack, ListingHead } from '../../model/index.js';
import { counted, plain, texts } from '../text.js';
import { decide } from './rights.js';
import type { Album, AlbumRow, Track } from './wire.js';

const SITE = 'https://open.spotify.com';

/** What an album body or a row of an album search tells; only the body has a barcode. */
export function headOf(album: AlbumRow & Partial<Pick<Album, 'external_ids'>>): ListingHead {
  const { upc, ean } = album.external_ids ?? {};
  return {
    platform: 'spotify',
    id: album.id,
    title: plain(album.name),
    otherTitles: [],
    artists: namesOf(album.artists),
    releaseDate: dateOf(album.release_date),
    trackCount: counted(album.total_tracks),
    barcode: barcodeOf(upc ?? ean),
    url: albumUrl(album.id),
  };
}

/**
 * A track in one market. Where another id stands in for it there, the row keeps the id that the album has in every
 * market, and the address is that of the one that plays.
 */
export function trackOf(track: Track, album: AlbumRow | null, region: string): ListedTrack {
  return {
    id: track.linked_from?.id ?? track.id,
    title: plain(track.name),
    otherTitles: [],
    artists: namesOf(track.artists),
    album: album && { id: album.id, title: plain(album.name) },
    disc: counted(track.disc_number),
    number: counted(track.track_number),
    durationMs: counted(track.duration_ms),
    isrc: isrcOf(track.external_ids?.isrc),
    url: trackUrl(track.id),
    terms: decide(track, region),
  };
}

export function albumUrl(id: string): string {
  return `${SITE}/album/${id}`;
}

export function trackUrl(id: string): string {
  return `${SITE}/track/${id}`;
}

/** ISRCs come with hyphens and in lower case too. */
function isrcOf(told: string | null | undefined): string | null {
  const isrc = (told ?? '').replace(/[\s-]/g, '').toUpperCase();
  return /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(isrc) ? isrc : null;
}

function namesOf(artists: AlbumRow['artists']): string[] {
  return texts(...(artists ?? []).map(({ name }) => name));
}

/** A date of any precision: a day, a month, a year. */
function dateOf(told: string | null | undefined): string | null {
  const date = /^[12]\d{3}(?:-\d{2}(?:-\d{2})?)?$/.exec(told ?? '')?.[0];
  return date ?? null;
}

function barcodeOf(told: string | null | undefined): string | null {
  return /^\d{8,14}$/.test(told ?? '') ? (told ?? null) : null;
}
