import type { ListedTrack, ListingHead } from '../../model/index.js';
import { counted, fromSeconds, isoDate, plain, texts } from '../text.js';
import { decide, factsOf } from './rights.js';
import type { SetPage, Track } from './wire.js';

/** The head of a set; `id` is `user/sets/name`. */
export function headOf(id: string, { set, tracks }: SetPage): ListingHead {
  const barcodes = texts(...tracks.map((track) => track.publisher_metadata?.upc_or_ean));
  const [barcode = ''] = barcodes;
  return {
    platform: 'soundcloud',
    id,
    title: plain(set.title),
    otherTitles: [],
    artists: texts(set.user?.username),
    releaseDate: isoDate(set.release_date),
    trackCount: counted(set.track_count),
    // Tracks name the barcode of the release they came with: this set's, where all that name one agree.
    barcode: barcodes.length === 1 && /^\d{8,14}$/.test(barcode) ? barcode : null,
    url: `https://soundcloud.com/${id}`,
  };
}

export function trackOf(track: Track, head: ListingHead): ListedTrack {
  const title = plain(track.title);
  const own = withoutArtist(title, head.artists[0]);
  return {
    id: track.id,
    title,
    otherTitles: own === null ? [] : [own],
    artists: own === null ? artistsOf(track, title, head) : head.artists,
    album: { id: head.id, title: head.title },
    disc: null,
    number: null,
    durationMs: fromSeconds((track.full_duration ?? track.duration ?? 0) / 1000),
    isrc: isrcOf(track),
    url: linkOf(track),
    terms: decide(factsOf(track)).terms,
  };
}

/** "Artist - Title" as uploaders write it: the title alone where the artist is the set's; else null. */
function withoutArtist(title: string, artist: string | undefined): string | null {
  const start = `${artist} - `;
  return artist !== undefined && title.startsWith(start) && title.length > start.length
    ? title.slice(start.length)
    : null;
}

/** What the publisher says, unless it is the title over again; else who uploaded it. */
function artistsOf(track: Track, title: string, head: ListingHead): string[] {
  const told = texts(track.publisher_metadata?.artist).filter((name) => name !== title);
  const artists = told.length > 0 ? told : texts(track.user?.username);
  return artists.length > 0 ? artists : head.artists;
}

function isrcOf(track: Track): string | null {
  const isrc = plain(track.publisher_metadata?.isrc).replaceAll('-', '').toUpperCase();
  return /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(isrc) ? isrc : null;
}

function linkOf({ permalink_url: link }: Track): string | null {
  return /^https:\/\/soundcloud\.com\/[\w-]+\/[\w-]+(?=$|[?#])/.exec(link ?? '')?.[0] ?? null;
}
