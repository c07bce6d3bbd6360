import { clean, type ListedTrack, type ListingHead, type Terms } from '../../model/index.js';
import { counted, fromSeconds, isoDate, plain, texts } from '../text.js';
import type { Album, Track } from './wire.js';

const SITE = 'https://www.deezer.com';

export function headOf(album: Album): ListingHead {
  const named = (album.contributors ?? []).filter(({ role }) => (role ?? 'Main') === 'Main');
  return {
    platform: 'deezer',
    id: album.id,
    title: plain(album.title),
    otherTitles: [],
    artists: texts(album.artist?.name, ...named.map(({ name }) => name)),
    releaseDate: isoDate(album.release_date),
    trackCount: counted(album.nb_tracks),
    barcode: barcodeIn(album.upc),
    url: albumUrl(album.id),
  };
}

/** A track with the terms decided for it. `album`: the one whose list it stands in, where the row names none. */
export function trackOf(
  track: Track,
  terms: Terms[],
  album: ListedTrack['album'] = null,
): ListedTrack {
  const own = track.album ? { id: track.album.id ?? null, title: plain(track.album.title) } : null;
  const named = (track.contributors ?? []).map(({ name }) => name);
  return {
    id: track.id,
    title: titleOf(track.title, track.title_version),
    otherTitles: [],
    artists: texts(track.artist?.name, ...named),
    album: own ?? album,
    disc: counted(track.disk_number),
    number: counted(track.track_position),
    durationMs: fromSeconds(track.duration),
    isrc: isrcIn(track.isrc),
    url: `${SITE}/track/${track.id}`,
    terms,
  };
}

export function albumUrl(id: string): string {
  return `${SITE}/album/${id}`;
}

/** Most titles hold their version already. */
export function titleOf(title: string, version: string | null | undefined): string {
  const [whole, words] = [plain(title), plain(version)];
  const bare = words.replace(/^[([]|[)\]]$/g, '').trim();
  if (bare === '' || whole.toLowerCase().includes(bare.toLowerCase())) return whole;
  return clean(`${whole} (${bare})`);
}

export function barcodeIn(told: string | null | undefined): string | null {
  return /^\d{8,14}$/.exec((told ?? '').trim())?.[0] ?? null;
}

export function isrcIn(told: string | null | undefined): string | null {
  const isrc = (told ?? '').replaceAll('-', '').toUpperCase();
  return /^[A-Z]{2}[A-Z\d]{3}\d{7}$/.test(isrc) ? isrc : null;
}
