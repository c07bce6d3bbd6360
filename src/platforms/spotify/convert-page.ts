import type { ListedTrack, ListingHead } from '../../model/index.js';
import { counted, isoDate, plain, texts } from '../text.js';
import { albumUrl, trackUrl } from './convert.js';
import { decideShown } from './rights.js';
import type { PageAlbum, PageTrack } from './wire-page.js';

/** What the public page tells of an album: no barcode and no label. */
export function headShown(id: string, album: PageAlbum): ListingHead {
  return {
    platform: 'spotify',
    id,
    title: plain(album.name),
    otherTitles: [],
    artists: namesShown(album.artists),
    releaseDate: dateShown(album.date),
    trackCount: counted(album.tracksV2.totalCount),
    barcode: null,
    url: albumUrl(id),
  };
}

/** A row of the public page: no ISRC. */
export function trackShown(
  track: PageTrack,
  album: ListingHead,
  isAnnounced: boolean,
): ListedTrack {
  const id = idIn(track.uri);
  return {
    id,
    title: plain(track.name),
    otherTitles: [],
    artists: namesShown(track.artists),
    album: { id: album.id, title: album.title },
    disc: counted(track.discNumber),
    number: counted(track.trackNumber),
    durationMs: counted(track.duration?.totalMilliseconds),
    isrc: null,
    url: trackUrl(id),
    terms: decideShown({ track, isAnnounced }),
  };
}

/** The id at the end of `spotify:track:ID`. */
export function idIn(uri: string): string {
  return uri.slice(uri.lastIndexOf(':') + 1);
}

function namesShown(artists: PageAlbum['artists']): string[] {
  return texts(...(artists?.items ?? []).map(({ profile }) => profile.name));
}

function dateShown(date: PageAlbum['date']): string | null {
  const { year, month, day } = date ?? {};
  const whole = isoDate(`${year}-${month || 1}-${day || 1}`);
  if (whole === null || !month) return whole && String(year);
  return day ? whole : whole.slice(0, 'YYYY-MM'.length);
}
