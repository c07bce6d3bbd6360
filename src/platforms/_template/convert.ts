import type { ListedTrack, ListingHead } from '../../model/index.js';
import { fromSeconds, isoDate, plain, texts } from '../text.js';
import { decide } from './rights.js';
import type { Album, Song } from './wire.js';

const SITE = 'https://www.example.com';

/** TODO: everything the platform tells of an album; null for what it does not tell, never a guess. */
export function headOf(album: Album): ListingHead {
  return {
    platform: 'template',
    id: album.id,
    title: plain(album.name),
    otherTitles: [],
    artists: texts(...album.singers.map(({ name }) => name)),
    releaseDate: isoDate(album.released),
    trackCount: album.songs ?? null,
    barcode: null,
    url: `${SITE}/album/${album.id}`,
  };
}

/** TODO: the same for a track. Text goes through `plain`: it is hostile until then. */
export function trackOf(song: Song): ListedTrack {
  const { album } = song;
  return {
    id: song.id,
    title: plain(song.name),
    otherTitles: [],
    artists: texts(...song.singers.map(({ name }) => name)),
    album: album ? { id: album.id, title: plain(album.name) } : null,
    disc: song.disc ?? null,
    number: song.track ?? null,
    durationMs: fromSeconds(song.length),
    isrc: null,
    url: `${SITE}/song/${song.id}`,
    terms: decide(song),
  };
}
