import { type ListedTrack, type ListingHead, type Price, priceOf } from '../../model/index.js';
import { counted, isoDate, texts } from '../text.js';
import { decide } from './rights.js';
import type { Collection, Song } from './wire.js';

/** An album as one shop shows it; `extras`: how many of its tracks are no songs. */
export function headOf(album: Collection, region: string, extras = 0): ListingHead {
  const [title = '', ...otherTitles] = texts(album.collectionName, album.collectionCensoredName);
  const told = counted(album.trackCount);
  return {
    platform: 'apple',
    id: album.collectionId,
    title,
    otherTitles,
    artists: texts(album.artistName),
    releaseDate: released(album.releaseDate),
    trackCount: told === null ? null : Math.max(told - extras, 0),
    // Told nowhere; the digits in an artwork's file name may be another edition's.
    barcode: null,
    url: albumUrl(album.collectionId, region),
  };
}

/** A song as one shop shows it, with that shop's terms. `speaks`: its answer tells anywhere what streams. */
export function trackOf(song: Song, region: string, speaks: boolean): ListedTrack {
  const [title = '', ...otherTitles] = texts(song.trackName, song.trackCensoredName);
  const albumId = song.collectionId ?? null;
  const [albumTitle = ''] = texts(song.collectionName);
  return {
    id: song.trackId,
    title,
    otherTitles,
    artists: texts(song.artistName),
    album: albumId === null && albumTitle === '' ? null : { id: albumId, title: albumTitle },
    disc: counted(song.discNumber),
    number: counted(song.trackNumber),
    durationMs: counted(song.trackTimeMillis),
    isrc: null,
    url: trackUrl(song.trackId, albumId, region),
    terms: decide({
      region,
      streams: speaks ? song.isStreamable === true : null,
      single: sale(song.trackPrice, song.currency, 'track'),
      album: sale(song.collectionPrice, song.currency, 'album'),
      preorder: false,
      preview: (song.previewUrl ?? '') !== '',
    }).terms,
  };
}

/** The album that songs name, where the shop sent them without it. */
export function albumOfSong(song: Song & { collectionId: string }): Collection {
  return {
    ...song,
    wrapperType: 'collection',
    collectionName: song.collectionName ?? '',
    artistName: song.collectionArtistName ?? song.artistName,
    trackCount: null,
    releaseDate: null,
  };
}

export function albumUrl(id: string, region: string): string {
  return `https://music.apple.com/${region.toLowerCase()}/album/${id}`;
}

export function trackUrl(id: string, albumId: string | null, region: string): string {
  if (albumId !== null) return `${albumUrl(albumId, region)}?i=${id}`;
  return `https://music.apple.com/${region.toLowerCase()}/song/${id}`;
}

/** A price above 0 is a sale; without a currency its amount says nothing. */
function sale(
  amount: number | null | undefined,
  currency: string | null | undefined,
  of: Price['of'],
): { price: Price | null } | null {
  if (amount === null || amount === undefined || !(amount > 0)) return null;
  return { price: priceOf(amount, currency ?? null, of) };
}

/** The day in the United States, at whose midnight the shops' times stand; 1900 stands for not told. */
function released(time: string | null | undefined): string | null {
  const day = isoDate(time);
  return day === null || day.startsWith('1900-') ? null : day;
}
